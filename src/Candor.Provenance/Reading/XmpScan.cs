using Candor.Provenance.Aigc;
using Candor.Provenance.Xmp;

namespace Candor.Provenance.Reading;

/// <summary>Finds XMP packets by their marks, where no reader led to one: appended to a file, or in XML that is broken.</summary>
internal static class XmpScan
{
    /// <summary>Bytes at a file's end that are looked through.</summary>
    private const int Tail = 64 * 1024;

    /// <summary>Packets that are taken; one is usual.</summary>
    private const int Most = 4;

    /// <summary>Packets that are held against those that were read.</summary>
    private const int MostTried = 16;

    /// <summary>The longest packet that nobody led to.</summary>
    private const int Longest = 256 * 1024;

    private static ReadOnlySpan<byte> Mark => "<x:xmpmeta"u8;

    private static ReadOnlySpan<byte> Close => "</x:xmpmeta>"u8;

    /// <summary>Looks through the end of a file. Where a packet was read already only one that holds a label counts: another one does not hide it.</summary>
    public static void FindAtEnd(SourceFile file, Gathered into)
    {
        var length = Math.Min(Tail, file.Length);
        var isFirst = into.Xmp.Count == 0;
        if ((!isFirst && !HasPackets(into.Container)) || file.Take(file.Length - length, length) is not { } tail) return;

        // A PDF has packets of its pictures and of its earlier versions before its last mark: they are not its own.
        var start = into.Container == "pdf" ? Math.Max(0, tail.AsSpan().LastIndexOf("%%EOF"u8)) : 0;
        if (isFirst) Find(tail.AsSpan(start), "XMP packet at the file's end", into);
        if (HasPackets(into.Container)) FindLabels(tail, file, into, 0);
    }

    /// <summary>Looks through a picture, a film or a sound from its first byte to its last for a packet with a label that no reader led to, as is due before one is added.</summary>
    public static void FindAnywhere(SourceFile file, Gathered into)
    {
        if (into.Container is not ("png" or "jpeg" or "webp")) return;
        var window = new byte[(int)Math.Min(4 * Longest, file.Length)];

        // Windows overlap by what a packet may be long.
        var tried = 0;
        for (long from = 0; ; from += window.Length - Longest)
        {
            var part = window.AsSpan(0, (int)Math.Min(window.Length, file.Length - from));
            if (!file.TryRead(from, part)) return;
            tried = FindLabels(part, file, into, tried);
            if (from + part.Length >= file.Length) return;
        }
    }

    /// <summary>Looks through bytes.</summary>
    public static void Find(ReadOnlySpan<byte> bytes, string place, Gathered into)
    {
        for (var count = 0; count < Most; count++)
        {
            var start = bytes.IndexOf(Mark);
            if (start < 0) return;
            bytes = bytes[start..];
            var end = bytes.IndexOf(Close);
            if (end < 0) return;
            into.Xmp.Add((place, bytes[..(end + Close.Length)].ToArray()));
            bytes = bytes[(end + Close.Length)..];
        }
    }

    /// <summary>Documents quote packets and hold pictures with packets of their own.</summary>
    private static bool HasPackets(string container) => container is "png" or "jpeg" or "webp" or "gif" or "tiff" or "dng" or "wav" or "avi" or "mp3" or "flac" or "mp4" or "m4a" or "m4v" or "mov" or "heic" or "avif";

    /// <summary>Takes packets with a label that were not read before.</summary>
    /// <returns>How many were held against those that were, with those tried before.</returns>
    private static int FindLabels(ReadOnlySpan<byte> bytes, SourceFile file, Gathered into, int tried)
    {
        for (; bytes.IndexOf(Close) is >= 0 and var end; bytes = bytes[(end + Close.Length)..])
        {
            var start = bytes[..end].LastIndexOf(Mark);
            if (start < 0 || bytes[start..end].IndexOf("AIGC"u8) < 0) continue;
            if (tried++ >= MostTried)
            {
                file.Cut();
                return tried;
            }

            var packet = bytes[start..(end + Close.Length)].ToArray();
            if (!into.Xmp.Exists(read => read.Packet.AsSpan().IndexOf(packet) >= 0) && HasLabel(packet, file)) into.Xmp.Add(("XMP packet that belongs to nothing", packet));
        }

        return tried;
    }

    private static bool HasLabel(byte[] packet, SourceFile file) => XmpPacket.Read("", packet, file) is { IsWhole: true } read && AigcInXmp.Find(read, new(file)).Any();
}
