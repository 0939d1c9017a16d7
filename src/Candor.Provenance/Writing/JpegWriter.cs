using System.Buffers.Binary;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>JPEG: the segment of XMP, behind JFIF and EXIF if there is none yet; a label in EXIF or in a comment is updated where it stands.</summary>
internal static class JpegWriter
{
    /// <summary>A segment's data: its length is two bytes and counts itself.</summary>
    private const int Most = 65533;

    private static ReadOnlySpan<byte> Xmp => "http://ns.adobe.com/xap/1.0/\0"u8;

    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        Span<byte> head = stackalloc byte[4];
        var (isMerged, isStart, place, start) = (false, true, 2L, 2L);
        var extension = new ExtendedXmpLabel();
        (byte[] Data, long Place)? index = null, packet = null;
        while (file.Step() && file.TryRead(place, head[..2]) && head[0] == 0xFF)
        {
            if (head[1] is 0xDA or 0xD9)
            {
                if (!isMerged && !plan.Updates) Put(new(start, 0, []), 0xE1, [.. Xmp, .. XmpLabel.Create(plan)], plan);
                if (packet is { } first && plan.Updates && plan.Splices.Count == 0) extension.Update(file, first, plan);
                if (index is var (pictures, at)) MultiPicture.Follow(pictures, at, plan, file.Limits);
                return;
            }

            var hasNoLength = head[1] is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8);
            if (hasNoLength)
            {
                place += head[1] == 0xFF ? 1 : 2;
                continue;
            }

            if (!file.TryRead(place, head)) break;
            int length = BinaryPrimitives.ReadUInt16BigEndian(head[2..]);
            if (length < 2 || place + 2 + length > file.Length) break;
            var data = head[1] is 0xE1 or 0xE2 or 0xFE ? file.Take(place + 4, length - 2) : null;
            var old = new Splice(place, 2 + length, []);
            switch (head[1])
            {
                case 0xE1 when data.AsSpan().StartsWith(Xmp):
                    packet ??= (data!, place + 4);
                    isMerged |= !(isMerged && !plan.Updates) && Merge(old, data!, plan, file.Limits);
                    break;
                case 0xE1 when plan.Updates && data is { Length: > 6 } && data.AsSpan().StartsWith("Exif\0"u8):
                    Exif(old, data, plan, file.Limits);
                    break;
                case 0xE1 when plan.Updates && data.AsSpan().StartsWith(JpegReader.XmpExtension):
                    extension.Add(old, data!);
                    break;
                case 0xE2 when MultiPicture.IsIndex(data):
                    index ??= (data!, place + 4);
                    break;
                case 0xFE when plan.Updates && data is not null:
                    Comment(old, data, plan);
                    break;
            }

            place += 2 + length;
            isStart &= head[1] == 0xE0 || (data is not null && data.AsSpan().StartsWith("Exif\0"u8));
            if (isStart) start = place;
        }

        plan.IsBroken = true;
    }

    private static bool Merge(Splice old, byte[] data, LabelPlan plan, InspectionLimits limits)
    {
        var packet = XmpLabel.Merge(data[Xmp.Length..], plan, limits);
        plan.IsBroken |= packet is null && !plan.Updates;
        if (packet is not null) Put(old, 0xE1, [.. Xmp, .. packet.Length > Most - Xmp.Length ? XmpLabel.WithoutPadding(packet) : packet], plan);
        return true;
    }

    private static void Exif(Splice old, byte[] data, LabelPlan plan, InspectionLimits limits)
    {
        if (ExifLabel.Update(data[6..], plan, limits) is { } updated) Put(old, 0xE1, [.. data[..6], .. updated], plan);
    }

    private static void Comment(Splice old, byte[] data, LabelPlan plan)
    {
        var text = Bytes.Text(data);
        if (AigcFinder.IsLabel("comment", text) && plan.Update(text) is { } updated) Put(old, 0xFE, Bytes.Encode(updated, data), plan);
    }

    private static void Put(Splice old, byte marker, byte[] data, LabelPlan plan)
    {
        plan.IsFull |= data.Length > Most;
        plan.Splices.Add(old with { Inserted = [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data] });
    }
}
