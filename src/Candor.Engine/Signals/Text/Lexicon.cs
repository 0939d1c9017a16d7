using System.Collections.Frozen;

namespace Candor.Signals.Text;

/// <summary>Counts the words of some sets in a text: whole words in spaced scripts, runs of characters in unspaced ones. A word may be in several sets.</summary>
internal sealed class Lexicon
{
    private const int LeastStem = 3;
    private readonly LexiconSet[] _sets;
    private readonly ushort[] _starts = new ushort[1 << 16]; // place + 1 in _runs of the runs that begin with a character
    private readonly List<(string Run, int Set)[]> _runs = [];
    private readonly FrozenDictionary<uint, int[]> _words; // by hash: a stranger that shares one is a chance in millions
    private readonly (string Ending, int Set)[][] _endings = new (string, int)[128][]; // by last letter, the longest first

    /// <param name="sets">At most 255 sets.</param>
    public Lexicon(LexiconSet[] sets)
    {
        _sets = sets;
        var entries = sets.SelectMany((set, i) => set.Words.Select(word => (Word: word, Set: i))).ToList();
        foreach (var runs in entries.Where(entry => entry.Word[0] >= 0x3000).GroupBy(entry => entry.Word[0]))
        {
            _runs.Add([.. runs]);
            _starts[runs.Key] = (ushort)_runs.Count;
        }

        _words = entries.Where(entry => entry.Word[0] is not '-' and < (char)0x3000).GroupBy(entry => entry.Word)
            .ToFrozenDictionary(group => SlotHash.Of(group.Key), group => group.Select(entry => entry.Set).ToArray());
        foreach (var endings in entries.Where(entry => entry.Word[0] == '-').Select(entry => (Ending: entry.Word[1..], entry.Set)).GroupBy(entry => entry.Ending[^1]))
        {
            _endings[endings.Key] = [.. endings.OrderByDescending(entry => entry.Ending.Length)];
        }
    }

    /// <summary>Sets.</summary>
    public int Count => _sets.Length;

    /// <summary>A set.</summary>
    public LexiconSet this[int set] => _sets[set];

    /// <summary>Counts the runs that begin at a place.</summary>
    /// <param name="rest">The text from there on, folded.</param>
    /// <param name="counts">One count a set.</param>
    public void CountRuns(ReadOnlySpan<char> rest, Span<int> counts)
    {
        var start = _starts[rest[0]];
        if (start == 0) return;
        foreach (ref readonly var entry in _runs[start - 1].AsSpan())
        {
            if (entry.Run.Length == 1 || rest.StartsWith(entry.Run)) counts[entry.Set]++;
        }
    }

    /// <summary>Counts a word.</summary>
    /// <param name="word">Folded.</param>
    /// <param name="counts">One count a set.</param>
    public void CountWord(ReadOnlySpan<char> word, Span<int> counts)
    {
        if (_words.Count == 0) return;
        if (_words.TryGetValue(SlotHash.Of(word), out var sets))
        {
            foreach (var set in sets) counts[set]++;
        }

        if (word[^1] >= _endings.Length || _endings[word[^1]] is not { } endings) return;
        foreach (var (ending, set) in endings)
        {
            if (word.Length < ending.Length + LeastStem || !word.EndsWith(ending)) continue;
            counts[set]++;
            return;
        }
    }
}
