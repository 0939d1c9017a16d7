using System.Text;

namespace Candor.Provenance.Reading.Texts;

/// <summary>Plain text and Markdown: front matter, a manifest store in invisible characters, and the beginning and the end for explicit labels.</summary>
internal static class PlainTextReader
{
    /// <summary>Bytes of the beginning and of the end; an invisible manifest store takes four for one of its own.</summary>
    private const int Reach = 512 * 1024;

    private const int Gb18030 = 54936;

    /// <summary>Characters of the beginning and the end of the text.</summary>
    private const int Ends = 1024;

    /// <inheritdoc cref="ContainerReader"/>
    public static void Read(SourceFile file, Gathered into)
    {
        var length = (int)Math.Min(file.Length, Math.Min(Reach, file.Limits.BlockBytes));
        if (file.Take(0, length) is not { } first) return;
        var beginning = Text(first);
        var end = beginning;
        if (file.Length > length)
        {
            var rest = (int)Math.Min(file.Length - length, length);
            if (file.Take(file.Length - rest, rest) is not { } last) return;
            end = Text(first is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] ? [.. first[..2], .. last[(int)((file.Length - rest) & 1)..]] : last, isWithin: true);
        }

        TextManifest.Find(beginning, file, into);
        if (file.Length > length) TextManifest.Find(end, file, into);
        var start = FrontMatter.Read(beginning, file, into);
        beginning = beginning[start..];
        if (file.Length <= length) end = beginning;
        into.Documents.Add((beginning[..Math.Min(beginning.Length, Ends)], end[Math.Max(0, end.Length - Ends)..]));
    }

    /// <summary>A part may begin or end inside a character, so that broken ones are dropped and not taken for another encoding.</summary>
    private static string Text(byte[] part, bool isWithin = false)
    {
        if (part is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) return Bytes.Utf16(part, bigEndian: false);
        if (!IsUtf8(part) && Chinese(part, isWithin) is { } chinese) return chinese;
        return Encoding.UTF8.GetString(part.AsSpan().StartsWith("\uFEFF"u8) ? part.AsSpan(3) : part).Trim('\uFFFD');
    }

    private static bool IsUtf8(ReadOnlySpan<byte> part)
    {
        for (var skipped = 0; skipped < 3 && part is [>= 0x80 and < 0xC0, ..]; skipped++) part = part[1..];
        for (var cut = 0; cut < 4 && cut <= part.Length; cut++)
        {
            if (Bytes.IsUtf8(part[..^cut])) return true;
        }

        return false;
    }

    /// <summary>GB 18030, which much Chinese text is still in. A byte below 0x30 is always a character of its own: a part from within the text is read from there.</summary>
    private static string? Chinese(ReadOnlySpan<byte> part, bool isWithin)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        if (isWithin) part = part[(part.IndexOfAnyInRange((byte)0, (byte)0x2F) + 1)..];
        for (var cut = 0; cut < 4 && cut < part.Length; cut++)
        {
            try
            {
                return encoding.GetString(part[..^cut]);
            }
            catch (DecoderFallbackException)
            {
                // It ends inside a character, or is in yet another encoding.
            }
        }

        return null;
    }
}
