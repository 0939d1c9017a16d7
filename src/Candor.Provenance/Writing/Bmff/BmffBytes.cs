using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.Writing.Bmff;

/// <summary>ISO base media boxes as they are written.</summary>
internal static class BmffBytes
{
    /// <summary>Text in UTF-8, as `data` states its type.</summary>
    private const int Utf8 = 1;

    /// <summary>A box.</summary>
    public static byte[] Box(string type, params byte[][] parts)
    {
        var box = new byte[8 + parts.Sum(part => part.Length)];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        Encoding.Latin1.GetBytes(type, box.AsSpan(4));
        var at = 8;
        foreach (var part in parts)
        {
            part.CopyTo(box, at);
            at += part.Length;
        }

        return box;
    }

    /// <summary>A number, its most significant byte first.</summary>
    public static byte[] Number(long number, int size)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, number);
        return bytes[(8 - size)..];
    }

    /// <summary>A `meta` of keys with the label alone, as the guide draws it.</summary>
    public static byte[] Meta(string json) => Box(
        "meta",
        new byte[4],
        Box("hdlr", new byte[8], "mdta"u8.ToArray(), new byte[13]),
        Box("keys", new byte[4], Number(1, 4), Key()),
        Box("ilst", Item(1, json)));

    /// <summary>The entry of `keys`.</summary>
    public static byte[] Key() => Box("mdta", "AIGC"u8.ToArray());

    /// <summary>The entry of `ilst` for a key.</summary>
    public static byte[] Item(int index, string json) =>
        Box(Encoding.Latin1.GetString(Number(index, 4)), Box("data", Number(Utf8, 4), new byte[4], Encoding.UTF8.GetBytes(json)));
}
