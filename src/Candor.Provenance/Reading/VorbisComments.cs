using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>Comments of Vorbis, which FLAC, Opus, Speex and Theora hold as well: the encoder's name, then `NAME=text`.</summary>
internal static class VorbisComments
{
    private const int MostOfName = 64;

    /// <summary>Reads them.</summary>
    /// <param name="data">From the length of the encoder's name on.</param>
    /// <param name="place">Where they stand.</param>
    /// <param name="file">Keeps the limits.</param>
    /// <param name="into">Takes what is found.</param>
    public static void Read(ReadOnlySpan<byte> data, string place, SourceFile file, Gathered into)
    {
        if (!TryCut(ref data, out var encoder) || data.Length < 4)
        {
            into.Faults.Add($"{place}: it ends inside its header");
            return;
        }

        into.Texts.Add(($"{place} vendor", "Software", Bytes.Text(encoder)));
        var count = BinaryPrimitives.ReadUInt32LittleEndian(data);
        data = data[4..];
        for (; count > 0 && file.Step(); count--)
        {
            if (!TryCut(ref data, out var comment))
            {
                into.Faults.Add($"{place}: a comment is longer than the block");
                return;
            }

            var equals = comment.IndexOf((byte)'=');
            if (equals < 0) continue;
            var name = Bytes.Text(comment[..Math.Min(equals, MostOfName)]);
            if (name.Equals("METADATA_BLOCK_PICTURE", StringComparison.OrdinalIgnoreCase)) continue;
            into.Texts.Add(($"{place} {name}", name, Bytes.Text(comment[(equals + 1)..])));
        }
    }

    private static bool TryCut(ref ReadOnlySpan<byte> data, out ReadOnlySpan<byte> text)
    {
        text = [];
        if (data.Length < 4) return false;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(data);
        if (length > data.Length - 4) return false;
        text = data.Slice(4, (int)length);
        data = data[(4 + (int)length)..];
        return true;
    }
}
