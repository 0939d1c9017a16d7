using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.Tests;

/// <summary>Makes a PNG with a text in the low bits of its alpha channel.</summary>
internal static class MakeStealth
{
    private const int Height = 152;
    private const int Width = 10;

    /// <summary>Its rows, each after the number of its filter.</summary>
    public static byte[] Rows(string text)
    {
        byte[] hidden = [.. "stealth_pnginfo"u8, .. Make.Big((uint)text.Length * 8), .. Encoding.ASCII.GetBytes(text)];
        var rows = new byte[Height * ((Width * 4) + 1)];
        for (var bit = 0; bit < hidden.Length * 8; bit++)
        {
            var (x, y) = (bit / Height, bit % Height);
            rows[(y * ((Width * 4) + 1)) + 1 + (x * 4) + 3] = (byte)(254 | ((hidden[bit / 8] >> (7 - (bit % 8))) & 1));
        }

        return rows;
    }

    public static byte[] Picture(byte[] rows)
    {
        var png = Make.Png(("IDAT", Make.Zlib(rows)));
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), Width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), Height);
        png[25] = 6;
        return png;
    }
}
