namespace Candor.Provenance.Reading;

/// <summary>Finds the marks of a manifest store in a file so broken that its reader did not come to it. Such a store is known to be there, and is not read.</summary>
internal static class StoreScan
{
    /// <summary>Bytes at the file's beginning that are looked through.</summary>
    private const long Most = 16 << 20;

    private const int Window = 1 << 16;

    private static ReadOnlySpan<byte> Mark => "jumdc2pa"u8;

    /// <summary>Looks through a broken file in which no store was found.</summary>
    public static void Find(SourceFile file, Gathered into)
    {
        if (into.Faults.Count == 0 || into.ManifestStores.Count > 0) return;
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
