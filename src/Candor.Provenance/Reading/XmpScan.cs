namespace Candor.Provenance.Reading;

/// <summary>Finds XMP packets by their marks, where no reader led to one: appended to a file, or in XML that is broken.</summary>
internal static class XmpScan
{
    /// <summary>Bytes at a file's end that are looked through.</summary>
    private const int Tail = 64 * 1024;

    /// <summary>Packets that are taken; one is usual.</summary>
    private const int Most = 4;

    /// <summary>Looks through the end of a file.</summary>
    public static void FindAtEnd(SourceFile file, Gathered into)
    {
        var length = Math.Min(Tail, file.Length);
        if (file.Take(file.Length - length, length) is not { } tail) return;

        // A PDF has packets of its pictures and of its earlier versions before its last mark: they are not its own.
        var start = into.Container == "pdf" ? Math.Max(0, tail.AsSpan().LastIndexOf("%%EOF"u8)) : 0;
        Find(tail.AsSpan(start), "XMP packet at the file's end", into);
    }

    /// <summary>Looks through bytes.</summary>
    public static void Find(ReadOnlySpan<byte> bytes, string place, Gathered into)
    {
        for (var count = 0; count < Most; count++)
        {
            var start = bytes.IndexOf("<x:xmpmeta"u8);
            if (start < 0) return;
            bytes = bytes[start..];
            var end = bytes.IndexOf("</x:xmpmeta>"u8);
            if (end < 0) return;
            into.Xmp.Add((place, bytes[..(end + 12)].ToArray()));
            bytes = bytes[(end + 12)..];
        }
    }
}
