using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>A JUMBF box that is spread over APP11 segments: box instance, sequence number, and the box header again in each.</summary>
internal sealed class JumbfSegments
{
    private readonly SortedDictionary<int, SortedDictionary<uint, byte[]>> _boxes = [];
    private readonly List<byte[]> _repeated = [];

    /// <summary>A segment's payload, from `JP` on.</summary>
    public void Add(byte[] payload)
    {
        if (payload.Length < 16) return;
        int instance = BinaryPrimitives.ReadUInt16BigEndian(payload.AsSpan(2));
        if (!_boxes.TryGetValue(instance, out var parts)) _boxes[instance] = parts = [];
        var sequence = BinaryPrimitives.ReadUInt32BigEndian(payload.AsSpan(4));
        if (!parts.TryAdd(sequence, payload)) _repeated.Add(payload);
    }

    /// <summary>Puts the boxes together that hold a manifest store.</summary>
    public void Join(Gathered into)
    {
        foreach (var parts in _boxes.Values)
        {
            var (first, next) = (parts.Keys.First(), parts.Keys.First());
            if (!IsManifestStore(parts[first].AsSpan(8)))
            {
                if (first > 1 && parts.Values.Any(part => part.AsSpan().IndexOf("jumdc2"u8) >= 0)) Tear(into);
                continue;
            }

            var box = new byte[parts.Sum(part => part.Value.Length - (part.Key == first ? 8 : Header(part.Value)))];
            var length = 0;
            foreach (var (sequence, payload) in parts)
            {
                if (sequence != next++)
                {
                    into.Faults.Add("JPEG: a segment of the manifest store is missing");
                    break;
                }

                var part = payload.AsSpan(sequence == first ? 8 : Header(payload));
                part.CopyTo(box.AsSpan(length));
                length += part.Length;
            }

            into.ManifestStores.Add(("APP11 JUMBF", length == box.Length ? box : box[..length]));
        }

        foreach (var payload in _repeated.Where(payload => IsManifestStore(payload.AsSpan(8)))) into.ManifestStores.Add(("APP11 JUMBF", payload[8..]));
    }

    /// <summary>A store without its beginning is still one.</summary>
    private static void Tear(Gathered into)
    {
        into.Faults.Add("JPEG: the first segment of the manifest store is missing");
        into.ManifestStores.Add(("APP11 JUMBF", []));
    }

    /// <summary>What stands before the box's bytes in all segments but the first.</summary>
    private static int Header(byte[] payload) => BinaryPrimitives.ReadUInt32BigEndian(payload.AsSpan(8)) == 1 ? Math.Min(payload.Length, 24) : 16;

    /// <summary>JUMBF is no privilege of C2PA: its description box says what it is, and if that was changed, its label or the manifest within.</summary>
    public static bool IsManifestStore(ReadOnlySpan<byte> box)
    {
        var head = box[..Math.Min(box.Length, 128)];
        var description = head[..Math.Min(head.Length, 64)].IndexOf("jumd"u8);
        if (description < 0) return false;
        head = head[(description + 4)..];
        return head.StartsWith("c2pa"u8) || (head.Length > 17 && head[17..].StartsWith("c2pa\0"u8)) || head.IndexOf("jumdc2ma"u8) >= 0;
    }
}
