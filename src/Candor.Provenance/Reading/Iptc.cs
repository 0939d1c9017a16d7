using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>IPTC-IIM: the datasets of the application record, as texts.</summary>
internal static class Iptc
{
    private static readonly Dictionary<byte, string> Names = new()
    {
        [40] = "SpecialInstructions",
        [65] = "OriginatingProgram",
        [105] = "Headline",
        [110] = "Credit",
        [115] = "Source",
        [116] = "CopyrightNotice",
        [120] = "Caption",
    };

    /// <summary>Photoshop's resources; the IPTC record is one of them.</summary>
    public static void ReadPhotoshop(ReadOnlySpan<byte> data, string place, Gathered into)
    {
        while (data.Length >= 12 && data.StartsWith("8BIM"u8))
        {
            var id = BinaryPrimitives.ReadUInt16BigEndian(data[4..]);
            var name = 1 + data[6];
            var start = 6 + name + (name & 1);
            if (start + 4 > data.Length) return;
            long length = BinaryPrimitives.ReadUInt32BigEndian(data[start..]);
            var end = start + 4 + length;
            if (end > data.Length) return;
            if (id == 0x0404) Read(data[(start + 4)..(int)end], place, into);
            end += length & 1;
            data = end < data.Length ? data[(int)end..] : default;
        }
    }

    /// <summary>The datasets.</summary>
    public static void Read(ReadOnlySpan<byte> data, string place, Gathered into)
    {
        while (data.Length >= 5 && data[0] == 0x1C)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(data[3..]);
            if (length > 0x7FFF || 5 + length > data.Length) return;
            if (data[1] == 2 && Names.TryGetValue(data[2], out var name)) into.Texts.Add(($"{place} {name}", name, Bytes.Text(data.Slice(5, length))));
            data = data[(5 + length)..];
        }
    }
}
