using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>WebP: the chunk of XMP, at the end if there is none yet, announced in VP8X; a plain file becomes an extended one, its picture untouched.</summary>
internal static class WebpWriter
{
    private const byte HasXmp = 0x04;
    private const byte HasAlpha = 0x10;

    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        Span<byte> head = stackalloc byte[8];
        if (!file.TryRead(0, head)) return;
        var end = 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        plan.IsBroken = end > file.Length || (end & 1) != 0;
        var (isMerged, first, place) = (false, "", 12L);
        while (!plan.IsBroken && place + 8 <= end && file.Step() && file.TryRead(place, head))
        {
            var type = Encoding.Latin1.GetString(head[..4]);
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            var whole = 8 + length + (length & 1);
            if (place + whole > end) break;
            if (first.Length == 0) first = type;
            if (type is "XMP " or "AIGC" or "EXIF" && !(isMerged && !plan.Updates) && file.Take(place + 8, length) is { } data) isMerged |= Change(type, new(place, whole, []), data, plan, file.Limits);
            place += whole;
        }

        plan.IsBroken |= place != end;
        if (plan.IsBroken || (plan.Updates && !isMerged)) return;
        if (!isMerged) plan.Splices.Add(new(end, 0, RiffBytes.Chunk("XMP ", XmpLabel.Create(plan))));
        if (!plan.Updates) Announce(file, first, plan);
        RiffBytes.Resize(end - 8, isLong: false, plan);
    }

    /// <returns>False if the chunk stays as it is.</returns>
    private static bool Change(string type, Splice old, byte[] data, LabelPlan plan, InspectionLimits limits)
    {
        if (type != "XMP " && !plan.Updates) return false;
        var changed = type switch
        {
            "AIGC" => plan.Update(Bytes.Text(data)) is { } updated ? Bytes.Encode(updated, data) : null,
            "EXIF" => Exif(data, plan, limits),
            _ => XmpLabel.Merge(data, plan, limits),
        };
        plan.IsBroken |= changed is null && !plan.Updates;
        if (changed is not null) plan.Splices.Add(old with { Inserted = RiffBytes.Chunk(type, changed) });
        return changed is not null;
    }

    /// <summary>Some writers leave JPEG's mark before the block.</summary>
    private static byte[]? Exif(byte[] data, LabelPlan plan, InspectionLimits limits)
    {
        var mark = data.AsSpan().StartsWith("Exif\0\0"u8) ? 6 : 0;
        return ExifLabel.Update(data[mark..], plan, limits) is { } block ? [.. data[..mark], .. block] : null;
    }

    /// <summary>Sets the flag in VP8X, or puts one before the picture, whose header has the size.</summary>
    private static void Announce(SourceFile file, string first, LabelPlan plan)
    {
        Span<byte> head = stackalloc byte[10];
        head.Clear();
        plan.IsBroken |= !file.TryRead(20, head[..(int)Math.Clamp(file.Length - 20, 1, head.Length)]);
        if (plan.IsBroken) return;
        switch (first)
        {
            case "VP8X":
                plan.Splices.Add(new(20, 1, [(byte)(head[0] | HasXmp)]));
                break;
            case "VP8 " when head[3..].StartsWith((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]):
                plan.Splices.Add(new(12, 0, Extended(HasXmp, (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]) & 0x3FFF) - 1, (BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) & 0x3FFF) - 1)));
                break;
            case "VP8L" when head[0] == 0x2F:
                var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[1..]);
                plan.Splices.Add(new(12, 0, Extended((byte)(HasXmp | ((bits >> 28 & 1) * HasAlpha)), (int)(bits & 0x3FFF), (int)(bits >> 14 & 0x3FFF))));
                break;
            default:
                plan.IsBroken = true;
                break;
        }
    }

    private static byte[] Extended(byte flags, int width, int height) => RiffBytes.Chunk(
        "VP8X", [flags, 0, 0, 0, (byte)width, (byte)(width >> 8), (byte)(width >> 16), (byte)height, (byte)(height >> 8), (byte)(height >> 16)]);
}
