namespace Candor.Provenance.Fuzz.Parts;

/// <summary>Finds the parts of a sound file, outer ones before inner ones. It is never given a broken one.</summary>
internal static class PartFinder
{
    /// <summary>Parts of a file that are kept; more would only slow the mutation.</summary>
    private const int Most = 400;

    public static Part[] Find(byte[] file)
    {
        var parts = new List<Part>();
        Add(file, 0, file.Length, parts);
        return [.. parts.Take(Most)];
    }

    /// <summary>Adds the parts of a file that lies within another.</summary>
    public static void Add(byte[] file, int start, int end, List<Part> into)
    {
        var head = file.AsSpan(start, end - start);
        if (head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) ChunkParts.Png(file, start, end, into);
        else if (head is [0xFF, 0xD8, ..]) ChunkParts.Jpeg(file, start, end, into);
        else if (head.StartsWith("RIFF"u8)) ChunkParts.Riff(file, start, end, into);
        else if (head.StartsWith("fLaC"u8)) ChunkParts.Flac(file, start, end, into);
        else if (head.StartsWith("ID3"u8)) ChunkParts.Id3(file, start, end, into);
        else if (head.StartsWith("OggS"u8)) TextParts.Between(file, start, end, "OggS"u8, into);
        else if (head.StartsWith("PK\u0003\u0004"u8)) TextParts.Between(file, start, end, "PK"u8, into);
        else if (head.StartsWith("II*\0"u8) || head.StartsWith("MM\0*"u8)) Rows(start + 10, end, 12, into);
        else if (head.IndexOf("%PDF-"u8) is >= 0 and < 1024) TextParts.Pdf(file, start, end, into);
        else if (BoxParts.Add(file, start, end, 0, into)) return;
        else if (CborParts.Looks(head)) CborParts.Add(file, start, end, into);
        else if (head.IndexOf((byte)'<') is >= 0 and < 64) TextParts.Tags(file, start, end, into);
        else TextParts.Lines(file, start, end, into);
    }

    private static void Rows(int start, int end, int length, List<Part> into)
    {
        for (; start + length <= end; start += length) into.Add(new(start, start + length));
    }
}
