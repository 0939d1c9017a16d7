namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>Widths of codes in units of the font's size. They tell where a word ends; a code of many bytes is taken for its own glyph number.</summary>
internal sealed class PdfWidths
{
    private const int Most = 65_536;
    private readonly PdfRanges<double> _widths = new();
    private readonly double _usual;
    private readonly double _scale;

    private PdfWidths(double usual, double scale) => (_usual, _scale) = (usual, scale);

    /// <summary>The width of a code.</summary>
    public double this[uint code] => (_widths.TryFind(code, out _, out var width) ? width : _usual) * _scale;

    /// <summary>Of a font whose codes are bytes.</summary>
    public static PdfWidths Simple(PdfFonts fonts, PdfDictionary font, double usual)
    {
        var objects = fonts.Objects;
        var matrix = objects.Resolve(font["FontMatrix"]) is PdfArray { Values: [PdfNumber { Exact: var scale }, ..] } && font.Name("Subtype") == "Type3" ? scale : .001;
        var widths = new PdfWidths(usual, matrix);
        if (objects.Resolve(font["Widths"]) is not PdfArray { Values: var values } || objects.Resolve(font["FirstChar"]) is not PdfNumber { Value: >= 0 and < 256 and var first }) return widths;
        for (var index = 0; index < values.Count && first + index < 256 && fonts.Take(); index++)
        {
            if (objects.Resolve(values[index]) is PdfNumber { Exact: > 0 and var width }) widths.Set(first + index, first + index, width);
        }

        return widths;
    }

    /// <summary>Of a composite font.</summary>
    public static PdfWidths Composite(PdfFonts fonts, PdfDictionary font)
    {
        var objects = fonts.Objects;
        var descendant = objects.Resolve(font["DescendantFonts"]) is PdfArray { Values: [var first, ..] } ? objects.Dictionary(first) : null;
        var widths = new PdfWidths(objects.Resolve(descendant?["DW"]) is PdfNumber { Exact: var usual } ? usual : 1000, .001);
        if (objects.Resolve(descendant?["W"]) is PdfArray { Values: var runs }) widths.Fill(fonts, runs);
        return widths;
    }

    /// <summary>`c [w w w]`, or `c c w`.</summary>
    private void Fill(PdfFonts fonts, List<PdfValue> runs)
    {
        for (var index = 0; index + 1 < runs.Count && fonts.Take();)
        {
            if (runs[index] is not PdfNumber { Value: >= 0 and < Most and var first }) return;
            if (fonts.Objects.Resolve(runs[index + 1]) is PdfArray { Values: var each })
            {
                for (var step = 0; step < each.Count && fonts.Take(); step++) Set(first + step, first + step, (each[step] as PdfNumber)?.Exact ?? _usual);
                index += 2;
            }
            else
            {
                if (index + 2 >= runs.Count || runs[index + 1] is not PdfNumber { Value: < Most and var last } || runs[index + 2] is not PdfNumber { Exact: var width }) return;
                Set(first, last, width);
                index += 3;
            }
        }
    }

    private void Set(long first, long last, double width) => _widths.Add((ulong)first, (ulong)last, width);
}
