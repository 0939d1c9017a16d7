using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>A label in the part of XMP that did not fit into the first segment of a JPEG: the pieces are cut anew, and the first packet names their new digest.</summary>
internal sealed class ExtendedXmpLabel
{
    private const int Longest = 65_400;
    private readonly ExtendedXmp _extension = new();
    private readonly List<(Splice Segment, string Digest)> _segments = [];

    /// <summary>Takes a segment.</summary>
    /// <param name="segment">Where it lies, its marker with it.</param>
    /// <param name="data">Its data.</param>
    public void Add(Splice segment, byte[] data)
    {
        var piece = data.AsMemory(JpegReader.XmpExtension.Length);
        if (piece.Length < 32) return;
        _extension.Add(piece);
        _segments.Add((segment, Encoding.ASCII.GetString(piece.Span[..32])));
    }

    /// <summary>Updates the label.</summary>
    /// <param name="file">The file.</param>
    /// <param name="first">Data of the first packet's segment, which names the digest, and their place.</param>
    /// <param name="plan">What to write; takes the changes.</param>
    public void Update(SourceFile file, (byte[] Data, long Place) first, LabelPlan plan)
    {
        foreach (var (digest, packet) in _extension.Packets(file, []).ToArray())
        {
            var named = first.Data.AsSpan().IndexOf(Encoding.ASCII.GetBytes(digest));
            if (named < 0 || XmpLabel.Merge(packet, plan, file.Limits, isWrapped: false) is not { } updated) continue;
            var now = Digest(updated);
            plan.Splices.Add(new(first.Place + named, now.Length, now));
            var inserted = Pieces(updated, now);
            foreach (var (segment, _) in _segments.Where(segment => segment.Digest == digest))
            {
                plan.Splices.Add(segment with { Inserted = inserted });
                inserted = [];
            }
        }
    }

    private static byte[] Pieces(byte[] packet, byte[] digest)
    {
        using var segments = new MemoryStream();
        Span<byte> numbers = stackalloc byte[8];
        for (var at = 0; at < packet.Length; at += Longest)
        {
            var part = packet.AsSpan(at, Math.Min(Longest, packet.Length - at));
            var length = 2 + JpegReader.XmpExtension.Length + digest.Length + numbers.Length + part.Length;
            BinaryPrimitives.WriteInt32BigEndian(numbers, packet.Length);
            BinaryPrimitives.WriteInt32BigEndian(numbers[4..], at);
            segments.Write([0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. JpegReader.XmpExtension, .. digest]);
            segments.Write(numbers);
            segments.Write(part);
        }

        return segments.ToArray();
    }

    /// <summary>XMP's specification wants this digest; nothing is kept safe by it.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "XMP part 3 names it.")]
    private static byte[] Digest(byte[] packet) => Encoding.ASCII.GetBytes(Convert.ToHexString(MD5.HashData(packet)));
}
