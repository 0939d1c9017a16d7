using System.Buffers.Binary;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>A label in a text of EXIF, mostly the user's comment. It is updated in its place, or goes to the block's end if it has become longer: nothing else in the block moves.</summary>
internal static class ExifLabel
{
    private const int Prefix = 8;

    /// <summary>A block with the propagator's fields set.</summary>
    /// <param name="block">From the TIFF header on.</param>
    /// <param name="plan">What to write.</param>
    /// <param name="limits">What reading may cost.</param>
    /// <returns>Null if it has no label, or one that cannot be updated.</returns>
    public static byte[]? Update(byte[] block, LabelPlan plan, InspectionLimits limits)
    {
        var file = new SourceFile(new MemoryStream(block, writable: false), limits with { Parts = Math.Min(limits.Parts, 10_000) });
        if (TiffDirectory.Open(file) is not { IsBig: false } directory) return null;
        var tags = directory.Tags([]).ToArray();
        foreach (var tag in tags)
        {
            if (tag.Type is not (1 or 2 or 7) || file.Take(tag.Place, tag.Length) is not { } value || TiffReader.Text(tag, value, directory.IsBigEndian) is not var (name, text)) continue;
            if (AigcFinder.IsLabel(name, text) && plan.Update(text) is { } updated) return Put(block, tag, Encode(tag.Id, value, updated, directory.IsBigEndian), tags, directory.IsBigEndian);
        }

        return null;
    }

    /// <summary>The text in the form that it had.</summary>
    private static byte[] Encode(int id, byte[] old, string text, bool isBigEndian)
    {
        if (id is 0x9C9C or 0x9C9E) return [.. Bytes.EncodeUtf16(text, old, bigEndian: false), 0, 0];
        if (id != 0x9286) return [.. Bytes.Encode(text, old), 0];
        var characters = old.AsSpan(Math.Min(Prefix, old.Length));
        if (old.AsSpan().StartsWith("UNICODE\0"u8) && !TiffReader.IsReallyUtf8(characters)) return [.. old[..Prefix], .. Bytes.EncodeUtf16(text, characters, isBigEndian)];
        var hasPrefix = old.AsSpan().StartsWith("ASCII\0\0\0"u8) || old.AsSpan().StartsWith("UNICODE\0"u8) || old.AsSpan().StartsWith(stackalloc byte[Prefix]);
        return hasPrefix ? [.. old[..Prefix], .. Bytes.Encode(text, characters)] : Bytes.Encode(text, old);
    }

    private static byte[] Put(byte[] block, TiffTag tag, byte[] value, TiffTag[] tags, bool isBigEndian)
    {
        // Bytes that two tags share stay for the other one.
        var isAlone = tags.Count(other => Overlap(tag, other.Place, other.Length) || Overlap(tag, other.Entry, 12)) == 1 && tag.Place >= Prefix;
        var isInPlace = isAlone && value.Length <= tag.Length;
        var place = isInPlace ? (int)tag.Place : block.Length + (block.Length & 1);
        var result = new byte[isInPlace ? block.Length : place + value.Length];
        block.CopyTo(result, 0);
        if (isAlone) result.AsSpan((int)tag.Place, (int)tag.Length).Clear();
        value.CopyTo(result, place);
        Number(result.AsSpan((int)tag.Entry + 4), value.Length, isBigEndian);
        Number(result.AsSpan((int)tag.Entry + 8), place, isBigEndian);
        return result;
    }

    private static bool Overlap(TiffTag tag, long place, long length) => place < tag.Place + tag.Length && tag.Place < place + length;

    private static void Number(Span<byte> bytes, int number, bool isBigEndian)
    {
        if (isBigEndian) BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        else BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
    }
}
