namespace Candor.Provenance.Reading.Pdf;

/// <summary>Filters of streams beside Flate (ISO 32000-2, 7.4). What comes out is counted as if it had been taken; what is broken ends it.</summary>
internal static class PdfFilters
{
    private const int LzwClear = 256;
    private const int LzwEnd = 257;
    private const int LzwMost = 4096;

    /// <summary>ASCII hexadecimal.</summary>
    public static byte[] Hexadecimal(byte[] data) => PdfStrings.Digits(data.AsSpan().IndexOf((byte)'>') is var end and >= 0 ? data.AsSpan(0, end) : data);

    /// <summary>Base 85.</summary>
    public static byte[] Ascii85(byte[] data, SourceFile file)
    {
        using var plain = new MemoryStream(data.Length);
        var (word, count) = (0u, 0);
        foreach (var character in data)
        {
            if (character == '~') break;
            if (character == 'z' && count == 0)
            {
                if (!MayWrite(plain, 4, file)) return plain.ToArray();
                plain.Write([0, 0, 0, 0]);
            }

            if (character is < (byte)'!' or > (byte)'u') continue;
            word = unchecked((word * 85) + character - '!');
            if (++count < 5) continue;
            plain.Write([(byte)(word >> 24), (byte)(word >> 16), (byte)(word >> 8), (byte)word]);
            (word, count) = (0, 0);
        }

        for (var missing = count; count > 1 && missing < 5; missing++) word = unchecked((word * 85) + 84);
        for (var index = 0; index < count - 1; index++) plain.WriteByte((byte)(word >> (24 - (8 * index))));
        return plain.ToArray();
    }

    /// <summary>Runs of equal bytes.</summary>
    public static byte[] Runs(byte[] data, SourceFile file)
    {
        using var plain = new MemoryStream();
        for (var at = 0; at < data.Length && data[at] != 128;)
        {
            var isCopy = data[at] < 128;
            var length = isCopy ? data[at] + 1 : 257 - data[at];
            at++;
            if (at + (isCopy ? length : 1) > data.Length || !MayWrite(plain, length, file)) break;
            if (isCopy) plain.Write(data, at, length);
            else plain.Write(Enumerable.Repeat(data[at], length).ToArray());
            at += isCopy ? length : 1;
        }

        return plain.ToArray();
    }

    /// <summary>LZW.</summary>
    /// <param name="data">The data.</param>
    /// <param name="isEarly">Whether codes grow one code earlier than they must, which is usual.</param>
    /// <param name="file">Counts what comes out.</param>
    public static byte[] Lzw(byte[] data, bool isEarly, SourceFile file)
    {
        using var plain = new MemoryStream();
        var text = new byte[LzwMost];
        var table = new (int Before, byte Last, int Length)[LzwMost];
        for (var single = 0; single < 256; single++) table[single] = (-1, (byte)single, 1);
        var (next, width, before) = (LzwEnd + 1, 9, -1);
        for (long bit = 0; bit + width <= data.Length * 8L; width = Width(next + (isEarly ? 1 : 0)))
        {
            var code = 0;
            for (var end = bit + width; bit < end; bit++) code = (code << 1) | ((data[bit >> 3] >> (7 - (int)(bit & 7))) & 1);
            if (code == LzwEnd) break;
            if (code == LzwClear)
            {
                (next, before) = (LzwEnd + 1, -1);
                continue;
            }

            if (code > next || (before < 0 && code > 255)) break;
            if (before >= 0 && next < LzwMost)
            {
                var first = First(table, code == next ? before : code);
                table[next++] = (before, first, table[before].Length + 1);
            }

            if (code >= next || !MayWrite(plain, table[code].Length, file)) break;
            Write(plain, table, code, text);
            before = code;
        }

        return plain.ToArray();
    }

    private static int Width(int next) => next switch { < 512 => 9, < 1024 => 10, < 2048 => 11, _ => 12 };

    private static byte First((int Before, byte Last, int Length)[] table, int code)
    {
        while (table[code].Before >= 0) code = table[code].Before;
        return table[code].Last;
    }

    private static void Write(MemoryStream plain, (int Before, byte Last, int Length)[] table, int code, byte[] text)
    {
        var length = table[code].Length;
        for (var index = length; index > 0; code = table[code].Before) text[--index] = table[code].Last;
        plain.Write(text, 0, length);
    }

    private static bool MayWrite(MemoryStream plain, int length, SourceFile file)
    {
        if (plain.Length + length <= file.Limits.BlockBytes) return file.Spend(length);
        file.Cut();
        return false;
    }
}
