namespace Candor.Provenance.Reading;

/// <summary>Finds the marks of a manifest store where no reader came to it: in a broken file, where it is known to be there and is not read; or after a picture's end.</summary>
internal static class StoreScan
{
    /// <summary>Bytes at the file's beginning that are looked through.</summary>
    private const long Most = 16 << 20;

    private const int Window = 1 << 16;

    private static ReadOnlySpan<byte> Mark => "jumdc2pa"u8;

    /// <summary>Looks through a broken file in which no store was found, and at the end of a whole one.</summary>
    public static void Find(SourceFile file, Gathered into)
    {
        if (into.ManifestStores.Count > 0) return;
        if (into.Faults.Count == 0) FindAtEnd(file, into);
        else FindInBroken(file, into);
    }

    /// <summary>A picture of these kinds holds no others, so a store at its end is its own.</summary>
    private static void FindAtEnd(SourceFile file, Gathered into)
    {
        var length = Math.Min(Window, file.Length);
        if (into.Container is not ("jpeg" or "png" or "gif" or "webp") || file.Take(file.Length - length, length) is not { } tail) return;
        if (tail.AsSpan().IndexOf(Mark) is >= 0 and var found) into.StrayStores.Add($"byte {file.Length - length + found - 12}");
    }

    private static void FindInBroken(SourceFile file, Gathered into)
    {
        var window = new byte[(int)Math.Min(Window, file.Length)];
        var end = Math.Min(Most, file.Length);
        for (long place = 0; place < end && file.Step(); place += Window - Mark.Length)
        {
            var part = window.AsSpan(0, (int)Math.Min(window.Length, file.Length - place));
            if (!file.TryRead(place, part)) return;
            if (part.IndexOf(Mark) is not (>= 0 and var found)) continue;
            into.ManifestStores.Add(($"byte {place + found - 12} of a broken file", []));
            return;
        }
    }
}
