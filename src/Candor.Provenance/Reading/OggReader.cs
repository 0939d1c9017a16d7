namespace Candor.Provenance.Reading;

/// <summary>
/// Ogg: the Vorbis comments of Vorbis, Opus, FLAC, Speex and Theora. They stand in the second packet of a stream, which may go over many pages.
/// Reading ends where every stream has shown its comments; streams that are chained behind the first are not looked for.
/// </summary>
internal static class OggReader
{
    /// <summary>Packets of a stream among which its comments may stand; FLAC may put other blocks before.</summary>
    private const int MostPackets = 16;

    /// <summary>Streams that are followed; a video has three or four.</summary>
    private const int MostStreams = 32;

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        Dictionary<uint, OggStream> streams = [];
        var (held, isBeyondBeginnings) = (0L, false);
        for (var place = 0L; place < file.Length && file.Step();)
        {
            if (OggPage.At(file, place) is not { } page)
            {
                into.Faults.Add("Ogg: a page is missing or is cut off");
                break;
            }

            place = page.End;
            if (!streams.TryGetValue(page.Serial, out var stream))
            {
                if (isBeyondBeginnings && streams.Values.All(known => known.IsDone)) return;
                if (streams.Count == MostStreams)
                {
                    file.Cut();
                    return;
                }

                streams[page.Serial] = stream = new();
            }

            if (!stream.IsDone) held += Add(file, page, stream, into);
            if (held > file.Limits.BlockBytes)
            {
                file.Cut();
                return;
            }

            isBeyondBeginnings |= !page.IsFirst;
            if (isBeyondBeginnings && streams.Values.All(known => known.IsDone)) return;
        }

        if (streams.Values.Any(stream => !stream.IsDone)) into.Faults.Add("Ogg: a stream ends before its comments");
    }

    private static long Add(SourceFile file, OggPage page, OggStream stream, Gathered into)
    {
        var place = page.Body;
        foreach (var (length, isEnd) in page.Pieces)
        {
            if (file.Take(place, length) is not { } piece) return page.End - page.Body;
            stream.Packet.AddRange(piece);
            place += length;
            if (!isEnd) continue;
            stream.IsDone = Finish(file, stream, into) || ++stream.Count >= MostPackets;
            stream.Packet.Clear();
            if (stream.IsDone) break;
        }

        return page.End - page.Body;
    }

    /// <summary>Looks at a packet that is whole.</summary>
    /// <returns>Whether nothing more of the stream is of interest.</returns>
    private static bool Finish(SourceFile file, OggStream stream, Gathered into)
    {
        ReadOnlySpan<byte> packet = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(stream.Packet);
        if (stream.Count == 0)
        {
            stream.Kind = Kind(packet);
            return stream.Kind == OggKind.Other;
        }

        var start = stream.Kind switch
        {
            OggKind.Vorbis or OggKind.Theora => 7,
            OggKind.Opus => 8,
            OggKind.Flac => 4,
            _ => 0,
        };
        if (stream.Kind == OggKind.Flac && !packet.IsEmpty && (packet[0] & 0x7F) != 4) return (packet[0] & 0x80) != 0;
        VorbisComments.Read(packet[Math.Min(packet.Length, start)..], "Vorbis comment", file, into);
        return true;
    }

    private static OggKind Kind(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith("\u0001vorbis"u8)) return OggKind.Vorbis;
        if (first.StartsWith("OpusHead"u8)) return OggKind.Opus;
        if (first.StartsWith((ReadOnlySpan<byte>)[0x7F, .. "FLAC"u8])) return OggKind.Flac;
        if (first.StartsWith((ReadOnlySpan<byte>)[0x80, .. "theora"u8])) return OggKind.Theora;
        return first.StartsWith("Speex   "u8) ? OggKind.Speex : OggKind.Other;
    }
}
