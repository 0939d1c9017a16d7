using System.Buffers.Binary;

namespace Candor.Provenance.Reading;

/// <summary>PNG: text chunks, EXIF, XMP, the manifest store, and the low bits of the alpha channel where generators hide their parameters.</summary>
internal static class PngReader
{
    /// <summary>The first bytes.</summary>
    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>Bytes of all texts, inflated; what goes beyond is left from the next text on.</summary>
    private const int MostTextBytes = 8 << 20;

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        Span<byte> head = stackalloc byte[8];
        var pixels = new List<(long Place, int Length)>();
        var header = Array.Empty<byte>();
        var texts = 0L;
        for (long place = 8; ;)
        {
            if (!file.Step()) break;
            if (!file.TryRead(place, head))
            {
                into.Faults.Add("PNG: the file ends before its IEND chunk");
                break;
            }

            long length = BinaryPrimitives.ReadUInt32BigEndian(head);
            var type = head[4..];
            if (type.SequenceEqual("IEND"u8)) break;
            if (place + 12 + length > file.Length)
            {
                into.Faults.Add("PNG: a chunk is longer than the file");
                if (type.SequenceEqual("caBX"u8)) into.ManifestStores.Add(("caBX", file.Take(place + 8, file.Length - place - 8) ?? []));
                break;
            }

            if (type.SequenceEqual("IHDR"u8) && length == 13) header = file.Take(place + 8, length) ?? header;
            else if (type.SequenceEqual("IDAT"u8)) pixels.Add((place + 8, (int)Math.Min(length, int.MaxValue)));
            else if (IsMetadata(type) && texts > MostTextBytes && type[0] is (byte)'t' or (byte)'z' or (byte)'i') file.Cut();
            else if (IsMetadata(type)) texts += Gather(type, Checked(type, place, length, file, into), file, into);
            place += 12 + length;
        }

        if (header.Length == 13 && StealthText.Find(file, header, pixels) is { } hidden) into.Texts.Add(("low bits of the alpha channel", "parameters", hidden));
    }

    /// <summary>The data of a chunk. Others read a chunk whose check sum is wrong, and so does this; it was changed by somebody who did not care, or broke.</summary>
    private static byte[]? Checked(ReadOnlySpan<byte> type, long place, long length, SourceFile file, Gathered into)
    {
        Span<byte> sum = stackalloc byte[4];
        var data = file.Take(place + 8, length);
        var isText = data is not null && type[0] != (byte)'c' && file.TryRead(place + 8 + length, sum);
        if (isText && Crc32.Of([.. type, .. data!]) != BinaryPrimitives.ReadUInt32BigEndian(sum)) into.Faults.Add($"PNG: the check sum of a {Name(type)} chunk is wrong");
        return data;
    }

    private static bool IsMetadata(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("tEXt"u8) || type.SequenceEqual("zTXt"u8) || type.SequenceEqual("iTXt"u8) || type.SequenceEqual("eXIf"u8) || type.SequenceEqual("caBX"u8);

    /// <returns>Bytes of a text.</returns>
    private static int Gather(ReadOnlySpan<byte> type, byte[]? data, SourceFile file, Gathered into)
    {
        if (data is null && type[0] == (byte)'c') into.ManifestStores.Add(("caBX", []));
        if (data is null) return 0;
        switch (type[0])
        {
            case (byte)'e':
                into.Exif.Add(("eXIf", data));
                return 0;
            case (byte)'c':
                into.ManifestStores.Add(("caBX", data));
                return 0;
        }

        if (data.AsSpan().IndexOf((byte)0) < 0)
        {
            into.Faults.Add("PNG: a text chunk without keyword");
            return 0;
        }

        var (name, rest) = Text(Name(type), data, file);
        if (name == "XML:com.adobe.xmp") into.Xmp.Add(($"{Name(type)} {name}", rest));
        else if (Bytes.Text(rest) is var text && !RawProfile.Gather(name, text, into)) into.Texts.Add(($"{Name(type)} keyword {name}", name, text));
        return rest.Length;
    }

    /// <summary>The keyword of a text chunk and its text, inflated.</summary>
    internal static (string Name, byte[] Text) Text(string type, byte[] data, SourceFile file)
    {
        var end = data.AsSpan().IndexOf((byte)0);
        if (end < 0) return ("", []);
        ReadOnlyMemory<byte> rest = data.AsMemory(end + 1);
        if (type == "zTXt") rest = rest.Length > 0 ? Bytes.Inflate(rest[1..], file) : rest;
        else if (type == "iTXt") rest = International(rest, file);
        return (Bytes.Text(data.AsSpan(0, end)), System.Runtime.InteropServices.MemoryMarshal.TryGetArray(rest, out var whole) && whole.Array is { } array && array.Length == rest.Length ? array : rest.ToArray());
    }

    private static string Name(ReadOnlySpan<byte> type) => System.Text.Encoding.ASCII.GetString(type);

    /// <summary>Compression flag, method, language and translated keyword stand before the text.</summary>
    private static ReadOnlyMemory<byte> International(ReadOnlyMemory<byte> rest, SourceFile file)
    {
        if (rest.Length < 2) return default;
        var isCompressed = rest.Span[0] == 1;
        rest = rest[2..];
        for (var skipped = 0; skipped < 2; skipped++)
        {
            var end = rest.Span.IndexOf((byte)0);
            if (end < 0) return default;
            rest = rest[(end + 1)..];
        }

        return isCompressed ? Bytes.Inflate(rest, file) : rest;
    }
}
