using System.Text.Json;
using Candor.Cli.Generation;
using Xunit;

namespace Candor.Tests.Generation;

public sealed class CommunityTests
{
    private static readonly Lazy<Sample> Large = new(() => Sample.Of(new GenerateOptions { Accounts = 1_500, Managed = 0.4, Seed = 7 }));

    [Fact]
    public void People_and_managed_accounts_post_equally_often()
    {
        var people = Large.Value.PostCounts("human");
        var managed = Large.Value.PostCounts("managed");

        Assert.InRange(Distance(people, managed), 0, 0.12);
    }

    [Theory]
    [InlineData("newspaper")]
    [InlineData("service-team")]
    [InlineData("second-language")]
    [InlineData("dictation")]
    [InlineData("ai-artist")]
    [InlineData("momo")]
    [InlineData("shop")]
    [InlineData("regular")]
    [InlineData("ordinary")]
    [InlineData("a0")]
    [InlineData("a1")]
    [InlineData("a2")]
    [InlineData("a3")]
    public void Every_sort_of_account_is_in_the_default_sample(string source) =>
        Assert.Contains(Sample.Default.Truth, truth => truth.Value.Source == source);

    [Fact]
    public void Every_account_keeps_to_one_language() => Assert.All(
        Community.Plan(new GenerateOptions { Accounts = 5_000 }),
        account =>
        {
            var lexicon = account.Manner.Voice.Lexicon;
            foreach (var voice in new[] { account.Manner.Voice, account.TakenOver?.Manner.Voice ?? account.Manner.Voice })
            {
                Assert.Same(lexicon, voice.Lexicon);
                Assert.Contains(voice.Home, lexicon.Topics);
                Assert.True(voice.Template is null || lexicon.Topics.Contains(voice.Template.Topic));
            }
        });

    [Fact]
    public void A_labelled_artist_declares_every_post()
    {
        var posts = Sample.Default.Data("post.created", "ai-artist").ToArray();

        Assert.NotEmpty(posts);
        Assert.All(posts, post => Assert.Equal("generated", post.GetProperty("declared").GetString()));
    }

    [Fact]
    public void No_managed_account_declares_a_post() => Assert.All(
        ["a0", "a1", "a2", "a3"],
        source =>
        {
            var posts = Sample.Default.Data("post.created", source).ToArray();
            Assert.NotEmpty(posts);
            Assert.All(posts, post => Assert.True(!post.TryGetProperty("declared", out var declared) || declared.GetString() == "none"));
        });

    [Fact]
    public void A_few_managed_accounts_say_what_they_are()
    {
        var honest = Sample.Default.Events.Where(SaysAutomated).Select(Sample.Subject).Distinct().ToArray();

        Assert.InRange(honest.Length, 1, 8);
        Assert.All(honest, account => Assert.Equal("managed", Sample.Default.Truth[account].Label));
    }

    [Fact]
    public void The_newspaper_posts_on_the_hour_and_says_so()
    {
        var posts = Sample.Default.Events.Where(entry => Sample.Type(entry) == "post.created" && Source(entry) == "newspaper").ToArray();

        Assert.NotEmpty(posts);
        Assert.All(posts, entry =>
        {
            Assert.True(entry.GetProperty("data").GetProperty("scheduled").GetBoolean());
            Assert.Equal(0, entry.GetProperty("time").GetDateTimeOffset().Minute);
        });
    }

    [Fact]
    public void The_service_team_works_round_the_clock_from_several_desks()
    {
        var team = Sample.Default.Events.Where(entry => Source(entry) == "service-team").ToArray();
        var hours = team.Select(entry => entry.GetProperty("time").GetDateTimeOffset().Hour).Distinct().Count();
        var desks = team.Where(entry => entry.GetProperty("data").TryGetProperty("client", out _))
            .Select(entry => entry.GetProperty("data").GetProperty("client").GetProperty("device").GetString()).Distinct().Count();

        Assert.InRange(hours, 20, 24);
        Assert.InRange(desks, 3, 6);
    }

    [Fact]
    public void The_momo_crowd_shares_a_name_and_nothing_else()
    {
        var profiles = Sample.Default.Data("account.updated", "momo").Select(data => data.GetProperty("name").GetString()).Distinct();
        var devices = Sample.Default.Data("post.created", "momo")
            .Select(data => data.GetProperty("client").GetProperty("device").GetString()).Distinct().Count();

        Assert.Equal(["momo"], profiles);
        Assert.InRange(devices, 8, 16);
    }

    private static bool SaysAutomated(JsonElement entry) =>
        entry.GetProperty("data").TryGetProperty("declared_automation", out var said) && said.GetString() == "automated";

    private static string? Source(JsonElement entry) =>
        Sample.Default.Truth.TryGetValue(Sample.Subject(entry), out var truth) ? truth.Source : null;

    /// <summary>The largest difference between two distributions (Kolmogorov and Smirnov's).</summary>
    private static double Distance(int[] one, int[] other) => one.Concat(other).Distinct()
        .Max(limit => Math.Abs(Share(one, limit) - Share(other, limit)));

    private static double Share(int[] values, int limit) => values.Count(value => value <= limit) / (double)values.Length;
}
