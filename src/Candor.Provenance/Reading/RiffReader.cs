using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>RIFF for sound and video, WAV and AVI: the chunk AIGC, LIST INFO, ID3, XMP, the manifest store. Sound and frames are leapt over.</summary>
internal static class RiffReader
{
    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into) => Walk(file, new(0, file.Length, "RIFF"), 0, into);

    /// <summary>Chunks of a list. At the outermost level further RIFFs may follow the first, and anything may follow those.</summary>
    private static void Walk(SourceFile file, List list, int depth, Gathered into)
    {
        Span<byte> head = stackalloc byte[12];
        for (var place = list.Start; place + 8 <= list.End && file.Step();)
        {
            if (!file.TryRead(place, head[..8])) return;
            var type = head[..4];
            long length = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
            if (type.SequenceEqual("ds64"u8) && file.Take(place + 8, Math.Min(length, 28)) is { Length: >= 16 } sizes) list.DataBytes = BinaryPrimitives.ReadInt64LittleEndian(sizes.AsSpan(8));
            if (length == uint.MaxValue && (depth == 0 || type.SequenceEqual("data"u8))) length = Unknown(type, place, list);
            var isOutermost = depth == 0;
            if (length < 0 || length > list.End - place - 8)
            {
                if (!isOutermost || place == 0) into.Faults.Add("RIFF: a chunk is longer than what it lies in");
                if (type.SequenceEqual("C2PA"u8)) RiffChunk.Gather(file, type, place + 8, list.End - place - 8, list.Name, into);
                if (!isOutermost || place > 0) return;
                length = list.End - 8;
            }

            var isList = type.SequenceEqual("RIFF"u8) || type.SequenceEqual("RF64"u8) || type.SequenceEqual("BW64"u8) || type.SequenceEqual("LIST"u8);
            if (!isList) RiffChunk.Gather(file, type, place + 8, length, list.Name, into);
            else if (length >= 4 && file.TryRead(place, head)) Enter(file, head, place, length, depth, into);
            place += 8 + length + (length & 1);
        }
    }

    /// <summary>A length of all ones: sound that was written as it came, or whose length stands in `ds64`.</summary>
    private static long Unknown(ReadOnlySpan<byte> type, long place, List list) =>
        type.SequenceEqual("data"u8) && list.DataBytes is { } bytes ? bytes : list.End - place - 8;

    private static void Enter(SourceFile file, ReadOnlySpan<byte> head, long place, long length, int depth, Gathered into)
    {
        if (head[8..].SequenceEqual("movi"u8)) return;
        if (depth >= file.Limits.Depth)
        {
            file.Cut();
            into.Faults.Add("RIFF: lists lie too deep in each other");
            return;
        }

        var name = head.StartsWith("LIST"u8) ? $"LIST {Encoding.Latin1.GetString(head[8..12])}" : "RIFF";
        Walk(file, new(place + 12, place + 8 + length, name), depth + 1, into);
    }

    private sealed class List(long start, long end, string name)
    {
        public long Start => start;

        public long End => end;

        public string Name => name;

        public long? DataBytes { get; set; }
    }
}
