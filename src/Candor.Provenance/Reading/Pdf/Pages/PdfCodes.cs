using System.Text;

namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>How the strings of a composite font are cut into codes, and what the codes mean where the encoding itself says it.</summary>
internal sealed class PdfCodes
{
    private readonly PdfCMap? _spaces;
    private readonly Encoding? _encoding;
    private readonly bool _isMixed;

    private PdfCodes(PdfCMap? spaces, Encoding? encoding, bool isMixed) => (_spaces, _encoding, _isMixed) = (spaces, encoding, isMixed);

    /// <summary>Reads an encoding: one that the file brings along, or one of the predefined ones, whose names say what they are (ISO 32000-2, table 116).</summary>
    public static PdfCodes Read(PdfFonts fonts, PdfValue? encoding)
    {
        var value = fonts.Objects.Resolve(encoding);
        if (value is PdfDictionary { Data: >= 0 } stream) return new(fonts.Map(stream), null, isMixed: false);
        var name = (value as PdfName)?.Text ?? "";
        if (name.Contains("UCS2", StringComparison.Ordinal) || name.Contains("UTF16", StringComparison.Ordinal)) return new(null, Encoding.BigEndianUnicode, isMixed: false);
        var page = name switch
        {
            _ when name.StartsWith("GB", StringComparison.Ordinal) => 54936,
            _ when name.StartsWith("B5", StringComparison.Ordinal) || name.StartsWith("ET", StringComparison.Ordinal) || name.StartsWith("HK", StringComparison.Ordinal) => 950,
            _ when name.StartsWith("90", StringComparison.Ordinal) || name.StartsWith("83pv", StringComparison.Ordinal) => 932,
            _ when name.StartsWith("KSC", StringComparison.Ordinal) => 949,
            _ => 0,
        };
        return page == 0 ? new(null, null, isMixed: false) : new(null, CodePagesEncodingProvider.Instance.GetEncoding(page), isMixed: true);
    }

    /// <summary>How many bytes the next code has.</summary>
    public int Next(ReadOnlySpan<byte> bytes)
    {
        if (_spaces?.Next(bytes) is > 0 and var length) return length;
        return _isMixed && bytes[0] < 0x81 ? 1 : 2;
    }

    /// <summary>What a code means; empty if only the font knows.</summary>
    public string Text(ReadOnlySpan<byte> code) => _encoding?.GetString(code) ?? "";
}
