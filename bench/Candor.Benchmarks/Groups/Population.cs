using System.Text;
using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Benchmarks.Groups;

/// <summary>What the events of a set leave behind, with the accounts' names.</summary>
/// <param name="Traces">The traces.</param>
/// <param name="Names">Names by key.</param>
internal sealed record Population(TraceSet Traces, IReadOnlyDictionary<ulong, string> Names)
{
    /// <summary>Reads event files as `candor replay --store` does, under a key of their own.</summary>
    public static Population Read(IReadOnlyList<string> files, string key = "groups")
    {
        var hash = KeyedHash.FromText(key);
        var run = new EventRun(new WindowOptions(), null, hash: hash) { Traces = new TraceSet() };
        using var deadLetters = new DeadLetters(null);
        run.Run(new EventFiles(files), deadLetters, null, CancellationToken.None);
        var keys = new EventKeys(hash);
        return new Population(run.Traces, run.Names.InOrder().Select(run.Names.NameOf).OfType<string>().ToDictionary(keys.Account));
    }

    /// <summary>The traces of some of the accounts.</summary>
    public Population Only(Func<string, bool> isWanted)
    {
        var wanted = Names.Where(pair => isWanted(pair.Value)).ToDictionary();
        return new Population(Copy(wanted.ContainsKey, trace => trace), wanted);
    }

    /// <summary>So large a share of the accounts, drawn by a seed, none twice.</summary>
    public Population Draw(double share, ulong seed)
    {
        var names = Names.Values.Order(StringComparer.Ordinal).ToArray();
        new SeededRandom(seed).Shuffle(names.AsSpan());
        return Only(names.Take((int)(share * names.Length)).ToHashSet().Contains);
    }

    /// <summary>The same without saying what is a repost.</summary>
    public Population WithoutReposts() => this with
    {
        Traces = Copy(_ => true, trace =>
        {
            trace.RepostOf = 0;
            return trace;
        }),
    };

    /// <summary>The same with accounts of one or two posts each, whose texts are given, spread over so many minutes from a time on.</summary>
    public Population Plant(IReadOnlyList<Spoken> texts, int accounts, long from, double minutes, SeededRandom random)
    {
        var (traces, names) = (Copy(_ => true, trace => trace), new Dictionary<ulong, string>(Names));
        for (var i = 0; i < accounts; i++)
        {
            var name = $"planted-{i}";
            var key = SplitMixOf(name);
            names.Add(key, name);
            for (var posts = random.Below(5) == 0 ? 2 : 1; posts > 0; posts--)
            {
                var text = texts[random.Below(texts.Count)];
                traces.Add(
                    new Trace
                    {
                        Sequence = traces.Count,
                        Type = EventType.PostCreated,
                        Account = key,
                        Post = random.NextBits() | 1,
                        Time = from + (long)(random.NextDouble() * minutes * 60_000),
                        Language = text.Language,
                    },
                    text.Words, [], [], [], []);
            }
        }

        return new Population(traces, names);
    }

    private static ulong SplitMixOf(string name) => new EventKeys(KeyedHash.FromText("planted")).Account(Encoding.UTF8.GetBytes(name));

    private TraceSet Copy(Func<ulong, bool> isWanted, Func<Trace, Trace> change)
    {
        var copy = new TraceSet();
        for (var i = 0; i < Traces.Count; i++)
        {
            if (isWanted(Traces[i].Account)) copy.Add(change(Traces[i]), Traces.PartsOf(i));
        }

        return copy;
    }
}
