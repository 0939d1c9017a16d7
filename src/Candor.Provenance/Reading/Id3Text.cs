using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>Strings of ID3, whose first byte says how they are written.</summary>
internal static class Id3Text
{
    /// <summary>Cuts the string off that ends at the next terminator.</summary>
    public static string Cut(ref ReadOnlySpan<byte> data, byte encoding)
    {
        var end = End(data, encoding);
        var text = Decode(data[..end], encoding);
        data = data[Math.Min(data.Length, end + Width(encoding))..];
        return text;
    }

    /// <summary>The string that fills the rest.</summary>
    public static string Decode(ReadOnlySpan<byte> data, byte encoding) => encoding switch
    {
        1 => Bytes.Utf16(data, bigEndian: false),
        2 => Encoding.BigEndianUnicode.GetString(data[..(data.Length & ~1)]).TrimEnd('\0'),
        _ => Bytes.Text(data),
    };

    private static int Width(byte encoding) => encoding is 1 or 2 ? 2 : 1;

    private static int End(ReadOnlySpan<byte> data, byte encoding)
    {
        if (Width(encoding) == 1) return data.IndexOf((byte)0) is var end and >= 0 ? end : data.Length;
        for (var at = 0; at + 1 < data.Length; at += 2)
        {
            if (data[at] == 0 && data[at + 1] == 0) return at;
        }

        return data.Length;
    }
}
