using Candor.Signals.Templates;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Templates;

public sealed class PostGroupsTests
{
    private const int Sets = 40;

    [Fact]
    public void Sets_are_what_naive_relabelling_makes_of_the_same_unions() => Prop.ForAll(Unions(), unions =>
    {
        var groups = new PostGroups(64, _ => Assert.Fail("There was room for all."));
        var handles = Enumerable.Range(0, Sets).Select(_ => groups.Begin(new PostGroup { Posts = 1, Family = -1 })).ToArray();
        var naive = Enumerable.Range(0, Sets).ToArray();
        foreach (var (a, b) in unions)
        {
            var (one, other) = (groups.Find(handles[a]), groups.Find(handles[b]));
            if (one != other) groups.Unite(one, other);
            var (from, to) = (naive[a], naive[b]);
            for (var i = 0; i < Sets; i++) naive[i] = naive[i] == from ? to : naive[i];
        }

        for (var i = 0; i < Sets; i++)
        {
            for (var j = 0; j < Sets; j++) Assert.Equal(naive[i] == naive[j], groups.Find(handles[i]) == groups.Find(handles[j]));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void When_all_slots_are_taken_the_one_not_touched_for_longest_is_given_out()
    {
        var gone = new List<ulong>();
        var groups = new PostGroups(64, group => gone.Add(group.First));
        var handles = Enumerable.Range(1, 64).Select(i => groups.Begin(new PostGroup { First = (ulong)i })).ToArray();
        groups.Begin(new PostGroup { First = 100 }); // the hand has come round: all are untouched but the new one
        groups[handles[1]].IsTouched = true;
        groups.Begin(new PostGroup { First = 101 });

        Assert.Equal([1UL, 3UL], gone);
        Assert.Equal(0U, groups.Find(handles[0]));
        Assert.Equal(handles[1], groups.Find(handles[1]));
        Assert.Equal(0U, groups.Find(handles[2]));
    }

    [Fact]
    public void A_handle_of_a_slot_that_was_given_out_again_finds_nothing()
    {
        var groups = new PostGroups(64, _ => { });
        var first = groups.Begin(default);
        for (var i = 0; i < 1000; i++) groups.Begin(default);

        Assert.Equal(0U, groups.Find(first));
        Assert.Equal(0U, groups.Find(0));
    }

    [Fact]
    public void A_part_of_another_group_gives_its_slot_without_a_word()
    {
        var gone = 0;
        var groups = new PostGroups(64, _ => gone++);
        var handles = Enumerable.Range(0, 64).Select(_ => groups.Begin(default)).ToArray();
        for (var i = 1; i < 64; i++) groups.Unite(handles[i], handles[0]);
        for (var i = 0; i < 50; i++) groups.Begin(default);

        Assert.Equal(0, gone);
        Assert.Equal(handles[0], groups.Find(handles[60]));
    }

    [Fact]
    public void What_is_saved_is_what_is_loaded()
    {
        var (groups, loaded) = (new PostGroups(64, _ => { }), new PostGroups(64, _ => { }));
        var handles = Enumerable.Range(0, 90).Select(i => groups.Begin(new PostGroup { First = (ulong)i })).ToArray();
        groups.Unite(handles[80], handles[81]);
        using var stream = new MemoryStream();
        groups.Save(new BinaryWriter(stream));
        stream.Position = 0;
        loaded.Load(new BinaryReader(stream));

        Assert.All(handles, handle => Assert.Equal(groups.Find(handle), loaded.Find(handle)));
        Assert.Equal(groups.Begin(default), loaded.Begin(default));
    }

    private static Arbitrary<(int, int)[]> Unions() =>
        Gen.Choose(0, Sets - 1).Zip(Gen.Choose(0, Sets - 1)).ArrayOf().ToArbitrary();
}
