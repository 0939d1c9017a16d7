using Candor.Events.Batches;
using Candor.Numerics;
using Candor.Signals.Templates;
using Candor.Tests.Events;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Templates;

public sealed class TemplateIndexTests
{
    private const string Advert = "Lose weight without effort: my coach helped me lose 12 kilos, write to her at @slimcoach today";
    private static readonly string[] Emoji = ["🔥", "💪", "✨", "😍", "🎉"];

    [Fact]
    public void An_advert_copied_with_other_numbers_and_emoji_is_a_family()
    {
        var posted = new Posted().ByMany(5, i => $"{Emoji[i - 1]} Lose weight without effort: my coach helped me lose {10 + i} kilos, write to her at @slimcoach today {Emoji[i - 1]}");

        var family = Assert.Single(posted.Index.Families);
        Assert.Equal((5, 5, true), (family.Posts, family.Accounts, family.CountsExactly));
        Assert.Equal([0, 0, 3, 4, 5], posted.Matches.Select(match => match.Accounts));
        Assert.All(posted.Matches.Skip(2), match => Assert.Equal(1U, match.Family));
    }

    [Theory]
    [InlineData("转发微博")]
    [InlineData("Happy birthday!")]
    [InlineData("lol same")]
    [InlineData("Thank you so much!")]
    [InlineData("生日快乐！")]
    [InlineData("@ada @bob https://a.example/some/long/address 2026")]
    public void What_everybody_says_is_no_family(string text) => Assert.Empty(new Posted().ByMany(9, _ => text).Index.Families);

    [Fact]
    public void One_account_that_repeats_itself_is_no_family()
    {
        var posted = new Posted();
        for (var i = 0; i < 20; i++) posted.By("a", Advert, i);

        Assert.Equal(0U, posted.Index.FamiliesMet);
        Assert.All(posted.Matches, match => Assert.Equal(0U, match.Family));
    }

    [Fact]
    public void Two_accounts_are_no_family()
    {
        var posted = new Posted();
        for (var i = 0; i < 20; i++) posted.By(i % 2 == 0 ? "a" : "b", Advert, i);

        Assert.Equal(0U, posted.Index.FamiliesMet);
    }

    [Fact]
    public void Different_texts_are_no_family() => Assert.Empty(new Posted().ByMany(9, i => Writers.Words(i, 20)).Index.Families);

    [Fact]
    public void Who_was_first_by_the_time_of_the_events_is_never_a_copier()
    {
        var posted = new Posted();
        posted.By("thief", Advert, 5);
        posted.By("second", Advert, 6);
        posted.By("third", Advert, 7);
        var late = posted.By("victim", Advert, 1);
        var copied = posted.By("fourth", Advert, 8);

        Assert.True(late.IsFirst);
        Assert.Equal(AccountOf("victim"), Assert.Single(posted.Index.Families).FirstAccount);
        Assert.Equal((false, 7 * 60), (copied.IsFirst, copied.Minutes));
        Assert.True(posted.By("victim", Advert, 9).IsFirst);
        Assert.False(posted.By("thief", Advert, 9).IsFirst);
    }

    [Fact]
    public void Who_was_first_is_found_also_where_its_post_comes_before_there_is_a_family()
    {
        var posted = new Posted();
        posted.By("second", Advert, 5);
        posted.By("first", Advert, 1);
        posted.By("third", Advert, 7);

        Assert.Equal((AccountOf("first"), 3), (posted.Index.Families[0].FirstAccount, posted.Index.Families[0].Accounts));
    }

    [Fact]
    public void A_family_without_a_post_for_a_month_is_closed_and_what_comes_later_is_another()
    {
        var posted = new Posted().ByMany(3, _ => Advert);
        var later = 31 * 24;
        Assert.Equal(0U, posted.By("b1", Advert, later).Family);
        posted.By("b2", Advert, later + 1);
        Assert.Equal(2U, posted.By("b3", Advert, later + 2).Family);

        Assert.Equal([(1U, 3), (2U, 3)], posted.Index.Families.Select(family => (family.Number, family.Posts)));
    }

    [Fact]
    public void Two_families_that_a_post_ties_together_become_the_older_one()
    {
        var (left, right) = ("The first half of the text is here and long enough to count. ", "The other half of it stands behind, and is about as long too.");
        var posted = new Posted(new TemplateOptions { Similarity = 0.4f });
        for (var i = 0; i < 3; i++) posted.By($"l{i}", left, i);
        for (var i = 0; i < 4; i++) posted.By($"r{i}", right, i);
        Assert.Equal(2, posted.Index.Families.Count);
        var both = posted.By("both", left + right, 9);

        var family = Assert.Single(posted.Index.Families);
        Assert.Equal((1U, 8, 8), (family.Number, family.Posts, family.Accounts));
        Assert.Equal((1U, 8), (both.Family, both.Accounts));
        Assert.Equal([1U, 1U, 1U, 1U, 1U, 1U, 1U, 1U], Enumerable.Range(1, 8).Select(i => posted.Index.FamilyOf(i)));
    }

    [Fact]
    public void A_post_of_long_ago_in_the_input_is_forgotten()
    {
        var posted = new Posted(new TemplateOptions { Posts = 4 * TemplateIndex.MostAtOnce });
        posted.By("a", Advert);
        posted.By("b", Advert);
        var lines = Enumerable.Range(0, 4 * TemplateIndex.MostAtOnce).Select(i => Posted.LineOf(i + 10, $"c{i}", Writers.Words(i, 20), 0)).ToList();
        posted.TakeLines(lines, 1000, 1);

        Assert.Equal(0U, posted.By("d", Advert).Family);
        Assert.Equal(0U, posted.Index.FamilyOf(1));
        Assert.Empty(posted.Index.Families);
    }

    [Theory]
    [InlineData(",\"surface\":\"followers\"")]
    public void What_is_not_public_is_not_looked_at(string more)
    {
        var posted = new Posted();
        for (var i = 0; i < 5; i++) posted.By($"a{i}", Advert, i, more);

        Assert.Equal(0, posted.Index.Indexed);
    }

    [Fact]
    public void Public_text_alone_is_kept_of_a_family_and_no_more_than_its_beginning()
    {
        var longer = Writers.Words(1, 200);
        var posted = new Posted().ByMany(6, i => i < 3 ? longer : longer + i);

        var family = Assert.Single(posted.Index.Families);
        Assert.Equal(TemplateFamily.MostTexts, family.Texts.Count);
        Assert.All(family.Texts, text => Assert.Equal(longer[..EventBatch.MostCopyText], text));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(700, 1)]
    [InlineData(40, 2)]
    [InlineData(333, 3)]
    [InlineData(90, 7)]
    [InlineData(9000, 2)]
    public void Threads_and_batches_make_no_difference(int batchSize, int threads)
    {
        var lines = Campaigns(3000);
        var (expected, actual) = (new Posted(Small), new Posted(Small));
        expected.TakeLines(lines, 100, 1);
        actual.TakeLines(lines, batchSize, threads);

        Assert.True(expected.Index.FamiliesMet > 20);
        Assert.Equal(expected.Matches, actual.Matches);
        Assert.Equal(Saved(expected.Index), Saved(actual.Index));
    }

    [Theory]
    [InlineData(5, 1)] // the registration in a batch with what stands before it
    [InlineData(2, 3)] // in a round
    [InlineData(1, 3)]
    [InlineData(100, 1)]
    public void A_registration_counts_from_where_it_stands_in_the_input(int batchSize, int threads)
    {
        const string News = "All trains between the harbour and the old town are stopped until noon because of the storm";
        string Post(int i) => Posted.LineOf(i, $"a{i}", i % 2 == 1 ? $"RT @trains: {News}, says {i}" : $"{News}, says {i}", i);
        string[] lines = [Post(0), Post(1), Post(2), Post(3), Posted.RegistrationOf(100, "a0", "brand"), Post(4), Post(5), Post(6), Post(7)];
        var (expected, actual) = (new Posted(Small), new Posted(Small));
        expected.TakeLines(lines, 1, 1);
        actual.TakeLines(lines, batchSize, threads);

        Assert.Equal([false, false, false, false, false, true, true, true, true], expected.Matches.Select(match => match.IsBenign));
        Assert.Equal(expected.Matches, actual.Matches);
    }

    [Fact]
    public void However_the_input_is_cut_what_comes_out_is_the_same()
    {
        var inputs = Gen.Choose(1, int.MaxValue).SelectMany(seed => Gen.Choose(1, 40).ListOf(5).SelectMany(sizes => Gen.Choose(1, 4).Select(threads => (Seed: (ulong)seed, Sizes: sizes, Threads: threads))));
        var (announced, other) = (0, 0);
        Prop.ForAll(inputs.ToArbitrary(), input =>
        {
            var lines = Announcements(input.Seed);
            var (expected, actual) = (new Posted(Small), new Posted(Small));
            expected.TakeLines(lines, 1, 1);
            actual.TakeLines(lines, [.. input.Sizes], input.Threads);
            var benign = expected.Index.Families.Select(family => family.Benign).ToArray();
            announced += benign.Count(found => found == BenignClass.Announcement);
            other += benign.Count(found => found == BenignClass.None);
            return expected.Matches.SequenceEqual(actual.Matches) && Saved(expected.Index).AsSpan().SequenceEqual(Saved(actual.Index));
        }).QuickCheckThrowOnFailure();
        Assert.True(announced > 50 && other > 50, $"{announced} announcements, {other} others");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1700)]
    [InlineData(17_000)]
    public void What_is_saved_and_loaded_goes_on_as_if_nothing_had_been(int before)
    {
        var lines = Campaigns(18_000);
        var (whole, first, second) = (new Posted(Small), new Posted(Small), new Posted(Small));
        whole.TakeLines(lines, 500, 1);
        first.TakeLines([.. lines.Take(before)], 500, 1);
        second.Index.Load(new BinaryReader(new MemoryStream(Saved(first.Index))));
        second.TakeLines([.. lines.Skip(before)], 500, 1);

        Assert.Equal(whole.Matches.Skip(before), second.Matches);
        Assert.Equal(Saved(whole.Index), Saved(second.Index));
    }

    [Fact]
    public void A_saved_index_with_other_bounds_is_refused()
    {
        var saved = Saved(new Posted(Small).Index);

        Assert.Throws<FormatException>(() => new TemplateIndex().Load(new BinaryReader(new MemoryStream(saved))));
    }

    [Theory]
    [InlineData(1000, 64)]
    [InlineData(1 << 15, 1 << 20)]
    public void Bounds_that_are_not_possible_are_refused(int posts, int groups) =>
        Assert.Throws<ArgumentException>(() => new TemplateIndex(new TemplateOptions { Posts = posts, Groups = groups }));

    private static TemplateOptions Small => new() { Posts = 4 * TemplateIndex.MostAtOnce, Groups = 256, OpenFamilies = 40, ClosedFamilies = 20 };

    private static ulong AccountOf(string account) => EventLine.Account(account);

    /// <summary>A third of the posts fill slots of 300 templates, each in use for a while; the others are their authors' own words.</summary>
    private static List<string> Campaigns(int posts)
    {
        var random = new SeededRandom(11);
        return [.. Enumerable.Range(0, posts).Select(i =>
        {
            var template = (i * 300 / posts) + random.Below(8);
            var text = random.Below(3) == 0 ? $"{Writers.Words(template, 15)} {random.Below(100)} {Writers.Words(template + 5000, 8)}" : Writers.Words(i + 10_000, 5 + random.Below(20));
            return Posted.LineOf(i, $"a{random.Below(posts / 3)}", text, i / 50.0);
        })];
    }

    /// <summary>Six templates, in turn as they are and as a repost, by thirty accounts that register as a brand, a service or a person, before or after they post.</summary>
    private static List<string> Announcements(ulong seed)
    {
        var random = new SeededRandom(seed);
        string[] kinds = ["brand", "service", "person"];
        return [.. Enumerable.Range(0, 100).Select(i =>
        {
            var account = $"a{random.Below(30)}";
            if (random.Below(4) == 0) return Posted.RegistrationOf(i, account, kinds[random.Below(3)]);
            var text = $"{Writers.Words(random.Below(6), 15)} {i}";
            return Posted.LineOf(i, account, random.Below(2) == 0 ? text : $"RT @{account}: {text}", random.Below(48));
        })];
    }

    private static byte[] Saved(TemplateIndex index)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        index.Save(writer);
        writer.Flush();
        return stream.ToArray();
    }
}
