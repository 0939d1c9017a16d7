using System.Buffers.Binary;

namespace Candor.Provenance.Fuzz.Parts;

/// <summary>Chunks, segments, blocks and frames that state their length.</summary>
internal static class ChunkParts
{
    public static void Png(byte[] file, int start, int end, List<Part> into)
    {
        for (var at = start + 8; at + 12 <= end;)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)), (uint)(end - at - 12));
            into.Add(new(at, at + length + 12, 8, SizeForm.Big4));
            Inside(file, at + 8, at + 8 + length, into);
            at += length + 12;
        }
    }

    public static void Jpeg(byte[] file, int start, int end, List<Part> into)
    {
        for (var at = start + 2; at + 4 <= end && file[at] == 0xFF && file[at + 1] is not (0xD9 or 0xDA);)
        {
            // A marker that stands alone, and the bytes that may fill up before any.
            if (file[at + 1] is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                var alone = at + (file[at + 1] == 0xFF ? 1 : 2);
                into.Add(new(at, alone));
                at = alone;
                continue;
            }

            var stop = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at + 2));
            if (stop > end) return;
            into.Add(new(at, stop, 4, SizeForm.Big2, 2));
            var text = file.AsSpan(at, stop - at);
            if (text.IndexOf("Exif\0\0"u8) == 4) Inside(file, at + 10, stop, into);
            else if (text.IndexOf("http://ns.adobe.com/xap/1.0/\0"u8) == 4) Inside(file, at + 33, stop, into);
            else if (text.IndexOf("JP"u8) == 4 && stop - at > 20) Inside(file, at + 12, stop, into);
            at = stop;
        }
    }

    public static void Riff(byte[] file, int start, int end, List<Part> into)
    {
        while (end - start >= 8)
        {
            var length = (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(start + 4)), (uint)(end - start - 8));
            var isList = length >= 4 && (file.AsSpan(start).StartsWith("RIFF"u8) || file.AsSpan(start).StartsWith("LIST"u8));
            into.Add(new(start, start + 8 + length, isList ? 12 : 8, SizeForm.Little4, 4));
            if (isList) Riff(file, start + 12, start + 8 + length, into);
            else Inside(file, start + 8, start + 8 + length, into);
            start += 8 + length + (length & 1);
        }
    }

    public static void Flac(byte[] file, int start, int end, List<Part> into)
    {
        for (var at = start + 4; at + 4 <= end;)
        {
            var length = Math.Min((int)Sizes.Read(file.AsSpan(at + 1), SizeForm.Big3), end - at - 4);
            into.Add(new(at, at + 4 + length, 4, SizeForm.Big3, 1));
            if ((file[at] & 0x80) != 0) return;
            at += 4 + length;
        }
    }

    public static void Id3(byte[] file, int start, int end, List<Part> into)
    {
        var stop = Math.Min(end, start + 10 + (int)Sizes.Read(file.AsSpan(start + 6), SizeForm.Syncsafe));
        into.Add(new(start, stop, 10, SizeForm.Syncsafe, 6));
        var (header, form, sizeAt) = file[start + 3] switch { 2 => (6, SizeForm.Big3, 3), 3 => (10, SizeForm.Big4, 4), _ => (10, SizeForm.Syncsafe, 4) };
        for (var at = start + 10; at + header <= stop && file[at] != 0;)
        {
            var length = (int)Math.Min(Sizes.Read(file.AsSpan(at + sizeAt), form), stop - at - header);
            into.Add(new(at, at + header + length, header, form, sizeAt));
            at += header + length;
        }
    }

    /// <summary>Metadata within a chunk that has parts of its own: XMP, EXIF, a manifest store, an ID3 tag.</summary>
    private static void Inside(byte[] file, int start, int end, List<Part> into)
    {
        var text = file.AsSpan(start, end - start);
        if (text.Length < 12) return;
        if (text.StartsWith("II*\0"u8) || text.StartsWith("MM\0*"u8) || text.StartsWith("ID3"u8) || text.IndexOf("<x:xmpmeta"u8) >= 0 || text[4..].StartsWith("jumb"u8)) PartFinder.Add(file, start, end, into);
    }
}
