namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>Widths of codes in units of the font's size. They tell where a word ends; a code of many bytes is taken for its own glyph number.</summary>
internal sealed class PdfWidths
{
    private const int Most = 65_536;
    private readonly Dictionary<uint, double> _widths = [];
    private readonly double _usual;
    private readonly double _scale;

    private PdfWidths(double usual, double scale) => (_usual, _scale) = (usual, scale);

    /// <summary>The width of a code.</summary>
    public double this[uint code] => _widths.GetValueOrDefault(code, _usual) * _scale;

    /// <summary>Of a font whose codes are bytes.</summary>
    public static PdfWidths Simple(PdfObjects objects, PdfDictionary font, double usual)
    {
        var matrix = objects.Resolve(font["FontMatrix"]) is PdfArray { Values: [PdfNumber { Exact: var scale }, ..] } && font.Name("Subtype") == "Type3" ? scale : .001;
        var widths = new PdfWidths(usual, matrix);
        if (objects.Resolve(font["Widths"]) is not PdfArray { Values: var values } || objects.Resolve(font["FirstChar"]) is not PdfNumber { Value: >= 0 and < 256 and var first }) return widths;
        for (var index = 0; index < values.Count && first + index < 256; index++)
        {
            if (objects.Resolve(values[index]) is PdfNumber { Exact: > 0 and var width }) widths._widths[(uint)(first + index)] = width;
        }

        return widths;
    }

    /// <summary>Of a composite font.</summary>
    public static PdfWidths Composite(PdfObjects objects, PdfDictionary font)
    {
        var descendant = objects.Resolve(font["DescendantFonts"]) is PdfArray { Values: [var first, ..] } ? objects.Dictionary(first) : null;
        var widths = new PdfWidths(objects.Resolve(descendant?["DW"]) is PdfNumber { Exact: var usual } ? usual : 1000, .001);
        if (objects.Resolve(descendant?["W"]) is PdfArray { Values: var runs }) widths.Fill(objects, runs);
        return widths;
    }

    /// <summary>`c [w w w]`, or `c c w`.</summary>
    private void Fill(PdfObjects objects, List<PdfValue> runs)
    {
        var left = Most;
        for (var index = 0; index + 1 < runs.Count && left > 0;)
        {
            if (runs[index] is not PdfNumber { Value: >= 0 and < Most and var first }) return;
            if (objects.Resolve(runs[index + 1]) is PdfArray { Values: var each })
            {
                for (var step = 0; step < each.Count && left-- > 0; step++) _widths[(uint)(first + step)] = (each[step] as PdfNumber)?.Exact ?? _usual;
                index += 2;
            }
            else
            {
                if (index + 2 >= runs.Count || runs[index + 1] is not PdfNumber { Value: < Most and var last } || runs[index + 2] is not PdfNumber { Exact: var width }) return;
                for (var code = first; code <= last && left-- > 0; code++) _widths[(uint)code] = width;
                index += 3;
            }
        }
    }
}
