using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>MP3: the frame TXXX with the description AIGC, in the ID3 tag (2.3 or 2.4) that is there or in a new one. Its padding is used up first; the sound stays as it is.</summary>
internal static class Mp3Writer
{
    private const int LongestTag = (1 << 28) - 1;

    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        Span<byte> head = stackalloc byte[Id3Tag.Header];
        if (!file.TryRead(0, head)) return;
        if (!head.StartsWith("ID3"u8))
        {
            if (plan.Updates) return;
            var only = Frame(3, "AIGC", plan.Label.ToJson());
            plan.Splices.Add(new(0, 0, [.. "ID3\u0003\0\0"u8, .. Syncsafe(only.Length), .. only]));
            return;
        }

        // A footer repeats the size, and an extended header may sum up the frames: such tags are left alone. In 2.4 every frame says of itself whether it is unsynchronised.
        var isPlain = head[3] == 3 ? head[5] == 0 : head[3] == 4 && (head[5] & 0x7F) == 0;
        if (!isPlain || file.Take(0, Id3Tag.Length(head)) is not { } tag) return;
        if (!TryPlan(tag, tag[3], plan)) plan.Splices.Clear();
    }

    /// <summary>Plans the changes of a tag.</summary>
    /// <returns>False, with changes that must not be made, if its frames cannot be followed to its end.</returns>
    private static bool TryPlan(byte[] tag, int version, LabelPlan plan)
    {
        var at = Id3Tag.Header;
        while (at + Id3Tag.Header < tag.Length && tag[at] != 0 && Id3Tag.IsId(tag.AsSpan(at, 4)))
        {
            var length = Id3Tag.FrameLength(tag.AsSpan(at), version);
            if (length > tag.Length - at - Id3Tag.Header) return false;
            var end = at + Id3Tag.Header + (int)length;
            if (plan.Updates && length > 0 && tag[at + 9] == 0 && tag.AsSpan(at).StartsWith("TXXX"u8)) Update(tag.AsSpan(at + Id3Tag.Header, (int)length), new(at, end - at, []), version, plan);
            at = end;
        }

        if (tag.AsSpan(at).ContainsAnyExcept((byte)0) || (plan.Updates && plan.Splices.Count == 0)) return false;
        if (!plan.Updates) plan.Splices.Add(new(at, 0, Frame(version, "AIGC", plan.Label.ToJson())));
        var more = plan.Splices.Sum(splice => splice.Inserted.Length - splice.Removed);
        var padding = Math.Clamp(more, 0, tag.Length - at);
        var size = tag.Length - Id3Tag.Header + more - padding;
        plan.IsFull |= size > LongestTag;
        if (padding > 0) plan.Splices.Add(new(at, padding, []));
        plan.Splices.Add(new(6, 4, Syncsafe(size)));
        return true;
    }

    private static void Update(ReadOnlySpan<byte> data, Splice old, int version, LabelPlan plan)
    {
        var encoding = data[0];
        data = data[1..];
        var name = Id3Text.Cut(ref data, encoding);
        var text = Id3Text.Decode(data, encoding);
        if (AigcFinder.IsLabel(name, text) && plan.Update(text) is { } updated) plan.Splices.Add(old with { Inserted = Frame(version, name, updated) });
    }

    private static byte[] Frame(int version, string name, string text)
    {
        byte[] data = Ascii.IsValid(name) && Ascii.IsValid(text) ? [0, .. Encoding.ASCII.GetBytes($"{name}\0{text}")]
            : version == 4 ? [3, .. Encoding.UTF8.GetBytes($"{name}\0{text}")]
            : [1, .. Encoding.Unicode.GetBytes($"\uFEFF{name}\0\uFEFF{text}")];
        var plain = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(plain, data.Length);
        return [.. "TXXX"u8, .. version == 4 ? Syncsafe(data.Length) : plain, 0, 0, .. data];
    }

    private static byte[] Syncsafe(long number) => [(byte)(number >> 21 & 0x7F), (byte)(number >> 14 & 0x7F), (byte)(number >> 7 & 0x7F), (byte)(number & 0x7F)];
}
