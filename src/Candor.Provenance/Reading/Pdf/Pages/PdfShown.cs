using System.Text;

namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>Strings where a page shows them, put into the order in which they are read: from the top, and in a line from the left.</summary>
internal sealed class PdfShown
{
    /// <summary>Strings of a page that are kept.</summary>
    private const int Most = 50_000;

    /// <summary>Characters of a page that are kept, and codes that are decoded: some mean nothing. A dense page has 10,000.</summary>
    private const int MostCharacters = 1 << 18;
    private readonly List<(double X, double Y, double End, double Size, string Text)> _strings = [];
    private int _characters;

    /// <summary>Adds a string.</summary>
    /// <param name="x">Where it starts.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="size">How high its letters are.</param>
    /// <param name="text">The string.</param>
    /// <param name="codes">How many codes it was made of.</param>
    /// <returns>False once there are too many.</returns>
    public bool Add(double x, double y, double end, double size, string text, int codes)
    {
        if (text.Length > 0 && double.IsFinite(x) && double.IsFinite(y)) _strings.Add((x, y, end, size, text));
        _characters += Math.Max(text.Length, codes);
        return _strings.Count < Most && _characters < MostCharacters;
    }

    /// <summary>The text, a line a line.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        var line = new List<(double X, double Y, double End, double Size, string Text)>();
        foreach (var shown in _strings.OrderByDescending(shown => shown.Y))
        {
            if (line.Count > 0 && line[0].Y - shown.Y > Math.Max(1, Math.Min(line[0].Size, shown.Size) / 2)) Flush(line, text);
            line.Add(shown);
        }

        Flush(line, text);
        return text.ToString();
    }

    private static void Flush(List<(double X, double Y, double End, double Size, string Text)> line, StringBuilder text)
    {
        var (end, start, last) = (double.NaN, double.NaN, "");
        foreach (var shown in line.OrderBy(shown => shown.X))
        {
            // What is drawn twice in one place is meant to look bold.
            if (shown.Text == last && shown.X - start < shown.Size / 10) continue;
            if (shown.X - end > shown.Size / 5) text.Append(' ');
            text.Append(shown.Text);
            (end, start, last) = (shown.End, shown.X, shown.Text);
        }

        text.Append('\n');
        line.Clear();
    }
}
