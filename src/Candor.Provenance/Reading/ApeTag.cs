using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>APE tags, which stand at the end of MP3, Monkey's Audio and others: names and texts.</summary>
internal static class ApeTag
{
    private const int Footer = 32;

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        Span<byte> footer = stackalloc byte[Footer];
        foreach (var end in (ReadOnlySpan<long>)[file.Length, file.Length - 128])
        {
            if (!file.TryRead(end - Footer, footer) || !footer.StartsWith("APETAGEX"u8)) continue;
            var length = BinaryPrimitives.ReadUInt32LittleEndian(footer[12..]);
            if (length < Footer || length > end) into.Faults.Add("APE tag: its length is wrong");
            else if (file.Take(end - length, length - Footer) is { } items) Items(items, file, into);
            return;
        }
    }

    private static void Items(ReadOnlySpan<byte> items, SourceFile file, Gathered into)
    {
        while (items.Length > 8 && file.Step())
        {
            var (length, flags) = (BinaryPrimitives.ReadUInt32LittleEndian(items), BinaryPrimitives.ReadUInt32LittleEndian(items[4..]));
            items = items[8..];
            var end = items.IndexOf((byte)0);
            if (end is < 0 or > 255 || length > items.Length - end - 1)
            {
                into.Faults.Add("APE tag: an item is longer than the tag");
                return;
            }

            var name = Bytes.Text(items[..end]);
            if ((flags & 6) == 0) into.Texts.Add(($"APE tag {name}", name, Bytes.Text(items.Slice(end + 1, (int)length))));
            items = items[(end + 1 + (int)length)..];
        }
    }
}
