using System.IO.Compression;
using Candor.Cli.Mapping;
using Candor.Cli.Mapping.Records;

namespace Candor.Cli.Input;

/// <summary>
/// The lines of event files, one file after the other, plain or gzip. What a file is, its first two bytes say and not its name (only a
/// pipe, which cannot be looked into, goes by its name).
/// </summary>
/// <param name="paths">Read in this order.</param>
/// <param name="bufferBytes">Read at a time; a longer line makes the buffer grow.</param>
/// <param name="maxLineBytes">Longest line that is handed over whole.</param>
internal sealed class EventFiles(
    IReadOnlyList<string> paths, int bufferBytes = EventFiles.BufferBytes, int maxLineBytes = EventFiles.MaxLineBytes)
{
    /// <summary>Read at a time, unless said otherwise.</summary>
    public const int BufferBytes = 1 << 20;

    /// <summary>Longest line that is handed over whole, unless said otherwise.</summary>
    public const int MaxLineBytes = 64 << 20;

    /// <summary>How records of another form become events; null if the lines are events.</summary>
    public EventMap? Map { get; init; }

    /// <summary>Hands over every event: each line as it is, or what <see cref="Map"/> makes of each record, with the record's place.</summary>
    /// <param name="handler">Called in the order of the lines.</param>
    /// <param name="refuse">Called for the records of which no event can be made, between the events in their order.</param>
    /// <param name="progress">Called after every buffer; null if nobody looks.</param>
    /// <param name="cancellation">Looked at before every buffer.</param>
    /// <returns>How many records no rule of the mapping wanted.</returns>
    /// <exception cref="IOException">As of <see cref="ForEachLine"/>.</exception>
    /// <exception cref="FormatException">A file as a whole is not of the form that the mapping says.</exception>
    public long ForEachEvent(LineHandler handler, RefusalHandler refuse, Action<InputProgress>? progress, CancellationToken cancellation)
    {
        if (Map is null)
        {
            ForEachLine(handler, progress, cancellation);
            return 0;
        }

        using var mapping = new EventMapping(Map);
        ForEachRecord(mapping, handler, refuse, progress, cancellation);
        return mapping.Counts.Unmapped;
    }

    /// <summary>The same with a mapping of one's own.</summary>
    public void ForEachRecord(
        EventMapping mapping, LineHandler handler, RefusalHandler refuse, Action<InputProgress>? progress, CancellationToken cancellation) =>
        Fill(new MappedRecords(mapping, bufferBytes, maxLineBytes, handler, refuse), progress, cancellation);

    /// <summary>Hands over every line that is not blank.</summary>
    /// <param name="handler">Called in the order of the lines.</param>
    /// <param name="progress">Called after every buffer; null if nobody looks.</param>
    /// <param name="cancellation">Looked at before every buffer.</param>
    /// <exception cref="FileNotFoundException">A file is missing; nothing was handed over then.</exception>
    /// <exception cref="IOException">
    /// A file cannot be read, or its gzip data is damaged or ends too early; the message then begins with the path. The whole lines
    /// before were handed over.
    /// </exception>
    public void ForEachLine(LineHandler handler, Action<InputProgress>? progress, CancellationToken cancellation) =>
        Fill(new LineBuffer(bufferBytes, maxLineBytes, handler), progress, cancellation);

    private void Fill(IRecordBuffer buffer, Action<InputProgress>? progress, CancellationToken cancellation)
    {
        var total = paths.Sum(Length);
        var before = 0L;
        foreach (var path in paths)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            var compressed = IsGzip(file);
            using Stream content = compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
            buffer.Begin(path);
            do
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(new InputProgress(before + Position(file), total));
            }
            while (Fill(buffer, content, path));

            before += Position(file);
        }

        progress?.Invoke(new InputProgress(before, total));
    }

    private static bool Fill(IRecordBuffer buffer, Stream content, string path)
    {
        int read;
        try
        {
            read = content.Read(buffer.Free());
        }
        catch (InvalidDataException fault)
        {
            throw new IOException($"{path}: the gzip data is damaged or ends too early; the lines before that were read.", fault);
        }

        return buffer.Take(read);
    }

    private static long Length(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new FileNotFoundException($"{path}: no such file.", path);
        }

        return file.Length;
    }

    private static long Position(FileStream file) => file.CanSeek ? file.Position : 0;

    private static bool IsGzip(FileStream file)
    {
        if (!file.CanSeek)
        {
            return file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase);
        }

        Span<byte> magic = stackalloc byte[2];
        var read = file.ReadAtLeast(magic, magic.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return read == magic.Length && magic.SequenceEqual((ReadOnlySpan<byte>)[0x1f, 0x8b]);
    }
}
