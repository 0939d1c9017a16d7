using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class LabelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_copy_is_labelled_and_then_has_a_propagator()
    {
        var (source, first, second) = (Write("a.md", "# 题\n"), _folder.Path("b.md"), _folder.Path("c.md"));

        var labelled = await CommandRun.Of("label", source, "--producer", "who", "--id", "p-1", "-o", first);
        var spread = await CommandRun.Of("label", first, "--propagator", "platform", "--propagate-id", "note-7", "-o", second);

        Assert.Equal((0, "", $"{first}: labelled (front matter AIGC, bare object)\n"), (labelled.Code, labelled.Error, labelled.Output.ReplaceLineEndings("\n")));
        Assert.Equal((0, "", $"{second}: its label has the new propagator (front matter AIGC, bare object)\n"), (spread.Code, spread.Error, spread.Output.ReplaceLineEndings("\n")));
        Assert.Equal("# 题\n", await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken));
        var text = await File.ReadAllTextAsync(second, TestContext.Current.CancellationToken);
        Assert.Contains("ContentProducer: \"who\"", text, StringComparison.Ordinal);
        Assert.Contains("ContentPropagator: \"platform\"", text, StringComparison.Ordinal);
        Assert.EndsWith("---\n# 题\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_refused_leaves_nothing_behind()
    {
        var (source, target) = (Write("a.txt", "text"), _folder.Path("b.txt"));

        var run = await CommandRun.Of("label", source, "--producer", "who", "--id", "p-1", "-o", target);

        Assert.Equal(2, run.Code);
        Assert.Contains("labels are not written into such files (txt)", run.Error, StringComparison.Ordinal);
        Assert.Equal([source], Directory.GetFiles(Path.GetDirectoryName(source)!));
    }

    [Fact]
    public async Task A_file_that_is_encrypted_is_said_to_be()
    {
        var source = Write("a.pdf", "%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Encrypt<<>>/Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

        var run = await CommandRun.Of("label", source, "--producer", "who", "--id", "p-1", "-o", _folder.Path("b.pdf"));

        Assert.Equal(2, run.Code);
        Assert.Contains("labels are not written into it: it is encrypted", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_is_never_written_over()
    {
        var source = Write("a.md", "text");

        Assert.Equal(2, (await CommandRun.Of("label", source, "--producer", "who", "--id", "p-1", "-o", source)).Code);
        Assert.Equal("text", await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Files_that_lie_beside_are_somebody_s()
    {
        var (source, other, target) = (_folder.Path("keep.png.new"), Write("keep.png.new1", "other"), _folder.Path("keep.png"));
        File.Copy(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", "v-xmp.png"), source);
        var before = await File.ReadAllBytesAsync(source, TestContext.Current.CancellationToken);

        Assert.Equal(0, (await CommandRun.Of("label", source, "--propagator", "who", "--propagate-id", "p-1", "-o", target)).Code);

        Assert.Equal(before, await File.ReadAllBytesAsync(source, TestContext.Current.CancellationToken));
        Assert.Equal("other", await File.ReadAllTextAsync(other, TestContext.Current.CancellationToken));
        Assert.Equal(3, Directory.GetFiles(Path.GetDirectoryName(source)!).Length);
    }

    [Fact]
    public async Task The_original_is_known_through_links()
    {
        var source = Write("a.md", "text");
        Directory.CreateSymbolicLink(_folder.Path("here"), Path.GetDirectoryName(source)!);
        File.CreateSymbolicLink(_folder.Path("link.md"), source);

        foreach (var target in (string[])[_folder.Path("here/a.md"), _folder.Path("link.md")]) Assert.Equal(2, (await CommandRun.Of("label", source, "--producer", "who", "--id", "p-1", "-o", target)).Code);
        Assert.Equal("text", await File.ReadAllTextAsync(source, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_wrong_with_a_label_is_named() =>
        Assert.Contains("ContentProducer: characters", (await CommandRun.Of("label", Write("a.md", "text"), "--producer", "who is it", "--id", "p-1", "-o", _folder.Path("b.md"))).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("# 题\n\nAI生成\n", false, "3")]
    [InlineData("# 题\n\nAI生成\n", true, "2")]
    [InlineData("# 题\n", true, "2")]
    public async Task A_platform_writes_what_the_law_concludes(string text, bool isDeclared, string label)
    {
        var (source, target) = (Write("a.md", text), _folder.Path("b.md"));

        var run = await CommandRun.Of(["label", source, "--propagator", "platform", "--propagate-id", "note-7", "-o", target, .. isDeclared ? ["--declared"] : Array.Empty<string>()]);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains($"Label: \"{label}\"", await File.ReadAllTextAsync(target, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_platform_writes_nothing_where_nothing_is_concluded()
    {
        var run = await CommandRun.Of("label", Write("a.md", "# 题\n"), "--propagator", "platform", "--propagate-id", "note-7", "-o", _folder.Path("b.md"));

        Assert.Equal((2, false), (run.Code, File.Exists(_folder.Path("b.md"))));
        Assert.Contains("nothing in it says that an AI made it", run.Error, StringComparison.Ordinal);
    }

    private string Write(string name, string text)
    {
        var path = _folder.Path(name);
        File.WriteAllText(path, text);
        return path;
    }
}
