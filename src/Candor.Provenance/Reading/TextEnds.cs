using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>Keeps the beginning and the end of a text that comes in pieces, and nothing between.</summary>
internal sealed class TextEnds
{
    private const int Reach = 1024;
    private readonly StringBuilder _beginning = new();
    private readonly StringBuilder _end = new();

    /// <summary>Beginning and end; the same if the text is short.</summary>
    public (string Beginning, string End) Ends => (_beginning.ToString(), _end.ToString());

    /// <summary>Adds a piece. White space at the beginning is no text.</summary>
    public void Add(ReadOnlySpan<char> piece)
    {
        if (_beginning.Length == 0) piece = piece.TrimStart();
        _beginning.Append(piece[..Math.Min(piece.Length, Reach - _beginning.Length)]);
        if (piece.IsWhiteSpace() && _end.Length > 0 && char.IsWhiteSpace(_end[^1])) return;
        _end.Append(piece[Math.Max(0, piece.Length - Reach)..]);
        if (_end.Length > 4 * Reach) _end.Remove(0, _end.Length - Reach);
    }
}
