using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.Tests.C2pa.Tampering;

/// <summary>Where a manifest store and what is in it lie in a good file.</summary>
internal sealed class Seen
{
    private Seen(byte[] store, int[] places) => (Store, Places) = (store, places);

    /// <summary>The store.</summary>
    public byte[] Store { get; }

    /// <summary>Of every byte of the store, where it lies in the file.</summary>
    public int[] Places { get; }

    /// <summary>The boxes of the store without children, by path, and where they lie in the store: `urn:c2pa:1/c2pa.assertions/c2pa.actions cbor`.</summary>
    public List<(string Path, int Start, int Length)> Boxes { get; } = [];

    /// <summary>The descriptions of the superboxes.</summary>
    public List<(string Path, int Start, int Length)> Descriptions { get; } = [];

    /// <summary>The superboxes.</summary>
    public List<(string Path, int Start, int Length)> Supers { get; } = [];

    /// <summary>Looks into a file; null if its store does not lie in one piece and not in APP11 segments.</summary>
    public static Seen? In(byte[] file)
    {
        List<int> places = [];
        if (file is [0xFF, 0xD8, ..]) places.AddRange(App11(file).SelectMany(part => Enumerable.Range(part.Start, part.Length)));
        else if (Plain(file) is var (start, length)) places.AddRange(Enumerable.Range(start, length));
        if (places.Count == 0) return null;
        var seen = new Seen([.. places.Select(place => file[place])], [.. places]);
        seen.Walk(0, seen.Store.Length, "");
        return seen;
    }

    /// <summary>The segments of the store: whole, with marker.</summary>
    public static List<(int Start, int Length)> App11Segments(byte[] file)
    {
        List<(int, int)> segments = [];
        for (var at = 2; at + 4 < file.Length && file[at] == 0xFF && file[at + 1] != 0xDA;)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            if (file[at + 1] == 0xEB && file.AsSpan(at + 4, 2).SequenceEqual("JP"u8)) segments.Add((at, length + 2));
            at += 2 + length;
        }

        return segments;
    }

    private static IEnumerable<(int Start, int Length)> App11(byte[] file) =>
        App11Segments(file).Select((segment, index) => index == 0 ? (segment.Start + 12, segment.Length - 12) : (segment.Start + 20, segment.Length - 20));

    private static (int, int)? Plain(byte[] file)
    {
        for (var at = 0; file.AsSpan(at).IndexOf("jumb"u8) is >= 0 and var found; at += found + 4)
        {
            var start = at + found - 4;
            if (start < 0 || file.Length - start < 24 || !file.AsSpan(start + 12, 8).SequenceEqual("jumdc2pa"u8)) continue;
            var size = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(start)), (uint)(file.Length - start));
            return Stores.In(file)!.Length == size ? (start, size) : null;
        }

        return null;
    }

    private void Walk(int start, int end, string path)
    {
        while (end - start >= 8)
        {
            var size = (int)BinaryPrimitives.ReadUInt32BigEndian(Store.AsSpan(start));
            if (size == 0) size = end - start;
            if (size < 8 || size > end - start) return;
            var type = Encoding.ASCII.GetString(Store, start + 4, 4);
            if (type == "jumb")
            {
                var description = (int)BinaryPrimitives.ReadUInt32BigEndian(Store.AsSpan(start + 8));
                var label = Store.AsSpan(start + 8 + 25, description - 25);
                var inner = $"{path}/{Encoding.UTF8.GetString(label[..Math.Max(0, label.IndexOf((byte)0))])}";
                Supers.Add((inner, start, size));
                Descriptions.Add((inner, start + 8, description));
                Walk(start + 8 + description, start + size, inner);
            }
            else
            {
                Boxes.Add(($"{path} {type}", start, size));
            }

            start += size;
        }
    }
}
