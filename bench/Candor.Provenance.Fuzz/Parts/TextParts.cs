namespace Candor.Provenance.Fuzz.Parts;

/// <summary>Parts of texts, and of files whose parts only begin with a mark.</summary>
internal static class TextParts
{
    /// <summary>From one mark to the next.</summary>
    public static void Between(byte[] file, int start, int end, ReadOnlySpan<byte> mark, List<Part> into)
    {
        while (start < end)
        {
            var next = file.AsSpan(start + 1, end - start - 1).IndexOf(mark) is >= 0 and var found ? start + 1 + found : end;
            into.Add(new(start, next, Math.Min(next - start, 27)));
            start = next;
        }
    }

    public static void Lines(byte[] file, int start, int end, List<Part> into) => Between(file, start, end, "\n"u8, into);

    /// <summary>Elements with what is in them, and single tags.</summary>
    public static void Tags(byte[] file, int start, int end, List<Part> into)
    {
        var open = new Stack<int>();
        while (start < end && file.AsSpan(start, end - start).IndexOf((byte)'<') is >= 0 and var found)
        {
            start += found;
            if (file.AsSpan(start, end - start).IndexOf((byte)'>') is not (>= 0 and var length)) return;
            var stop = start + length + 1;
            into.Add(new(start, stop, Math.Min(length, 2)));
            if (file[start + 1] == '/' && open.TryPop(out var from)) into.Add(new(from, stop, Math.Min(length, 2)));
            else if (file[stop - 2] is not ((byte)'/' or (byte)'?') && file[start + 1] is not ((byte)'!' or (byte)'?')) open.Push(start);
            start = stop;
        }
    }

    /// <summary>Objects, the names in them, and the tables at the end.</summary>
    public static void Pdf(byte[] file, int start, int end, List<Part> into)
    {
        for (var at = start; at < end && file.AsSpan(at, end - at).IndexOf(" obj"u8) is >= 0 and var found;)
        {
            var from = file.AsSpan(at, found).LastIndexOf((byte)'\n') + 1 + at;
            var stop = file.AsSpan(from, end - from).IndexOf("endobj"u8) is >= 0 and var length ? from + length + 7 : end;
            into.Add(new(from, Math.Min(stop, end), at + found + 4 - from));
            at = Math.Max(stop, at + found + 4);
        }

        for (var at = start; at < end && file.AsSpan(at, end - at).IndexOf((byte)'/') is >= 0 and var found;)
        {
            at += found;
            var length = file.AsSpan(at + 1, end - at - 1).IndexOfAny("/>\n"u8) is >= 0 and var next ? next + 1 : end - at;
            into.Add(new(at, at + length, 1));
            at += length;
        }
    }
}
