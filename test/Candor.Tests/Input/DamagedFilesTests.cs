using System.Text;
using Candor.Cli.Input;
using Xunit;

namespace Candor.Tests.Input;

public sealed class DamagedFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _lines = [.. Enumerable.Range(0, 5000).Select(i => $"line {i * 7919}")];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.99)]
    public void A_gzip_file_that_ends_too_early_gives_its_whole_lines_and_one_error(double part)
    {
        var whole = TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(string.Join('\n', _lines)));
        var path = _folder.File("cut.gz", whole[..(int)(whole.Length * part)]);

        var lines = Read(path, out var fault);

        Assert.Equal($"{path}: the gzip data is damaged or ends too early; the lines before that were read.", fault);
        Assert.InRange(lines.Count, 1, _lines.Length - 1);
        Assert.Equal(_lines.Take(lines.Count), lines);
    }

    [Fact]
    public void A_gzip_file_without_its_last_byte_is_an_error_too()
    {
        var whole = TemporaryFolder.Gzip("a\nb\n"u8.ToArray());
        var path = _folder.File("cut.gz", whole[..^1]);

        Assert.Equal(["a", "b"], Read(path, out var fault));
        Assert.StartsWith(path, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_byte_in_a_gzip_file_is_noticed()
    {
        var whole = TemporaryFolder.Gzip(Encoding.UTF8.GetBytes(string.Join('\n', _lines)));
        whole[^6] ^= 1; // in the checksum
        var path = _folder.File("changed.gz", whole);

        Read(path, out var fault);

        Assert.StartsWith(path, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Gzip_files_put_one_after_the_other_are_one()
    {
        var path = _folder.File("two.gz", [.. TemporaryFolder.Gzip("a\nb"u8.ToArray()), .. TemporaryFolder.Gzip("c\nd\n"u8.ToArray())]);

        Assert.Equal(["a", "bc", "d"], Read(path, out var fault));
        Assert.Null(fault);
    }

    [Fact]
    public void What_a_file_is_its_bytes_say_and_not_its_name()
    {
        Assert.Equal(["a"], Read(_folder.File("plain.gz", "a\n"u8.ToArray()), out _));
        Assert.Equal(["a"], Read(_folder.File("gzip.ndjson", TemporaryFolder.Gzip("a\n"u8.ToArray())), out _));
    }

    [Fact]
    public void An_error_of_the_handler_is_not_blamed_on_the_file()
    {
        var path = _folder.File("a.gz", TemporaryFolder.Gzip("a\n"u8.ToArray()));

        Assert.Throws<InvalidDataException>(() => new EventFiles([path]).ForEachLine(
            (_, _) => throw new InvalidDataException("mine"), null, CancellationToken.None));
    }

    private static List<string> Read(string path, out string? fault)
    {
        var lines = new List<string>();
        fault = null;
        try
        {
            new EventFiles([path], 512).ForEachLine((line, _) => lines.Add(Encoding.UTF8.GetString(line)), null, CancellationToken.None);
        }
        catch (IOException refused)
        {
            fault = refused.Message;
        }

        return lines;
    }
}
