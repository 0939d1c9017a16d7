using System.Diagnostics;
using Candor.Cli.Files;
using Candor.Cli.Generation;
using Candor.Signals.Coordination;
using Candor.Signals.Factories;
using static System.FormattableString;
using SeededRandom = Candor.Numerics.SeededRandom;

namespace Candor.Benchmarks.Groups;

/// <summary>Makes the figures on coordination and factories of docs/measurements.md again.</summary>
internal static class GroupFigures
{
    private const int Draws = 10;
    private const double DrawnShare = 0.7;
    private static readonly string[] Sets = ["en-30", "fr-31"];
    private static readonly long Day = new DateTimeOffset(2024, 3, 16, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>Tells them.</summary>
    /// <param name="data">The folder of the measurement data.</param>
    /// <param name="output">Where they go.</param>
    public static void Tell(string data, TextWriter output)
    {
        var people = Sets.ToDictionary(set => set, set => People(data, set));
        HumanOnly(people, output);
        Weibo(data, output);
        Planted(data, people, output);
        Communities(output);
        BotOrNot(data, output);
        PublishedPairs.Tell(data, output);
        Campaign(data, output);
    }

    private static Population People(string data, string set)
    {
        var labels = LabelFile.Read([Path.Combine(data, "botornot", set + ".labels-clean.csv")]);
        return Population.Read([Path.Combine(data, "botornot", set + ".ndjson.gz")]).Only(name => labels.TryGetValue(name, out var managed) && !managed);
    }

    private static void HumanOnly(Dictionary<string, Population> people, TextWriter output)
    {
        output.WriteLine("## People only");
        foreach (var (set, population) in people)
        {
            var groups = Enumerable.Range(1, Draws).Select(seed => Outcome.Of(population.Draw(DrawnShare, (ulong)seed)).Factories.Count).ToArray();
            output.WriteLine(Invariant($"{set}: {population.Names.Count} people; all of them: {Outcome.Of(population).Factories.Count} groups; {Draws} draws of 70 %: {string.Join(' ', groups)}"));
        }
    }

    private static void Weibo(string data, TextWriter output)
    {
        output.WriteLine("## weibo-ced");
        var parts = Enumerable.Range(1, 6).Select(part => Path.Combine(data, "weibo-ced", Invariant($"weibo-ced-{part}.ndjson.gz"))).ToArray();
        foreach (var part in parts)
        {
            var population = Population.Read([part]);
            output.WriteLine(Invariant($"{Path.GetFileName(part)}: {population.Names.Count} accounts, {Outcome.Of(population).Factories.Count} groups; not told what is a repost: {Outcome.Of(population.WithoutReposts()).Factories.Count}"));
        }

        var all = Population.Read(parts);
        var (clock, cpu) = (Stopwatch.StartNew(), Process.GetCurrentProcess().TotalProcessorTime);
        var groups = Outcome.Of(all).Factories.Count;
        output.WriteLine(Invariant($"all: {all.Traces.Count} traces, {groups} groups, {clock.Elapsed.TotalSeconds:0.0} s, {(Process.GetCurrentProcess().TotalProcessorTime - cpu).TotalSeconds:0.0} s of processor time"));
    }

    private static void Planted(string data, Dictionary<string, Population> people, TextWriter output)
    {
        output.WriteLine("## Planted among the people of en-30: accounts of one or two posts within half an hour");
        var texts = Spoken.OfMachines(Path.Combine(data, "text", "text-dev.jsonl.gz"), "en");
        foreach (var set in (string[])["fast-detect-gpt pubmed", "detectrl yelp", "detectrl arxiv", "fast-detect-gpt writing", "fast-detect-gpt squad", "fast-detect-gpt xsum"])
        {
            if (texts[set].Any()) Plant(people["en-30"], set, [.. texts[set]], output);
        }

        foreach (var (set, population) in people) Plant(population, $"people's own posts, {set}", Spoken.OfPosts(population), output);
    }

    private static void Plant(Population population, string name, IReadOnlyList<Spoken> texts, TextWriter output)
    {
        var random = new SeededRandom(20261107);
        foreach (var accounts in (int[])[10, 20, 40, 80, 120])
        {
            var (found, right, called) = (0, 0, 0);
            for (var draw = 0; draw < Draws; draw++)
            {
                var outcome = Outcome.Of(population.Plant(texts, accounts, Day + (long)((3 + (40 * random.NextDouble())) * 3_600_000), 30, random));
                var members = outcome.Evidence.Where(pair => pair.Value > 0).ToArray();
                found += members.Length > 0 ? 1 : 0;
                (right, called) = (right + members.Count(pair => pair.Key.StartsWith("planted", StringComparison.Ordinal)), called + members.Length);
            }

            output.WriteLine(Invariant($"{name}, {accounts} accounts: found {found} of {Draws}; members right {Outcome.Rate(right, called)}; members found {Outcome.Rate(right, accounts * found)}"));
        }
    }

    private static void Communities(TextWriter output)
    {
        output.WriteLine("## candor generate --accounts 3000 --managed 0.1");
        for (var seed = 11UL; seed <= 13; seed++)
        {
            var accounts = Community.Plan(new GenerateOptions { Accounts = 3000, Managed = 0.1, Seed = seed });
            var path = Path.GetTempFileName();
            using (var file = File.Create(path)) Generator.WriteEvents(accounts, seed, file, CancellationToken.None);
            var truth = accounts.ToDictionary(account => account.Id);
            var outcome = Outcome.Of(Population.Read([path]));
            File.Delete(path);
            output.WriteLine(Invariant($"seed {seed}: {outcome.Against(name => truth[name].Labelled ? truth[name].Managed : null)}"));
            foreach (var level in truth.Values.Where(account => account.Managed).GroupBy(account => account.Source).OrderBy(level => level.Key, StringComparer.Ordinal))
            {
                output.WriteLine($"  {level.Key}: {Outcome.Rate(level.Count(account => outcome.Evidence.GetValueOrDefault(account.Id) > 0), level.Count())}");
            }
        }
    }

    private static void BotOrNot(string data, TextWriter output)
    {
        output.WriteLine("## BotOrNot, all accounts");
        foreach (var set in Sets)
        {
            var labels = LabelFile.Read([Path.Combine(data, "botornot", set + ".labels.csv")]);
            var population = Population.Read([Path.Combine(data, "botornot", set + ".ndjson.gz")]);
            output.WriteLine($"{set}: {Outcome.Of(population).Against(name => labels.TryGetValue(name, out var managed) ? managed : null)}");
            var lives = AccountLives.Of(population.Traces);
            output.WriteLine(Invariant($"  tested: {CoordinationTest.Of(population.Traces, lives).Count} groups that act together, {BurstFactories.Of(population.Traces, lives).Count} bursts, {KeyFactories.Of(population.Traces, lives).Count} registration bursts"));
        }
    }

    private static void Campaign(string data, TextWriter output)
    {
        output.WriteLine("## s1-among-humans, ten store keys");
        var file = Path.Combine(data, "coordination", "artificial-campaigns", "s1-among-humans");
        var labels = LabelFile.Read([file + ".labels.csv"]);
        for (var key = 1; key <= Draws; key++)
        {
            var outcome = Outcome.Of(Population.Read([file + ".ndjson.gz"], Invariant($"key {key}")));
            output.WriteLine(Invariant($"key {key}: {outcome.Against(name => labels.TryGetValue(name, out var managed) ? managed : null)}, ln e {outcome.Factories.Max(factory => factory.LogEValue):0.0}"));
        }
    }
}
