namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>The fonts of the pages that are read. All of them together have one budget, and what two of them share is read once.</summary>
/// <param name="objects">The objects.</param>
internal sealed class PdfFonts(PdfObjects objects)
{
    /// <summary>Fonts that are read.</summary>
    private const int Most = 256;

    /// <summary>Texts and widths of all fonts; a large CJK font has 20,000.</summary>
    private const int MostEntries = 1 << 17;
    private readonly Dictionary<PdfDictionary, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<long, PdfCMap?> _maps = [];
    private int _left = MostEntries;

    /// <summary>The objects.</summary>
    public PdfObjects Objects => objects;

    /// <summary>A font; null once there are too many.</summary>
    public PdfFont? Get(PdfDictionary font)
    {
        if (_fonts.TryGetValue(font, out var known)) return known;
        if (_fonts.Count == Most) objects.File.Cut();
        return _fonts.Count < Most && objects.File.Step() ? _fonts[font] = PdfFont.Read(this, font) : null;
    }

    /// <summary>The map that a stream has; null if it cannot be read.</summary>
    public PdfCMap? Map(PdfDictionary stream)
    {
        if (stream.Data < 0) return null;
        if (_maps.TryGetValue(stream.Data, out var known)) return known;
        return _maps[stream.Data] = PdfStreams.Read(objects, stream) is { } bytes ? PdfCMap.Read(bytes, this) : null;
    }

    /// <summary>Counts an entry.</summary>
    /// <returns>False once there are too many.</returns>
    public bool Take()
    {
        if (_left-- > 0) return true;
        objects.File.Cut();
        return false;
    }
}
