using System.Text;
using Candor.Events;
using Candor.Events.Texts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Events;

public class EventKeysTests
{
    private static readonly EventKeys Keys = EventLine.Keys;

    [Fact]
    public void Where_the_source_ends_makes_a_difference() =>
        Assert.NotEqual(Keys.Event("a"u8, "bc"u8), Keys.Event("ab"u8, "c"u8));

    [Fact]
    public void The_same_bytes_parted_elsewhere_have_another_key() =>
        Prop.ForAll<byte[], byte[], byte[]>((start, middle, end) =>
            (Keys.Event(start, [.. middle, .. end]) == Keys.Event([.. start, .. middle], end)) == (middle.Length == 0))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_longest_pair_and_a_longer_one_have_keys()
    {
        var (longest, longer) = (new byte[1024], new byte[5000]);

        Assert.NotEqual(Keys.Event(longest, longest), Keys.Event(longer, longest));
        Assert.Equal(Keys.Event(longer, longest), Keys.Event(longer, longest));
    }

    [Fact]
    public void The_same_text_means_another_thing_as_another_kind()
    {
        ulong[] hashes =
        [
            Keys.Account("x"u8), Keys.Content("x"u8), Keys.Device("x"u8), Keys.Network("x"u8), Keys.App("x"u8), Keys.Link("x"u8), Keys.Tag("x"u8),
            Keys.Topic("x"u8), Keys.NameClass("x"u8),
        ];

        Assert.Equal(9, hashes.Distinct().Count());
        Assert.Equal(Keys.Account("x"), Keys.Account("x"u8));
    }

    [Theory]
    [InlineData("Tea", "a cup of #tea, please")]
    [InlineData("##TEA##", "#Tea")]
    [InlineData(" 茶 ", "#茶#真好")]
    [InlineData("Straße_1", "#straße_1")]
    [InlineData("Ⱥ", "#ⱥ")]
    public void A_tag_has_the_same_key_by_itself_and_in_a_text(string tag, string text)
    {
        var analyzer = new TextAnalyzer();
        analyzer.Read(text);

        Assert.Equal(Keys.Tag(Encoding.UTF8.GetBytes(tag)), Keys.Tag(analyzer.Tokens.Tags[0]));
    }

    [Fact]
    public void No_bytes_make_a_tag_fail() => Prop.ForAll<NonNull<string>>(text =>
    {
        var tag = Encoding.UTF8.GetBytes(text.Get);
        return Keys.Tag(tag) == Keys.Tag([.. "#"u8, .. tag, .. " #"u8]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Another_deployment_has_other_hashes() =>
        Assert.NotEqual(Keys.Account("x"), new EventKeys(KeyedHash.FromText("another secret")).Account("x"));
}
