using System.Text;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>Earlier versions of a file that was updated: a label that they had and the last has not was taken away.</summary>
internal static class PdfHistory
{
    /// <summary>Earlier versions whose XMP is looked at.</summary>
    private const int MostPackets = 8;

    /// <summary>Bytes of such a packet.</summary>
    private const int LongestPacket = 1 << 20;

    /// <summary>Whether a key of the Info dictionary is the label's.</summary>
    public static bool IsLabel(string key) => key.Equals("AIGC", StringComparison.OrdinalIgnoreCase);

    /// <summary>Looks at what was there, if nothing is now.</summary>
    public static void Read(PdfObjects objects, List<PdfRevision> revisions, Gathered into)
    {
        if (revisions.Count < 2 || into.Texts.Exists(text => IsLabel(text.Name)) || into.Xmp.Exists(xmp => HasLabel(xmp.Packet))) return;
        if (revisions.Skip(1).Any(revision => At(objects, revision, revision.Trailer["Info"]) is { } info && info.Members.Keys.Any(IsLabel)))
        {
            into.EmptiedLabels.Add("PDF: an earlier version of the Info dictionary has /AIGC, the last has not");
        }
        else if (revisions.Skip(1).Take(MostPackets).Any(revision => Packet(objects, revision) is { } packet && HasLabel(packet)))
        {
            into.EmptiedLabels.Add("PDF: an earlier version of the catalog's XMP has a label, the last has not");
        }
    }

    /// <summary>Whether a packet names the label's namespace, in UTF-8 or UTF-16.</summary>
    private static bool HasLabel(byte[] packet)
    {
        var mark = "tc260.org.cn/ns/AIGC"u8;
        ReadOnlySpan<byte> rest = packet.AsSpan().Contains((byte)0) ? Array.FindAll(packet, part => part != 0) : packet;
        for (; rest.IndexOfAny((byte)'t', (byte)'T') is var at and >= 0 && at + mark.Length <= rest.Length; rest = rest[(at + 1)..])
        {
            if (Ascii.EqualsIgnoreCase(rest.Slice(at, mark.Length), mark)) return true;
        }

        return false;
    }

    /// <summary>A dictionary as it was.</summary>
    private static PdfDictionary? At(PdfObjects objects, PdfRevision revision, PdfValue? value) =>
        value is PdfReference { Number: var number } ? objects.Find(number, revision.Section) as PdfDictionary : value as PdfDictionary;

    private static byte[]? Packet(PdfObjects objects, PdfRevision revision)
    {
        if (At(objects, revision, revision.Trailer["Root"]) is not { } catalog || At(objects, revision, catalog["Metadata"]) is not { Data: >= 0 } stream) return null;
        if (PdfStreams.Read(objects, stream, LongestPacket) is not { } packet) return null;
        if (packet.Length > LongestPacket) objects.File.Cut();
        return packet[..Math.Min(packet.Length, LongestPacket)];
    }
}
