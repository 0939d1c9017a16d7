using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>Topics that are hot, with the words that go with them. Immutable.</summary>
public sealed class HotTopics
{
    /// <summary>Topics of a list, at most.</summary>
    public const int Most = 5_000;

    private readonly List<HotTopic> _topics = [];
    private readonly List<HashSet<uint>> _words = [];
    private readonly PhraseTable _names;

    /// <param name="topics">The list.</param>
    public HotTopics(IEnumerable<HotTopic> topics)
        : this([.. topics], null)
    {
    }

    /// <param name="topics">The list.</param>
    /// <param name="learned">Words learned of each, null for none.</param>
    internal HotTopics(IReadOnlyList<HotTopic> topics, IReadOnlyList<HashSet<uint>>? learned)
    {
        if (topics.Count > Most) throw new ArgumentException($"A list has at most {Most} topics.", nameof(topics));
        var (placed, words, names) = (new PlacedText(), new BodyWords(), new List<(int, string)>());
        for (var i = 0; i < topics.Count; i++)
        {
            _topics.Add(topics[i]);
            var own = new HashSet<uint>(learned?[i] ?? []);
            foreach (var word in topics[i].Words)
            {
                placed.Read(word);
                foreach (var hash in words.Read(placed.Plain, [])) own.Add(hash);
            }

            _words.Add(own);
            foreach (var name in topics[i].Tags.Prepend(topics[i].Name))
            {
                placed.Read(name);
                names.Add((i + 1, placed.Plain.Trim('#').ToString().Replace(PhraseTree.Number, ' ')));
            }
        }

        _names = PhraseTable.Of(names);
    }

    /// <summary>How many.</summary>
    public int Count => _topics.Count;

    /// <summary>A topic.</summary>
    internal HotTopic this[int at] => _topics[at];

    /// <summary>The topic whose name or tag a plain text begins with; -1 if there is none.</summary>
    internal int Longest(ReadOnlySpan<char> plain, out int length) => _names.Longest(plain, out length) - 1;

    /// <summary>Words that go with a topic; empty if none are known.</summary>
    internal IReadOnlySet<uint> WordsOf(int topic) => _words[topic];

    /// <summary>Whether a topic is hot at a time; where either is not known it is.</summary>
    internal bool IsHot(int topic, long? time) => time is not { } at || (at >= (_topics[topic].From ?? long.MinValue) && at <= (_topics[topic].Until ?? long.MaxValue));

    /// <summary>The topics themselves.</summary>
    internal IReadOnlyList<HotTopic> All => _topics;
}
