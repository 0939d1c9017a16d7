namespace Candor.Provenance.Reading;

/// <summary>GIF: comments, XMP and the manifest store, which stand in extensions between the pictures.</summary>
internal static class GifReader
{
    /// <summary>One part counts for so many sub-blocks.</summary>
    private const int SubBlocksAPart = 16;

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        Span<byte> head = stackalloc byte[14];
        if (!file.TryRead(0, head[..13]))
        {
            into.Faults.Add("GIF: the file ends inside its header");
            return;
        }

        var place = 13L + ColourTable(head[10]);
        while (file.Step())
        {
            if (!file.TryRead(place, head[..1]))
            {
                into.Faults.Add("GIF: the file ends before its trailer");
                return;
            }

            switch (head[0])
            {
                case 0x3B:
                    return;
                case 0x2C when file.TryRead(place, head[..10]):
                    place = End(file, place + 11 + ColourTable(head[9]));
                    break;
                case 0x21 when file.TryRead(place, head):
                    place = Extension(file, place, head, into);
                    break;
                default:
                    into.Faults.Add("GIF: an unknown block");
                    return;
            }

            if (place >= 0) continue;
            into.Faults.Add("GIF: the file ends inside a block");
            return;
        }
    }

    private static int ColourTable(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    private static long Extension(SourceFile file, long place, ReadOnlySpan<byte> head, Gathered into)
    {
        var isApplication = head[1] == 0xFF && head[2] == 11;
        var start = isApplication ? place + 14 : place + 2;
        var end = End(file, start);
        if (end < 0 && isApplication && head[3..].StartsWith("C2PA_GIF"u8)) into.ManifestStores.Add(("application extension C2PA_GIF", Data(file, start, file.Length) ?? []));
        if (end < 0) return end;
        if (head[1] == 0xFE && Data(file, start, end) is { } comment) into.Texts.Add(("comment extension", "comment", Bytes.Text(comment)));
        if (!isApplication) return end;
        if (head[3..].SequenceEqual("XMP DataXMP"u8) && file.Take(start, end - start) is { } packet)
        {
            var trailer = packet.AsSpan().IndexOf((ReadOnlySpan<byte>)[1, 0xFF, 0xFE, 0xFD]);
            into.Xmp.Add(("application extension XMP", trailer < 0 ? packet : packet[..trailer]));
        }
        else if (head[3..].StartsWith("C2PA_GIF"u8))
        {
            into.ManifestStores.Add(("application extension C2PA_GIF", Data(file, start, end) ?? []));
        }

        return end;
    }

    /// <summary>The place after the terminator of a row of sub-blocks; -1 if the file ends before.</summary>
    private static long End(SourceFile file, long place)
    {
        Span<byte> length = stackalloc byte[1];
        for (var count = 1; ; count++)
        {
            if (!file.TryRead(place, length) || (count % SubBlocksAPart == 0 && !file.Step())) return -1;
            place += 1 + length[0];
            if (length[0] == 0) return place;
        }
    }

    private static byte[]? Data(SourceFile file, long start, long end)
    {
        if (file.Take(start, end - start) is not { } blocks) return null;
        using var data = new MemoryStream(blocks.Length);
        for (var at = 0; at < blocks.Length && blocks[at] != 0; at += 1 + blocks[at])
        {
            data.Write(blocks, at + 1, Math.Min(blocks[at], blocks.Length - at - 1));
        }

        return data.ToArray();
    }
}
