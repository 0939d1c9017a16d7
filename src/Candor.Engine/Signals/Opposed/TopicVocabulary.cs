namespace Candor.Signals.Opposed;

/// <summary>The words of texts of one topic. A text that repeats another one's words counts once, so that a crowd of copies teaches nothing.</summary>
internal sealed class TopicVocabulary
{
    /// <summary>Accounts from which a word must come, and how many times as often it must stand in texts of the topic as elsewhere.</summary>
    private const int LeastAccounts = 3, Lift = 3;

    /// <summary>Share of the topic's texts that a word must stand in.</summary>
    private const double LeastShare = 0.02;

    /// <summary>Texts of an account that count, and words that are remembered.</summary>
    private const int MostTexts = 3, MostWords = 50_000;

    private readonly Dictionary<uint, (int Texts, int Accounts, ulong Last)> _words = [];
    private readonly Dictionary<ulong, int> _accounts = [];
    private readonly HashSet<ulong> _seen = [];
    private int _texts;

    /// <summary>Takes a text.</summary>
    /// <param name="account">Who wrote it.</param>
    /// <param name="text">What is the same for copies of the text; 0 where only the words tell.</param>
    /// <param name="words">Its words, each once.</param>
    public void Add(ulong account, ulong text, IEnumerable<uint> words)
    {
        var sum = text;
        if (text == 0)
        {
            foreach (var word in words) sum += word * 0x9E3779B97F4A7C15;
        }

        var texts = _accounts.GetValueOrDefault(account);
        if (texts >= MostTexts || !_seen.Add(sum)) return;
        _accounts[account] = texts + 1;
        _texts++;
        foreach (var word in words)
        {
            var known = _words.GetValueOrDefault(word);
            if (known.Texts == 0 && _words.Count >= MostWords) continue;
            _words[word] = (known.Texts + 1, known.Accounts + (known.Last == account ? 0 : 1), account);
        }
    }

    /// <summary>The words that go with the topic.</summary>
    /// <param name="elsewhere">In how many texts of no topic each word stands.</param>
    /// <param name="texts">How many such texts there are.</param>
    public HashSet<uint> Words(IReadOnlyDictionary<uint, int> elsewhere, int texts) => [.. _words
        .Where(word => word.Value.Accounts >= LeastAccounts && word.Value.Texts >= LeastShare * _texts
            && (double)word.Value.Texts / _texts > Lift * (double)elsewhere.GetValueOrDefault(word.Key) / Math.Max(1, texts))
        .Select(word => word.Key)];
}
