using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Tests.Signals.Corpus;

/// <summary>Corpora made of chance: people write words by how common these are, machines fill a template.</summary>
internal sealed class MadeCorpus(ulong seed)
{
    public const long Monday = 1_772_409_600_000; // 2026-03-02T00:00Z
    public const long Week = 7 * 86_400_000L;

    private readonly SeededRandom _random = new(seed);
    private ulong _accounts = 1;

    public TraceSet Traces { get; } = new();

    /// <summary>Accounts that write in their own words, so many posts each.</summary>
    public void People(int week, int accounts, int posts = 1, int vocabulary = 3000, ulong topic = 0, string language = "zh")
    {
        for (var i = 0; i < accounts; i++, _accounts++)
        {
            for (var j = 0; j < posts; j++) Post(week, _accounts, Words(12, vocabulary), 0, 0, topic, language);
        }
    }

    /// <summary>Accounts that each post one of a few templates, the wording of each a little changed.</summary>
    public void Machines(int week, int accounts, int templates, Declaration declared = Declaration.Unstated)
    {
        for (var i = 0; i < accounts; i++, _accounts++)
        {
            var template = (uint)_random.Below(templates) + 1;
            var words = new MadeCorpus(template).Words(10, 3000).Concat(Words(2, 3000)).ToArray();
            Post(week, _accounts, words, template, 0, 0, "zh", declared);
        }
    }

    /// <summary>One account that posts one text again and again.</summary>
    public void Flood(int week, int posts)
    {
        var words = Words(12, 3000);
        for (var i = 0; i < posts; i++) Post(week, ulong.MaxValue, words, 0, 77);
    }

    private uint[] Words(int count, int vocabulary) =>
        [.. Enumerable.Range(0, count).Select(_ => (uint)SplitMix64.Finish((ulong)(Math.Pow(_random.NextDouble(), 3) * vocabulary))).Distinct()];

    private void Post(int week, ulong account, uint[] words, uint family, ulong text, ulong topic = 0, string language = "zh", Declaration declared = Declaration.Unstated)
    {
        var trace = new Trace
        {
            Sequence = Traces.Count,
            Time = Monday + (week * Week) + _random.Below((int)(Week / 1000)) * 1000L,
            Account = account,
            Type = EventType.PostCreated,
            Surface = Surface.Post,
            Language = LanguageCode.Pack(System.Text.Encoding.ASCII.GetBytes(language)),
            Family = family,
            Text = text == 0 ? _random.NextBits() : text,
            Length = 40,
            Topic = topic,
            Declared = declared,
        };
        Traces.Add(trace, words, [], [], [], Sketch(words));
    }

    /// <summary>A sketch of the words as of anything: the smallest hash of each of 64 ranges.</summary>
    private static byte[] Sketch(uint[] words)
    {
        var least = Enumerable.Repeat(ulong.MaxValue, 64).ToArray();
        foreach (var word in words)
        {
            for (var run = 0UL; run < 5; run++)
            {
                var hash = SplitMix64.Finish(((ulong)word << 8) + run);
                least[hash >> 58] = Math.Min(least[hash >> 58], hash);
            }
        }

        return [.. least.Select(hash => hash == ulong.MaxValue ? (byte)0 : (byte)(1 + (hash % 255)))];
    }
}
