using Candor.Enforcement;
using Candor.Tests.Policy;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Enforcement;

public sealed class AuthorTableTests
{
    [Fact]
    public void The_author_of_a_recent_content_is_known_and_that_of_another_is_not()
    {
        var table = new AuthorTable();
        table.Note(7, 70);
        table.Note(8, 80);
        table.Note(7, 71);

        Assert.Equal((71UL, 80UL, 0UL), (table.AuthorOf(7), table.AuthorOf(8), table.AuthorOf(9)));
    }

    [Fact]
    public void In_a_bucket_the_newest_push_out_the_oldest() => Prop.ForAll(Gen.Choose(1, 7).Select(content => (ulong)content * 64).ArrayOf().ToArbitrary(), contents =>
    {
        var (table, used) = (new AuthorTable(), new List<ulong>()); // all in one bucket of four
        foreach (var (i, content) in contents.Index())
        {
            table.Note(content, (ulong)i + 1);
            used.Remove(content);
            used.Add(content);
            Assert.Equal(used.TakeLast(4), used.Where(one => table.AuthorOf(one) != 0));
            Assert.Equal((ulong)i + 1, table.AuthorOf(content));
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void A_saved_table_knows_the_same()
    {
        var (table, loaded, random) = (new AuthorTable(), new AuthorTable(), new Random(5));
        var contents = Enumerable.Range(0, 5000).Select(_ => (ulong)random.NextInt64()).ToArray();
        foreach (var content in contents) table.Note(content, content / 3);
        Saved.Over(table.Save, loaded.Load);

        Assert.All(contents, content => Assert.Equal(content / 3, loaded.AuthorOf(content)));
    }
}
