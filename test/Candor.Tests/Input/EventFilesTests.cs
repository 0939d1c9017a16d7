using System.Text;
using Candor.Cli.Input;
using Xunit;

namespace Candor.Tests.Input;

public sealed class EventFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "1:a")]
    [InlineData("a\n", "1:a")]
    [InlineData("a\nbc\n", "1:a 2:bc")]
    [InlineData("a\r\nbc\r\n", "1:a 2:bc")]
    [InlineData("a\r\nbc\r", "1:a 2:bc")]
    [InlineData("a\r\r\nb", "1:a\r 2:b")]
    [InlineData("\n\na\n\n \t\nb\n\n", "3:a 6:b")]
    [InlineData("\ufeffa\nb", "1:a 2:b")]
    [InlineData("\ufeff\r\n\ufeffb", "2:\ufeffb")]
    [InlineData("\ufeff", "")]
    [InlineData("中文\n😀\n", "1:中文 2:😀")]
    [InlineData("a long line, longer than the next\nb", "1:a long line, longer than the next 2:b")]
    public void Lines_are_the_same_wherever_the_reads_end(string content, string expected)
    {
        var plain = _folder.File("plain", Encoding.UTF8.GetBytes(content));
        var gzip = _folder.File("gzip", TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(content)));

        for (var buffer = 1; buffer <= 40; buffer++)
        {
            Assert.Equal(expected, Lines(new EventFiles([plain], buffer)));
            Assert.Equal(expected, Lines(new EventFiles([gzip], buffer)));
        }
    }

    [Fact]
    public void A_large_file_is_cut_as_the_base_library_cuts_it()
    {
        var random = new Random(20260503);
        var content = string.Concat(
            Enumerable.Range(0, 20_000).Select(i => new string((char)('a' + (i % 26)), random.Next(1, 300)) + "\n"));
        var path = _folder.File("large", Encoding.UTF8.GetBytes(content));
        var lines = new List<string>();

        new EventFiles([path], 4096).ForEachLine((line, _) => lines.Add(Encoding.UTF8.GetString(line)), null, CancellationToken.None);

        Assert.Equal(File.ReadAllLines(path), lines);
    }

    [Fact]
    public void Files_are_read_in_the_order_given_and_each_has_its_own_line_numbers()
    {
        var b = _folder.File("b.ndjson.gz", TemporaryFolder.Gzip("b1\nb2"u8.ToArray()));
        var a = _folder.File("a.ndjson", "\ufeffa1\na2\n"u8.ToArray());
        var lines = new List<string>();

        new EventFiles([b, a]).ForEachLine(
            (line, place) => lines.Add($"{Path.GetFileName(place.File)}:{place.Number}:{Encoding.UTF8.GetString(line)}"),
            null,
            CancellationToken.None);

        Assert.Equal(["b.ndjson.gz:1:b1", "b.ndjson.gz:2:b2", "a.ndjson:1:a1", "a.ndjson:2:a2"], lines);
    }

    [Theory]
    [InlineData(9, "1:123456789 2:b")]
    [InlineData(8, "1:12345678! 2:b")]
    [InlineData(1, "1:1! 2:b")]
    public void Of_a_line_that_is_too_long_the_beginning_is_handed_over(int longest, string expected)
    {
        foreach (var content in new[] { "123456789\nb\n", "123456789\r\nb", "\ufeff123456789\nb" })
        {
            var path = _folder.File("long", Encoding.UTF8.GetBytes(content));
            for (var buffer = 1; buffer <= 40; buffer++)
            {
                Assert.Equal(expected, Lines(new EventFiles([path], buffer, longest)));
            }
        }
    }

    [Fact]
    public void A_line_without_end_that_is_too_long_takes_no_more_memory_than_the_longest()
    {
        var path = _folder.File("endless", new byte[50_000_000]);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var lines = Lines(new EventFiles([path], 1 << 16, 1 << 20), line => line.Length);

        Assert.Equal(["1048576!"], lines);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Progress_counts_the_bytes_on_disk_up_to_the_total()
    {
        var plain = _folder.File("plain", new byte[10_000]);
        var gzip = _folder.File("gzip", TemporaryFolder.Gzip(new byte[10_000]));
        var total = new FileInfo(plain).Length + new FileInfo(gzip).Length;
        var seen = new List<InputProgress>();

        new EventFiles([plain, gzip], 1000).ForEachLine((_, _) => { }, seen.Add, CancellationToken.None);

        Assert.Equal(new InputProgress(0, total), seen[0]);
        Assert.Equal(new InputProgress(total, total), seen[^1]);
        Assert.Equal(seen.OrderBy(p => p.BytesRead), seen);
        Assert.True(seen.Count > 20, $"{seen.Count} reports");
    }

    [Fact]
    public void A_missing_file_is_named_before_anything_is_read()
    {
        var (there, missing) = (_folder.File("there", "a\n"u8.ToArray()), _folder.Path("missing"));
        var read = 0;

        var fault = Assert.Throws<FileNotFoundException>(() =>
            new EventFiles([there, missing]).ForEachLine((_, _) => read++, null, CancellationToken.None));

        Assert.Equal((missing, $"{missing}: no such file.", 0), (fault.FileName, fault.Message, read));
    }

    [Fact]
    public void Reading_stops_when_it_is_cancelled()
    {
        var path = _folder.File("many", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\n", 1000))));
        using var cancellation = new CancellationTokenSource();
        var read = 0;

        Assert.Throws<OperationCanceledException>(() => new EventFiles([path], 10).ForEachLine(
            (_, _) =>
            {
                read++;
                cancellation.Cancel();
            },
            null,
            cancellation.Token));

        Assert.Equal(5, read); // what the first buffer holds
    }

    [Fact]
    public void No_line_allocates()
    {
        var path = _folder.File("many", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("some line\n", 100_000))));
        var bytes = 0L;
        var files = new EventFiles([path], 4096);
        LineHandler handler = (line, _) => bytes += line.Length;
        files.ForEachLine(handler, null, CancellationToken.None);

        var before = GC.GetAllocatedBytesForCurrentThread();
        files.ForEachLine(handler, null, CancellationToken.None);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 50_000);
        Assert.Equal(1_800_000, bytes);
    }

    private static string Lines(EventFiles files) => string.Join(' ', Lines(files, line => Encoding.UTF8.GetString(line), numbered: true));

    private static List<string> Lines(EventFiles files, Func<byte[], object> show, bool numbered = false)
    {
        var lines = new List<string>();
        files.ForEachLine(
            (line, place) => lines.Add(
                (numbered ? $"{place.Number}:" : string.Empty) + show(line.ToArray()) + (place.Truncated ? "!" : string.Empty)),
            null,
            CancellationToken.None);
        return lines;
    }
}
