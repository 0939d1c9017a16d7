namespace Candor.Provenance.Reading;

/// <summary>
/// Profiles as ImageMagick writes them into PNG: a text chunk `Raw profile type exif` with the profile's name, its length and its bytes as hexadecimal digits.
/// </summary>
internal static class RawProfile
{
    private const string Start = "Raw profile type ";

    /// <summary>Takes a text for what it holds.</summary>
    /// <returns>False if it is no such profile.</returns>
    public static bool Gather(string name, string text, Gathered into)
    {
        if (!name.StartsWith(Start, StringComparison.OrdinalIgnoreCase) || Bytes(text) is not { } profile) return false;
        var kind = name[Start.Length..].ToUpperInvariant();
        var span = profile.AsSpan();
        if (kind is "EXIF" or "APP1" && span.StartsWith("Exif\0\0"u8)) into.Exif.Add((name, profile[6..]));
        else if (kind is "APP1" && span.StartsWith("http://ns.adobe.com/xap/1.0/\0"u8)) into.Xmp.Add((name, profile[29..]));
        else if (kind is "XMP") into.Xmp.Add((name, profile));
        else if (kind is "IPTC" && span.StartsWith("8BIM"u8)) Iptc.ReadPhotoshop(span, name, into);
        else return false;
        return true;
    }

    /// <summary>Name and length are lines of their own; then digits and line feeds.</summary>
    private static byte[]? Bytes(string text)
    {
        var lines = text.Split('\n', 4);
        if (lines.Length < 4) return null;
        var digits = lines[3].Replace("\n", "", StringComparison.Ordinal).TrimEnd('\0', ' ');
        return digits.Length % 2 == 0 && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : null;
    }
}
