using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>XMP that did not fit into one JPEG segment: pieces with the digest of the whole, its length and their offset.</summary>
internal sealed class ExtendedXmp
{
    private const int Header = 40;
    private readonly Dictionary<string, List<ReadOnlyMemory<byte>>> _pieces = [];

    /// <summary>A segment, from the digest on.</summary>
    public void Add(ReadOnlyMemory<byte> piece)
    {
        if (piece.Length < Header) return;
        var digest = Encoding.ASCII.GetString(piece.Span[..32]);
        if (!_pieces.TryGetValue(digest, out var list)) _pieces[digest] = list = [];
        list.Add(piece);
    }

    /// <summary>Gathers the packets that the pieces make.</summary>
    public void Join(Gathered into, SourceFile file)
    {
        foreach (var (_, packet) in Packets(file, into.Faults)) into.Xmp.Add(("APP1 XMP extension", packet));
    }

    /// <summary>Puts the pieces together, those of one digest to one packet.</summary>
    public IEnumerable<(string Digest, byte[] Packet)> Packets(SourceFile file, List<string> faults)
    {
        foreach (var (digest, pieces) in _pieces)
        {
            var whole = BinaryPrimitives.ReadUInt32BigEndian(pieces[0].Span[32..]);
            var inHand = pieces.Sum(piece => (long)piece.Length - Header);
            if (whole > inHand)
            {
                faults.Add("JPEG: a part of the extended XMP is missing");
                continue;
            }

            if (whole > file.Limits.BlockBytes)
            {
                file.Cut();
                continue;
            }

            var packet = new byte[whole];
            foreach (var piece in pieces)
            {
                var offset = BinaryPrimitives.ReadUInt32BigEndian(piece.Span[36..]);
                var part = piece.Span[Header..];
                if (offset <= whole && part.Length <= whole - offset) part.CopyTo(packet.AsSpan((int)offset));
            }

            yield return (digest, packet);
        }
    }
}
