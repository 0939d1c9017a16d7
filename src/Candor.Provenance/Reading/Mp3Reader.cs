namespace Candor.Provenance.Reading;

/// <summary>MP3 and others that begin with ID3 tags, or end with one or with an APE tag. FLAC may have one before it as well.</summary>
internal static class Mp3Reader
{
    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        var place = ReadTags(file, 0, into);
        Span<byte> mark = stackalloc byte[Id3Tag.Header];
        if (file.TryRead(place, mark[..4]) && mark.StartsWith("fLaC"u8))
        {
            into.Container = "flac";
            FlacReader.Read(file, place, into);
            return;
        }

        ReadTagAtEnd(file, place, into);
        ApeTag.Read(file, into);
    }

    /// <summary>Reads tags that stand in a row.</summary>
    /// <returns>Where what follows begins.</returns>
    public static long ReadTags(SourceFile file, long place, Gathered into)
    {
        Span<byte> head = stackalloc byte[Id3Tag.Header];
        while (file.TryRead(place, head) && Id3Tag.Length(head) is var length and > 0 && file.Step())
        {
            if (file.Take(place, Math.Min(length, file.Length - place)) is { } tag) Id3Tag.Read(tag, "", file, into);
            place += length;
        }

        return place;
    }

    /// <summary>A tag of 2.4 may stand at the end, before the old tag of 128 bytes: its footer says how long it is.</summary>
    private static void ReadTagAtEnd(SourceFile file, long after, Gathered into)
    {
        Span<byte> footer = stackalloc byte[Id3Tag.Header];
        foreach (var end in (ReadOnlySpan<long>)[file.Length, file.Length - 128])
        {
            if (!file.TryRead(end - Id3Tag.Header, footer) || !footer.StartsWith("3DI"u8)) continue;
            "ID3"u8.CopyTo(footer);
            var start = end - Id3Tag.Length(footer);
            if (start >= after && start < end) ReadTags(file, start, into);
            return;
        }
    }
}
