namespace Candor.Cel.Syntax;

/// <summary>The text of an expression and where it stands in its document.</summary>
internal sealed class Source
{
    private readonly CelPosition _start;
    private readonly int _indent;
    private readonly List<int> _lines = [0];

    /// <param name="text">The expression.</param>
    /// <param name="start">Where its first character stands.</param>
    /// <param name="indent">The column in which its further lines begin.</param>
    public Source(string text, CelPosition start, int indent)
    {
        Text = text;
        _start = start;
        _indent = indent;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))) _lines.Add(i + 1);
        }
    }

    public string Text { get; }

    public CelPosition PositionOf(int offset)
    {
        var found = _lines.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        var column = offset - _lines[line];
        return new CelPosition(_start.Line + line, column + (line == 0 ? _start.Column : _indent));
    }
}
