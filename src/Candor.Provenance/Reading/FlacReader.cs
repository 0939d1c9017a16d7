namespace Candor.Provenance.Reading;

/// <summary>FLAC: Vorbis comments and application blocks.</summary>
internal static class FlacReader
{
    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into) => Read(file, 0, into);

    /// <summary>Reads from the mark `fLaC` on.</summary>
    public static void Read(SourceFile file, long place, Gathered into)
    {
        Span<byte> head = stackalloc byte[4];
        place += 4;
        for (var isLast = false; !isLast && file.Step();)
        {
            if (!file.TryRead(place, head))
            {
                into.Faults.Add("FLAC: the file ends inside its metadata");
                return;
            }

            isLast = (head[0] & 0x80) != 0;
            var length = (head[1] << 16) | (head[2] << 8) | head[3];
            if (length > file.Length - place - 4)
            {
                into.Faults.Add("FLAC: a block is longer than the file");
                return;
            }

            var type = head[0] & 0x7F;
            if (type is 2 or 4 && file.Take(place + 4, length) is { } data) Gather(type, data, file, into);
            place += 4 + length;
        }
    }

    private static void Gather(int type, byte[] data, SourceFile file, Gathered into)
    {
        if (type == 4) VorbisComments.Read(data, "Vorbis comment", file, into);
        else if (data.AsSpan().StartsWith("AIGC"u8)) into.Texts.Add(("APPLICATION block AIGC", "AIGC", Bytes.Text(data.AsSpan(4))));
        else if (data.AsSpan().StartsWith("c2pa"u8) || data.AsSpan().StartsWith("C2PA"u8)) into.ManifestStores.Add(("APPLICATION block C2PA", data[4..]));
    }
}
