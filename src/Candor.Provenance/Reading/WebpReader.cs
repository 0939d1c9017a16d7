using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>WebP: the chunks EXIF, XMP and C2PA.</summary>
internal static class WebpReader
{
    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        Span<byte> head = stackalloc byte[8];
        for (long place = 12; place + 8 <= file.Length && file.Step();)
        {
            if (!file.TryRead(place, head)) break;
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (place + 8 + length > file.Length)
            {
                into.Faults.Add("WebP: a chunk is longer than the file");
                if (head[..4].SequenceEqual("C2PA"u8)) Gather('C', file.Take(place + 8, file.Length - place - 8) ?? [], into);
                break;
            }

            var type = head[..4];
            var isMetadata = type.SequenceEqual("EXIF"u8) || type.SequenceEqual("XMP "u8) || type.SequenceEqual("C2PA"u8) || type.SequenceEqual("AIGC"u8);
            if (isMetadata && file.Take(place + 8, length) is { } data) Gather((char)type[0], data, into);
            else if (type[0] == (byte)'C' && isMetadata) Gather('C', [], into);
            place += 8 + length + (length & 1);
        }
    }

    private static void Gather(char type, byte[] data, Gathered into)
    {
        switch (type)
        {
            case 'E':
                into.Exif.Add(("RIFF chunk EXIF", data.AsSpan().StartsWith("Exif\0\0"u8) ? data[6..] : data));
                break;
            case 'X':
                into.Xmp.Add(("RIFF chunk XMP", data));
                break;
            case 'C':
                into.ManifestStores.Add(("RIFF chunk C2PA", data));
                break;
            default:
                into.Texts.Add(("RIFF chunk AIGC", "AIGC", Bytes.Text(data)));
                break;
        }
    }
}
