using System.Buffers.Binary;
using System.Text;

namespace Candor.Provenance.Reading;

/// <summary>A tag of ID3v2.2, 2.3 or 2.4: unsynchronisation, extended header, compressed frames.</summary>
internal static class Id3Tag
{
    /// <summary>Bytes of the header, and of the footer.</summary>
    public const int Header = 10;

    /// <summary>How long the tag is that begins here, header and footer with it; 0 if there is none.</summary>
    public static long Length(ReadOnlySpan<byte> head)
    {
        if (head.Length < Header || !head.StartsWith("ID3"u8) || head[3] is < 2 or > 4) return 0;
        return Header + Syncsafe(head[6..]) + ((head[5] & 0x10) != 0 && head[3] == 4 ? Header : 0);
    }

    /// <summary>Reads a tag.</summary>
    /// <param name="tag">From its header on.</param>
    /// <param name="prefix">Of its places.</param>
    /// <param name="file">Keeps the limits.</param>
    /// <param name="into">Takes what is found.</param>
    public static void Read(byte[] tag, string prefix, SourceFile file, Gathered into)
    {
        if (Length(tag) is var length && length == 0) return;
        var (version, flags) = (tag[3], tag[5]);
        var body = tag.AsSpan(Header, (int)Math.Min(tag.Length - Header, Syncsafe(tag.AsSpan(6))));
        if (length > tag.Length) into.Faults.Add($"{prefix}ID3: the tag is longer than what it lies in");
        if ((flags & 0x80) != 0 && version < 4) body = Synchronise(body);
        if ((flags & 0x40) != 0 && version > 2) body = AfterExtendedHeader(body, version);
        Frames(body, version, $"{prefix}ID3v2.{version}", file, into);
    }

    private static Span<byte> AfterExtendedHeader(Span<byte> body, int version)
    {
        if (body.Length < 4) return [];
        var length = version == 4 ? Syncsafe(body) : BinaryPrimitives.ReadUInt32BigEndian(body) + 4L;
        return length > body.Length ? [] : body[(int)length..];
    }

    private static void Frames(ReadOnlySpan<byte> body, int version, string place, SourceFile file, Gathered into)
    {
        var (idLength, header) = version == 2 ? (3, 6) : (4, 10);
        var unpacked = 0L;
        while (body.Length > header && body[0] != 0 && file.Step())
        {
            if (!IsId(body[..idLength]))
            {
                into.Faults.Add($"{place}: neither a frame nor padding");
                break;
            }

            var length = FrameLength(body, version);
            if (length > body.Length - header)
            {
                into.Faults.Add($"{place}: a frame is longer than the tag");
                if (body.StartsWith("GEO"u8)) Id3Frame.Gather(version == 2 ? "GEO" : "GEOB", body[header..], place, into);
                break;
            }

            var id = Encoding.ASCII.GetString(body[..idLength]);
            if (Id3Frame.IsRead(id))
            {
                var content = Unpack(body[header..(header + (int)length)], version, version == 2 ? (byte)0 : body[9], file, ref unpacked);
                if (content.IsEmpty && length > 0) into.Faults.Add($"{place}: a frame cannot be unpacked");
                else Id3Frame.Gather(id, content, place, into);
            }

            body = body[(header + (int)length)..];
        }
    }

    /// <summary>Undoes what a frame's second flag byte says was done to it.</summary>
    private static ReadOnlySpan<byte> Unpack(ReadOnlySpan<byte> data, int version, byte flags, SourceFile file, ref long unpacked)
    {
        var is4 = version == 4;
        var isCompressed = (flags & (is4 ? 0x08 : 0x80)) != 0;
        if (version == 2 || flags == 0) return data;
        if ((flags & (is4 ? 0x04 : 0x40)) != 0) return [];
        var skipped = ((flags & (is4 ? 0x40 : 0x20)) != 0 ? 1 : 0) + ((is4 ? (flags & 0x01) != 0 : isCompressed) ? 4 : 0);
        if (skipped >= data.Length) return [];
        data = data[skipped..];
        if (is4 && (flags & 0x02) != 0) data = Synchronise(data.ToArray());
        if (!isCompressed) return data;
        if (unpacked > file.Limits.BlockBytes)
        {
            file.Cut();
            return [];
        }

        var content = Bytes.Inflate(data.ToArray(), file);
        unpacked += content.Length;
        return content;
    }

    /// <summary>Takes the zeros out that were put after every FF.</summary>
    private static Span<byte> Synchronise(Span<byte> data)
    {
        var to = 0;
        for (var from = 0; from < data.Length; from++)
        {
            data[to++] = data[from];
            if (data[from] == 0xFF && from + 1 < data.Length && data[from + 1] == 0) from++;
        }

        return data[..to];
    }

    /// <summary>In 2.4 seven bits a byte; some writers never learned that, which shows where the next frame begins.</summary>
    internal static long FrameLength(ReadOnlySpan<byte> body, int version)
    {
        if (version == 2) return (body[3] << 16) | (body[4] << 8) | body[5];
        long plain = BinaryPrimitives.ReadUInt32BigEndian(body[4..]);
        var safe = Syncsafe(body[4..]);
        if (version == 3) return plain;
        if ((plain & 0x80808080) != 0) return plain;
        return plain != safe && !IsFrameAt(body, safe) && IsFrameAt(body, plain) ? plain : safe;
    }

    private static bool IsFrameAt(ReadOnlySpan<byte> body, long length)
    {
        if (length + Header >= body.Length) return length + Header == body.Length;
        var next = body[(int)(length + Header)..];
        return next[0] == 0 || (next.Length >= 4 && IsId(next[..4]));
    }

    internal static bool IsId(ReadOnlySpan<byte> id)
    {
        foreach (var character in id)
        {
            if (!char.IsAsciiLetterUpper((char)character) && !char.IsAsciiDigit((char)character)) return false;
        }

        return true;
    }

    private static long Syncsafe(ReadOnlySpan<byte> four) => ((four[0] & 0x7F) << 21) | ((four[1] & 0x7F) << 14) | ((four[2] & 0x7F) << 7) | (four[3] & 0x7F);
}
