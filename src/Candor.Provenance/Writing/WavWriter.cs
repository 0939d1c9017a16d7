using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>WAV: the chunk AIGC, at the end if there is none yet. The sound before it stays where it is.</summary>
internal static class WavWriter
{
    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        Span<byte> head = stackalloc byte[8];
        plan.IsBroken = !file.TryRead(0, head) || !head.StartsWith("RIFF"u8);
        if (plan.IsBroken) return;
        var end = 8 + (long)BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        var place = 12L;
        while (place + 8 <= end && file.Step() && file.TryRead(place, head))
        {
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (place + 8 + length > Math.Min(end, file.Length)) break;
            var whole = Math.Min(8 + length + (length & 1), end - place);
            var type = Encoding.Latin1.GetString(head[..4]);
            if (plan.Updates && type is "AIGC" or "aigc" && file.Take(place + 8, length) is { } data && plan.Update(Bytes.Text(data)) is { } updated)
            {
                plan.Splices.Add(new(place, whole, RiffBytes.Chunk(type, Encoding.UTF8.GetBytes(updated))));
            }

            place += whole;
        }

        plan.IsBroken = place != end || end > file.Length;
        if (plan.IsBroken || (plan.Updates && plan.Splices.Count == 0)) return;
        if (!plan.Updates) plan.Splices.Add(new(end, 0, [.. new byte[end & 1], .. RiffBytes.Chunk("AIGC", Encoding.UTF8.GetBytes(plan.Label.ToJson()))]));
        RiffBytes.Resize(end - 8, plan);
    }
}
