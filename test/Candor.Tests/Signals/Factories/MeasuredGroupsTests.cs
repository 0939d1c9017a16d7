using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Events.Traces;
using Candor.Evidence.Measurement;
using Candor.Numerics;
using Candor.Signals.Factories;
using Xunit;

namespace Candor.Tests.Signals.Factories;

/// <summary>What must hold on measured data, where they are.</summary>
public sealed class MeasuredGroupsTests
{
    [Fact]
    public void A_campaign_among_people_is_found_whole_and_alone()
    {
        var labels = LabelFile.Read([SharedData.Find("coordination", "artificial-campaigns", "s1-among-humans.labels.csv")]);
        var (traces, names) = Read(SharedData.Find("coordination", "artificial-campaigns", "s1-among-humans.ndjson.gz"));
        var evidence = FactoryFinder.Find(traces, 0.05).SelectMany(factory => factory.Members).ToDictionary(member => names[member.Account], member => (float)member.Evidence);

        var people = labels.Where(label => !label.Value).Select(label => evidence.GetValueOrDefault(label.Key)).ToArray();
        var managed = labels.Where(label => label.Value).Select(label => evidence.GetValueOrDefault(label.Key)).ToArray();
        Assert.True(Ranking.Auc(people, managed) >= 0.95);
        Assert.True(managed.Count(nats => nats > 0) >= 0.96 * evidence.Count);
    }

    [Theory]
    [InlineData("en-30")]
    [InlineData("fr-31")]
    public void People_alone_have_no_group_in_ten_draws(string set)
    {
        var labels = LabelFile.Read([SharedData.Find("botornot", set + ".labels-clean.csv")]);
        var (traces, names) = Read(SharedData.Find("botornot", set + ".ndjson.gz"));
        var people = names.Where(name => labels.TryGetValue(name.Value, out var managed) && !managed).Select(name => name.Key).Order().ToArray();
        for (var seed = 1UL; seed <= 10; seed++)
        {
            new SeededRandom(seed).Shuffle(people.AsSpan());
            var drawn = people.Take(people.Length * 7 / 10).ToHashSet();
            var some = new TraceSet();
            for (var i = 0; i < traces.Count; i++)
            {
                if (drawn.Contains(traces[i].Account)) some.Add(traces[i], traces.PartsOf(i));
            }

            Assert.Empty(FactoryFinder.Find(some, 0.05));
        }
    }

    [Fact]
    public void Cascades_of_people_who_come_for_one_repost_have_no_group() =>
        Assert.Empty(FactoryFinder.Find(Read(SharedData.Find("weibo-ced", "weibo-ced-2.ndjson.gz")).Traces, 0.05));

    private static (TraceSet Traces, Dictionary<ulong, string> Names) Read(string file)
    {
        var run = new EventRun(new WindowOptions(), null) { Traces = new TraceSet() };
        using var deadLetters = new DeadLetters(null);
        run.Run(new EventFiles([file]), deadLetters, null, CancellationToken.None);
        return (run.Traces, run.Names.InOrder().Select(run.Names.NameOf).OfType<string>().ToDictionary(run.Keys.Account));
    }
}
