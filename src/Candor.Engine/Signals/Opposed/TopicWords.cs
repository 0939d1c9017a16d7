using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>
/// Learns which words go with hot topics: those of texts about a topic from several accounts, seen there much more often than in texts of no hot topic. Bounded: what
/// is beyond the bounds is passed over. Not thread-safe.
/// </summary>
/// <param name="topics">The topics.</param>
public sealed class TopicWords(HotTopics topics)
{
    /// <summary>Words remembered of all texts.</summary>
    private const int MostWords = 500_000;

    private readonly PlacedText _placed = new();
    private readonly BodyWords _words = new();
    private readonly TopicMentions _mentions = new(topics);
    private readonly Dictionary<uint, int> _elsewhere = [];
    private readonly Dictionary<int, TopicVocabulary> _topics = [];
    private readonly Dictionary<string, int> _accounts = new(StringComparer.Ordinal);
    private int _textsElsewhere;

    /// <summary>Takes a text.</summary>
    /// <param name="account">Who wrote it; the same id for the same account.</param>
    /// <param name="text">The text.</param>
    /// <param name="context">Its tags and time.</param>
    public void Add(string account, ReadOnlySpan<char> text, UseContext context)
    {
        _placed.Read(text[..Math.Min(text.Length, OpposedUses.MostCharacters)]);
        _mentions.Read(_placed.Plain, context);
        var words = _words.Read(_placed.Plain, _mentions.Places);
        if (_mentions.Found.IsEmpty)
        {
            _textsElsewhere++;
            foreach (var word in words)
            {
                if (_elsewhere.TryGetValue(word, out var count) || _elsewhere.Count < MostWords) _elsewhere[word] = count + 1;
            }

            return;
        }

        if (!_accounts.TryGetValue(account, out var number)) _accounts[account] = number = _accounts.Count + 1;
        var taken = new HashSet<int>();
        foreach (var (topic, _, _, _) in _mentions.Found)
        {
            if (!taken.Add(topic)) continue;
            if (!_topics.TryGetValue(topic, out var vocabulary)) _topics[topic] = vocabulary = new TopicVocabulary();
            vocabulary.Add((ulong)number, 0, words);
        }
    }

    /// <summary>The topics with their words: those given and those learned.</summary>
    public HotTopics Learned() => new(topics.All, [.. Enumerable.Range(0, topics.Count).Select(WordsOf)]);

    private HashSet<uint> WordsOf(int topic) => _topics.TryGetValue(topic, out var vocabulary) ? vocabulary.Words(_elsewhere, _textsElsewhere) : [];
}
