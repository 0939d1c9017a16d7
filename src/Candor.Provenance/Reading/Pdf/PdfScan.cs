namespace Candor.Provenance.Reading.Pdf;

/// <summary>Searches a file by marks, window by window.</summary>
internal static class PdfScan
{
    private const int Window = 64 * 1024;

    /// <summary>Cross-reference streams that a search takes.</summary>
    private const int MostStreams = 1024;

    /// <summary>Finds a mark.</summary>
    /// <returns>Its place; negative if it is not within reach.</returns>
    public static long Find(SourceFile file, ReadOnlySpan<byte> mark, long from, long reach)
    {
        var buffer = new byte[Window];
        var end = Math.Min(file.Length, from + reach);
        for (var place = from; place < end; place += Window - mark.Length)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(Window, end - place));
            if (!file.TryRead(place, part)) return -1;
            if (part.IndexOf(mark) is var at and >= 0) return place + at;
        }

        return -1;
    }

    /// <summary>Finds every object by its `1 0 obj`: the last of a number is the valid one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="crossReferences">Takes the places of cross-reference streams.</param>
    public static Dictionary<int, long> Objects(SourceFile file, List<long> crossReferences)
    {
        const int Overlap = 512;
        var found = new Dictionary<int, long>();
        var buffer = new byte[Window];
        var end = Math.Min(file.Length, file.Limits.TotalBytes);
        if (end < file.Length) file.Cut();
        for (long place = 0; place < end; place += Window - Overlap)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(Window, end - place));
            if (!file.TryRead(place, part)) break;
            for (var from = 0; part[from..].IndexOf(" obj"u8) is var at and >= 0; from += at + 4)
            {
                if (!file.Step()) return found;
                if (Start(part[..(from + at)], out var number) is not (>= 0 and var start)) continue;
                found[number] = place + start;
                var after = part[(from + at)..];
                if (after[..Math.Min(after.Length, Overlap / 2)].IndexOf("/XRef"u8) >= 0 && crossReferences.Count < MostStreams && !crossReferences.Contains(place + start)) crossReferences.Add(place + start);
            }
        }

        return found;
    }

    /// <summary>Where the two numbers before `obj` begin.</summary>
    private static int Start(ReadOnlySpan<byte> before, out int number)
    {
        number = 0;
        var at = before.LastIndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (at < 0 || at == before.Length - 1 || before[at] != ' ') return -1;
        var end = at;
        at = before[..end].LastIndexOfAnyExceptInRange((byte)'0', (byte)'9') + 1;
        if (at == end || end - at > 9) return -1;
        foreach (var digit in before[at..end]) number = (number * 10) + digit - '0';
        return at;
    }
}
