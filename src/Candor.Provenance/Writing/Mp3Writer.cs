using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing;

/// <summary>MP3: the frame TXXX with the description AIGC, in the ID3 tag that is there (TXX in 2.2) or in a new one. Its padding is used up first; the sound stays as it is.</summary>
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
        var isPlain = head[3] is 2 or 3 ? head[5] == 0 : head[3] == 4 && (head[5] & 0x7F) == 0;
        if (!isPlain || file.Take(0, Id3Tag.Length(head)) is not { } tag) return;
        Plan(tag, tag[3], plan);
    }

    private static void Plan(byte[] tag, int version, LabelPlan plan)
    {
        var (id, header, at) = version == 2 ? ("TXX", 6, Id3Tag.Header) : ("TXXX", 10, Id3Tag.Header);
        while (at + header < tag.Length && tag[at] != 0 && Id3Tag.IsId(tag.AsSpan(at, id.Length)))
        {
            var length = Id3Tag.FrameLength(tag.AsSpan(at), version);
            plan.IsBroken |= length > tag.Length - at - header;
            if (plan.IsBroken) return;
            var end = at + header + (int)length;
            var isPlain = version == 2 || tag[at + 9] == 0;
            if (plan.Updates && length > 0 && isPlain && tag.AsSpan(at).StartsWith(Encoding.ASCII.GetBytes(id))) Update(tag.AsSpan(at + header, (int)length), new(at, end - at, []), version, plan);
            at = end;
        }

        plan.IsBroken = tag.AsSpan(at).ContainsAnyExcept((byte)0);
        if (plan.IsBroken || (plan.Updates && plan.Splices.Count == 0)) return;
        if (!plan.Updates) plan.Splices.Add(new(at, 0, Frame(version, "AIGC", plan.Label.ToJson())));
        var more = plan.Splices.Sum(splice => splice.Inserted.Length - splice.Removed);
        var padding = Math.Clamp(more, 0, tag.Length - at);
        var size = tag.Length - Id3Tag.Header + more - padding;
        plan.IsFull |= size > LongestTag;
        if (padding > 0) plan.Splices.Add(new(at, padding, []));
        plan.Splices.Add(new(6, 4, Syncsafe(size)));
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
        return version == 2 ? [.. "TXX"u8, .. plain[1..], .. data] : [.. "TXXX"u8, .. version == 4 ? Syncsafe(data.Length) : plain, 0, 0, .. data];
    }

    private static byte[] Syncsafe(long number) => [(byte)(number >> 21 & 0x7F), (byte)(number >> 14 & 0x7F), (byte)(number >> 7 & 0x7F), (byte)(number & 0x7F)];
}
