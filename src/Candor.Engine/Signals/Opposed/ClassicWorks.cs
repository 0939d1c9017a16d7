using System.Runtime.InteropServices;
using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>Classic works, compiled so that their characters and near-quotations of their lines are found in one pass. Immutable.</summary>
public sealed class ClassicWorks
{
    /// <summary>Lines of all works at most, words of a line that are looked at, and words a line needs.</summary>
    public const int MostQuotes = 20_000, MostWords = 48, LeastWords = 5;

    /// <summary>Lines that one pair of words may lead to: pairs of more lines say nothing.</summary>
    private const int MostLines = 12;

    private readonly List<ClassicWork> _works = [];
    private readonly List<(ClassicWork Work, string Line, uint[] Words)> _quotes = [];
    private readonly Dictionary<ulong, List<(int Quote, int Place)>> _pairs = [];
    private readonly PhraseTable _characters;

    /// <param name="works">The list.</param>
    public ClassicWorks(IEnumerable<ClassicWork> works)
    {
        var (placed, tokens, names) = (new PlacedText(), new Tokens(), new List<(int, string)>());
        foreach (var work in works)
        {
            _works.Add(work);
            foreach (var name in work.Characters)
            {
                placed.Read(name);
                names.Add((_works.Count, placed.Plain.ToString().Replace(PhraseTree.Number, ' ')));
            }

            foreach (var line in work.Quotes)
            {
                placed.Read(line);
                tokens.Read(placed.Plain);
                if (tokens.Count >= LeastWords) Add(work, line, [.. Enumerable.Range(0, Math.Min(MostWords, tokens.Count)).Select(at => tokens[at].Word)]);
            }
        }

        if (_quotes.Count > MostQuotes) throw new ArgumentException($"The lists have at most {MostQuotes} lines.", nameof(works));
        _characters = PhraseTable.Of(names);
    }

    /// <summary>How many works.</summary>
    public int Count => _works.Count;

    /// <summary>The work of which a plain text begins with a character's name; null if there is none.</summary>
    internal ClassicWork? Character(ReadOnlySpan<char> plain, out int length) => _characters.Longest(plain, out length) is > 0 and var value ? _works[value - 1] : null;

    /// <summary>Lines that hold two words side by side, and where.</summary>
    internal ReadOnlySpan<(int Quote, int Place)> LinesOf(uint first, uint second) => _pairs.TryGetValue(Pair(first, second), out var lines) ? CollectionsMarshal.AsSpan(lines) : [];

    /// <summary>A line.</summary>
    internal (ClassicWork Work, string Line, uint[] Words) Quote(int at) => _quotes[at];

    private void Add(ClassicWork work, string line, uint[] words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var pair = Pair(words[i], words[i + 1]);
            if (!_pairs.TryGetValue(pair, out var lines)) _pairs[pair] = lines = [];
            if (lines.Count < MostLines) lines.Add((_quotes.Count, i));
        }

        _quotes.Add((work, line, words));
    }

    private static ulong Pair(uint first, uint second) => ((ulong)first << 32) | second;
}
