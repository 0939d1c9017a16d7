using Candor.Provenance.Tests;

namespace Candor.Provenance.Speed;

/// <summary>EXIF as a camera writes it: two directories, those below the first, a maker's note, a thumbnail.</summary>
internal static class Exif
{
    private const int Thumbnail = 8000;

    /// <summary>Where the camera's directory begins.</summary>
    private const int Camera = 400;

    public static byte[] Block()
    {
        var camera = Directory(0,
        [
            (0x829A, 5, 1, Rational(1, 250)), (0x829D, 5, 1, Rational(28, 10)), (0x8822, 3, 1, [2, 0]), (0x8827, 3, 1, [100, 0]), (0x9000, 7, 4, "0231"u8.ToArray()), (0x9003, 2, 20, "2026:03:01 12:00:00\0"u8.ToArray()),
            (0x9004, 2, 20, "2026:03:01 12:00:00\0"u8.ToArray()), (0x9101, 7, 4, [1, 2, 3, 0]), (0x9201, 10, 1, Rational(8, 1)), (0x9202, 5, 1, Rational(3, 1)), (0x9204, 10, 1, Rational(0, 1)), (0x9207, 3, 1, [5, 0]),
            (0x9209, 3, 1, [16, 0]), (0x920A, 5, 1, Rational(50, 1)), (0x927C, 7, 3000, new byte[3000]), (0x9286, 7, 36, [.. "ASCII\0\0\0a comment of some length...."u8]), (0xA000, 7, 4, "0100"u8.ToArray()), (0xA001, 3, 1, [1, 0]),
            (0xA002, 4, 1, Make.Little(4032)), (0xA003, 4, 1, Make.Little(3024)), (0xA402, 3, 1, [0, 0]), (0xA403, 3, 1, [0, 0]), (0xA406, 3, 1, [0, 0]), (0xA434, 2, 16, "A lens of 50 mm\0"u8.ToArray()),
        ], out var length, Camera);
        var main = Directory((uint)(Camera + length),
        [
            (0x010E, 2, 14, "A description\0"u8.ToArray()), (0x010F, 2, 8, "A maker\0"u8.ToArray()), (0x0110, 2, 12, "A camera 10\0"u8.ToArray()), (0x0112, 3, 1, [1, 0]), (0x011A, 5, 1, Rational(72, 1)), (0x011B, 5, 1, Rational(72, 1)),
            (0x0128, 3, 1, [2, 0]), (0x0131, 2, 14, "An editor 1.0\0"u8.ToArray()), (0x0132, 2, 20, "2026:03:01 12:00:00\0"u8.ToArray()), (0x013B, 2, 9, "Somebody\0"u8.ToArray()), (0x8298, 2, 9, "Somebody\0"u8.ToArray()), (0x8769, 4, 1, Make.Little(Camera)),
        ], out _, 8);
        var small = Directory(0, [(0x0103, 3, 1, [6, 0]), (0x0201, 4, 1, Make.Little((uint)(Camera + length + 42))), (0x0202, 4, 1, Make.Little(Thumbnail))], out _, Camera + length);
        byte[] block = [.. "II*\0"u8, 8, 0, 0, 0, .. main];
        return [.. block, .. new byte[Camera - block.Length], .. camera, .. small, 0xFF, 0xD8, .. new byte[Thumbnail - 4], 0xFF, 0xD9];
    }

    private static byte[] Directory(uint next, (int Tag, byte Type, uint Count, byte[] Value)[] tags, out int length, int place)
    {
        using var rows = new MemoryStream();
        using var values = new MemoryStream();
        var after = place + 2 + (tags.Length * 12) + 4;
        foreach (var (tag, type, count, value) in tags)
        {
            rows.Write([(byte)tag, (byte)(tag >> 8), type, 0, .. Make.Little(count)]);
            if (value.Length <= 4)
            {
                rows.Write([.. value, .. new byte[4 - value.Length]]);
                continue;
            }

            rows.Write(Make.Little((uint)(after + values.Length)));
            values.Write([.. value, .. new byte[value.Length & 1]]);
        }

        byte[] directory = [(byte)tags.Length, 0, .. rows.ToArray(), .. Make.Little(next), .. values.ToArray()];
        length = directory.Length;
        return directory;
    }

    private static byte[] Rational(uint above, uint below) => [.. Make.Little(above), .. Make.Little(below)];
}
