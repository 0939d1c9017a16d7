using Candor.Events.Texts;
using Candor.Signals.Text.Normalizing;

namespace Candor.Signals.Opposed;

/// <summary>The content words of a plain text, each once, as hashes: pairs of characters in unspaced scripts. Some places may be left out.</summary>
internal sealed class BodyWords
{
    private readonly WordCounts _counts = new();
    private readonly HashSet<uint> _words = [];
    private int[] _points = new int[1024];

    /// <summary>Reads a text without the runs that are given, in order, as start and end.</summary>
    /// <returns>Valid until the next call.</returns>
    public IReadOnlySet<uint> Read(ReadOnlySpan<char> plain, ReadOnlySpan<(int Start, int End)> without)
    {
        if (_points.Length < plain.Length) _points = new int[plain.Length];
        for (var i = 0; i < plain.Length; i++) _points[i] = plain[i] is NormalText.Link or '#' ? -1 : plain[i];
        foreach (var (start, end) in without) _points.AsSpan(start..end).Fill(-1);
        _counts.Read(_points.AsSpan(0, plain.Length));
        _words.Clear();
        foreach (var word in _counts.Content) _words.Add(word);
        return _words;
    }
}
