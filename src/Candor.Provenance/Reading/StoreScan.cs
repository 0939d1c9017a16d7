namespace Candor.Provenance.Reading;

/// <summary>Finds the marks of a manifest store where no reader came to it: in a broken file, where it is known to be there and is not read; or where it belongs to nothing.</summary>
internal static class StoreScan
{
    /// <summary>Bytes at the file's beginning that are looked through.</summary>
    private const long Most = 16 << 20;

    private const int Window = 1 << 16;

    private static ReadOnlySpan<byte> Mark => "jumdc2pa"u8;

    /// <summary>Looks through a broken file in which no store was found, and at both ends of a whole one.</summary>
    public static void Find(SourceFile file, Gathered into)
    {
        if (into.ManifestStores.Count > 0) return;
        if (into.Faults.Count == 0) FindStray(file, into);
        else FindInBroken(file, into);
    }

    /// <summary>Documents may hold signed pictures, whose stores are not theirs; of other kinds the first and the last bytes are looked at.</summary>
    private static void FindStray(SourceFile file, Gathered into)
    {
        if (into.Container is "pdf" or "zip" or "docx" or "pptx" or "xlsx" or "odt" or "ods" or "odp" or "epub" or "html" or "txt" or "md") return;
        var window = new byte[(int)Math.Min(Window, file.Length)];
        foreach (var place in file.Length > Window ? (ReadOnlySpan<long>)[0, file.Length - Window] : [0])
        {
            if (!file.TryRead(place, window) || window.AsSpan().IndexOf(Mark) is not (>= 0 and var found)) continue;
            into.StrayStores.Add($"byte {place + found - 12}");
            return;
        }
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
