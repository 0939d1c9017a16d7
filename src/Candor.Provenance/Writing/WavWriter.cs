using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>WAV, and RF64 and BW64 for long sound: the chunk AIGC, at the end if there is none yet. The sound before it stays where it is.</summary>
internal static class WavWriter
{
    private const int SizesBytes = 24;

    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        Span<byte> head = stackalloc byte[8];
        plan.IsBroken = !file.TryRead(0, head);
        if (plan.IsBroken) return;
        var size = (long)BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        var data = -1L;
        var isLong = !head.StartsWith("RIFF"u8);
        plan.IsBroken = isLong && (size != uint.MaxValue || !Sizes(file, out size, out data));
        if (plan.IsBroken) return;
        var end = 8 + size;
        plan.IsBroken = !Chunks(file, Math.Min(end, file.Length), data, plan) || end > file.Length;
        if (plan.IsBroken || (plan.Updates && plan.Splices.Count == 0)) return;
        if (!plan.Updates) plan.Splices.Add(new(end, 0, [.. new byte[end & 1], .. RiffBytes.Chunk("AIGC", Encoding.UTF8.GetBytes(plan.Label.ToJson()))]));
        RiffBytes.Resize(end - 8, isLong, plan);
    }

    /// <summary>Sizes of eight bytes in the chunk `ds64` of RF64, which comes first (EBU Tech 3306).</summary>
    private static bool Sizes(SourceFile file, out long size, out long data)
    {
        Span<byte> sizes = stackalloc byte[8 + SizesBytes];
        (size, data) = (0, 0);
        if (!file.TryRead(12, sizes) || !sizes.StartsWith("ds64"u8) || BinaryPrimitives.ReadUInt32LittleEndian(sizes[4..]) < SizesBytes) return false;
        (size, data) = (BinaryPrimitives.ReadInt64LittleEndian(sizes[8..]), BinaryPrimitives.ReadInt64LittleEndian(sizes[16..]));
        return size >= 0 && size <= file.Length && data >= 0;
    }

    /// <summary>Goes through the chunks and updates the label.</summary>
    /// <returns>False if they do not end where they should.</returns>
    private static bool Chunks(SourceFile file, long end, long data, LabelPlan plan)
    {
        Span<byte> head = stackalloc byte[8];
        var place = 12L;
        while (place + 8 <= end && file.Step() && file.TryRead(place, head))
        {
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (data >= 0 && length == uint.MaxValue && head.StartsWith("data"u8)) length = data;
            if (length > end - place - 8) break;
            var whole = Math.Min(8 + length + (length & 1), end - place);
            var type = Encoding.Latin1.GetString(head[..4]);
            if (plan.Updates && type is "AIGC" or "aigc" && file.Take(place + 8, length) is { } text && plan.Update(Bytes.Text(text)) is { } updated)
            {
                plan.Splices.Add(new(place, whole, RiffBytes.Chunk(type, Bytes.Encode(updated, text))));
            }

            place += whole;
        }

        return place == end;
    }
}
