using System.Text;
using System.Text.Json;
using Candor.Cli.Input;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Input;

public sealed class DeadLettersTests : IDisposable
{
    private static readonly Rejection NotJson = new(RejectionCode.NotJson, "The line is malformed.");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_refused_line_is_kept_whole_with_its_place_and_reason()
    {
        byte[] line = [.. "{中\u009b\u001b"u8, 0xff, 0xfe, (byte)'"'];

        var kept = Assert.Single(Kept(letters => letters.Add(line, new LinePlace("in.ndjson", 17, false), NotJson)));

        var root = JsonDocument.Parse(kept).RootElement;
        Assert.Equal(["file", "line", "code", "reason", "preview", "bytes"], root.EnumerateObject().Select(member => member.Name));
        Assert.Equal("in.ndjson", root.GetProperty("file").GetString());
        Assert.Equal(17, root.GetProperty("line").GetInt64());
        Assert.Equal("not_json", root.GetProperty("code").GetString());
        Assert.Equal("The line is malformed.", root.GetProperty("reason").GetString());
        Assert.Equal("{中\u009b\u001b\ufffd\ufffd\"", root.GetProperty("preview").GetString());
        Assert.Equal(line, root.GetProperty("bytes").GetBytesFromBase64());
    }

    [Fact]
    public void The_file_can_be_shown_on_a_terminal()
    {
        var line = "中 \u001b[2J \u009b2J \u007f"u8.ToArray();

        var kept = Assert.Single(Kept(letters => letters.Add(line, new LinePlace("in", 1, false), NotJson)));

        Assert.DoesNotContain(kept, char.IsControl);
        Assert.Contains("中", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", 500, 120)]
    [InlineData("中", 500, 120)]
    [InlineData("x😀", 500, 120)]
    [InlineData("😀", 500, 120)]
    [InlineData("xx😀", 500, 120)]
    [InlineData("x", 119, 119)]
    public void The_preview_is_short_and_cuts_no_character(string piece, int times, int expected)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));

        var kept = Kept(letters => letters.Add(Encoding.UTF8.GetBytes(text), new LinePlace("in", 1, false), NotJson));

        var preview = JsonDocument.Parse(Assert.Single(kept)).RootElement.GetProperty("preview").GetString()!;
        Assert.StartsWith(preview, text, StringComparison.Ordinal);
        Assert.InRange(preview.Length, expected - 1, expected);
        Assert.False(char.IsHighSurrogate(preview[^1]));
    }

    [Fact]
    public void Lines_are_counted_by_code_with_and_without_a_file()
    {
        foreach (var path in new[] { null, _folder.Path("dead.ndjson") })
        {
            using var letters = new DeadLetters(path);
            letters.Add("a"u8, new LinePlace("in", 1, false), NotJson);
            letters.Add("b"u8, new LinePlace("in", 2, false), new Rejection(RejectionCode.NotUtf8, "The line is not UTF-8."));
            letters.Add("c"u8, new LinePlace("in", 3, false), NotJson);

            Assert.Equal(3, letters.Count);
            Assert.Equal(
                [KeyValuePair.Create(RejectionCode.NotUtf8, 1L), KeyValuePair.Create(RejectionCode.NotJson, 2L)],
                letters.Counts);
        }

        Assert.Equal(3, File.ReadAllLines(_folder.Path("dead.ndjson")).Length);
    }

    [Fact]
    public void A_file_from_an_earlier_run_is_overwritten()
    {
        var path = _folder.File("dead.ndjson", "old\n"u8.ToArray());

        new DeadLetters(path).Dispose();

        Assert.Empty(File.ReadAllBytes(path));
    }

    private string[] Kept(Action<DeadLetters> add)
    {
        var path = _folder.Path("dead.ndjson");
        using (var letters = new DeadLetters(path))
        {
            add(letters);
        }

        return File.ReadAllLines(path);
    }
}
