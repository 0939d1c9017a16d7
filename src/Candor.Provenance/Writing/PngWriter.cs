using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>PNG: the chunk of XMP, right after the header if there is none yet; a text chunk with a label is updated where it stands.</summary>
internal static class PngWriter
{
    private const string XmpKeyword = "XML:com.adobe.xmp";
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        Span<byte> head = stackalloc byte[8];
        long place = 8, afterHeader = 0;
        var isMerged = false;
        for (; file.Step() && file.TryRead(place, head);)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = Encoding.Latin1.GetString(head[4..]);
            if (place + 12 + length > file.Length) break;
            if (type == "IEND")
            {
                plan.IsBroken |= afterHeader == 0;
                if (!isMerged && !plan.Updates) plan.Splices.Add(new(afterHeader, 0, Xmp(XmpLabel.Create(plan))));
                return;
            }

            if (type == "IHDR" && afterHeader == 0) afterHeader = place + 12 + length;

            if (type is "tEXt" or "zTXt" or "iTXt" && !(isMerged && !plan.Updates) && file.Take(place + 8, length) is { } data && Changed(type, data, plan, file) is { } chunk)
            {
                plan.Splices.Add(new(place, 12 + length, chunk));
                isMerged = true;
            }

            place += 12 + length;
        }

        plan.IsBroken = true;
    }

    /// <summary>A text chunk with the label in it.</summary>
    /// <returns>Null if it stays as it is.</returns>
    private static byte[]? Changed(string type, byte[] data, LabelPlan plan, SourceFile file)
    {
        var (name, value) = PngReader.Text(type, data, file);
        if (name == XmpKeyword)
        {
            var packet = XmpLabel.Merge(value, plan, file.Limits);
            plan.IsBroken |= packet is null && !plan.Updates;
            return packet is null ? null : Xmp(packet);
        }

        var text = Bytes.Text(value);
        if (!plan.Updates || !AigcFinder.IsLabel(name, text) || plan.Update(text) is not { } updated) return null;
        return type == "iTXt"
            ? Chunk(type, [.. Encoding.UTF8.GetBytes(name), 0, 0, 0, 0, 0, .. Encoding.UTF8.GetBytes(updated)])
            : Chunk("tEXt", [.. Encoding.Latin1.GetBytes(name), 0, .. Encoding.Latin1.GetBytes(updated)]);
    }

    private static byte[] Xmp(byte[] packet) => Chunk("iTXt", [.. Encoding.ASCII.GetBytes(XmpKeyword), 0, 0, 0, 0, 0, .. packet]);

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes) crc = Table[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint Entry(int value)
    {
        var entry = (uint)value;
        for (var bit = 0; bit < 8; bit++) entry = (entry & 1) == 0 ? entry >> 1 : 0xEDB88320 ^ (entry >> 1);
        return entry;
    }
}
