using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>PNG: the chunk of XMP, right after the header if there is none yet; a label in a text or in EXIF is updated where it stands.</summary>
internal static class PngWriter
{
    private const string XmpKeyword = "XML:com.adobe.xmp";

    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        Span<byte> head = stackalloc byte[8];
        long place = 8;
        var (isMerged, behindHeader) = (false, 0L);
        for (; file.Step() && file.TryRead(place, head);)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = Encoding.Latin1.GetString(head[4..]);
            if (place + 12 + length > file.Length) break;
            if (type == "IEND")
            {
                plan.IsBroken |= behindHeader == 0;
                if (!isMerged && !plan.Updates) plan.Splices.Add(new(behindHeader, 0, Xmp(XmpLabel.Create(plan))));
                return;
            }

            if (type is "tEXt" or "zTXt" or "iTXt" or "eXIf" && !(isMerged && !plan.Updates) && file.Take(place + 8, length) is { } data && Changed(type, data, plan, file) is { } chunk)
            {
                plan.Splices.Add(new(place, 12 + length, chunk));
                isMerged = true;
            }

            place += 12 + length;
            if (type == "IHDR" && behindHeader == 0) behindHeader = place;
        }

        plan.IsBroken = true;
    }

    /// <summary>A text chunk with the label in it.</summary>
    /// <returns>Null if it stays as it is.</returns>
    private static byte[]? Changed(string type, byte[] data, LabelPlan plan, SourceFile file)
    {
        if (type == "eXIf") return plan.Updates && ExifLabel.Update(data, plan, file.Limits) is { } block ? Chunk(type, block) : null;
        var (name, value) = PngReader.Text(type, data, file);
        if (name == XmpKeyword)
        {
            var packet = XmpLabel.Merge(value, plan, file.Limits);
            plan.IsBroken |= packet is null && !plan.Updates;
            return packet is null ? null : Xmp(packet);
        }

        var text = Bytes.Text(value);
        if (!plan.Updates || !AigcFinder.IsLabel(name, text) || plan.Update(text) is not { } updated) return null;
        var head = data.AsSpan(0, data.AsSpan().IndexOf((byte)0) + 1);
        return type == "iTXt"
            ? Chunk(type, [.. head, 0, 0, .. Language(data.AsSpan(head.Length + 2)), .. Encoding.UTF8.GetBytes(updated)])
            : Chunk("tEXt", [.. head, .. Bytes.Encode(updated, value)]);
    }

    /// <summary>The language and the translated keyword, each with the zero that ends it.</summary>
    private static ReadOnlySpan<byte> Language(ReadOnlySpan<byte> data)
    {
        var first = data.IndexOf((byte)0) + 1;
        return data[..(first + data[first..].IndexOf((byte)0) + 1)];
    }

    private static byte[] Xmp(byte[] packet) => Chunk("iTXt", [.. Encoding.ASCII.GetBytes(XmpKeyword), 0, 0, 0, 0, 0, .. packet]);

    private static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc32.Of(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }
}
