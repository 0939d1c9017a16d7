using System.Text;

namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>What a font says of its codes: their text and their width. Its glyphs are never looked at.</summary>
internal sealed class PdfFont
{
    private const double UsualWidth = 500;

    /// <summary>Bytes of a string that are decoded: no line is longer.</summary>
    private const int LongestString = 4096;
    private readonly PdfCMap? _texts;
    private readonly string?[] _names;
    private readonly PdfCodes? _codes;
    private readonly PdfWidths _widths;

    private PdfFont(PdfCMap? texts, string?[] names, PdfCodes? codes, PdfWidths widths) => (_texts, _names, _codes, _widths) = (texts, names, codes, widths);

    /// <summary>Reads a font.</summary>
    public static PdfFont Read(PdfFonts fonts, PdfDictionary font)
    {
        var objects = fonts.Objects;
        var texts = objects.Dictionary(font["ToUnicode"]) is { } stream ? fonts.Map(stream) : null;
        if (font.Name("Subtype") == "Type0") return new(texts, [], PdfCodes.Read(fonts, font["Encoding"]), PdfWidths.Composite(fonts, font));
        var names = new string?[256];
        if (objects.Dictionary(font["Encoding"])?["Differences"] is { } differences && objects.Resolve(differences) is PdfArray { Values: var values }) Name(names, values);
        return new(texts, names, codes: null, PdfWidths.Simple(fonts, font, UsualWidth));
    }

    /// <summary>Decodes a string that is shown.</summary>
    /// <returns>Its text, its width in units of the font's size, and how many codes and spaces (code 32) it has.</returns>
    public (string Text, double Width, int Codes, int Spaces) Decode(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(bytes.Length, LongestString)];
        var text = new StringBuilder();
        var (width, count, spaces) = (0d, 0, 0);
        while (bytes.Length > 0)
        {
            var length = Math.Clamp(_codes?.Next(bytes) ?? 1, 1, bytes.Length);
            var code = PdfCMap.Code(bytes[..length]);
            text.Append(_texts?.Text(length, code) ?? (_codes is null ? _names[code] ?? Latin((char)code) : _codes.Text(bytes[..length])));
            width += _widths[code];
            count++;
            if (length == 1 && code == ' ') spaces++;
            bytes = bytes[length..];
        }

        return (text.ToString(), width, count, spaces);
    }

    /// <summary>All usual encodings are ASCII where labels need it.</summary>
    private static string Latin(char code) => char.IsControl(code) ? "" : code.ToString();

    private static void Name(string?[] names, List<PdfValue> differences)
    {
        var code = 0L;
        foreach (var value in differences)
        {
            if (value is PdfNumber { Value: var number }) code = number;
            else if (value is PdfName { Text.Length: > 0 } name && code is >= 0 and < 256) names[code++] = PdfGlyphNames.Text(name.Text);
        }
    }
}
