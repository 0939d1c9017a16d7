using System.Text.Json;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class InspectTests : IDisposable
{
    private const string Labelled =
        """<svg xmlns="http://www.w3.org/2000/svg"><metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/" TC260:AIGC='{"Label":"1","ContentProducer":"made by"}'/></rdf:RDF></metadata></svg>""";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_file_is_one_object_on_a_line_of_its_own()
    {
        var run = await CommandRun.Of("inspect", Write("a.svg", Labelled), Write("b.txt", "AI生成。今天天气很好"), "--json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var found = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(["svg", "txt"], found.Select(one => one.GetProperty("container").GetString()));
        Assert.Equal(["is", "suspected"], found.Select(one => one.GetProperty("verdict").GetProperty("conclusion").GetString()));
        Assert.Equal("non-compliant", found[0].GetProperty("aigc_grade").GetString());
        Assert.Contains("ContentProducer: characters", found[0].GetProperty("aigc_breaches").EnumerateArray().Select(breach => breach.GetString()));
        Assert.Equal("AI生成", found[1].GetProperty("explicit_label").GetString());
    }

    [Fact]
    public async Task A_declaration_counts_where_the_file_is_silent()
    {
        var run = await CommandRun.Of("inspect", Write("c.txt", "今天天气很好"), "--declared");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("txt, AI: possible", run.Output, StringComparison.Ordinal);
        Assert.Contains("该内容可能为人工智能生成合成内容", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_says_cannot_move_the_terminal()
    {
        var run = await CommandRun.Of("inspect", Write("d.svg", Labelled.Replace("made by", "\u001b[2J", StringComparison.Ordinal)));

        Assert.DoesNotContain('\u001b', run.Output);
    }

    [Fact]
    public async Task What_is_no_file_is_said_and_the_others_are_inspected()
    {
        var run = await CommandRun.Of("inspect", _folder.Path("none.png"), Path.GetDirectoryName(_folder.Path("x"))!, Write("c.txt", "今天天气很好"));

        Assert.Equal(2, run.Code);
        Assert.Contains("none.png: no such file", run.Error, StringComparison.Ordinal);
        Assert.Contains("it is a folder", run.Error, StringComparison.Ordinal);
        Assert.Contains("c.txt: txt, AI: none", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_no_file_that_can_be_read_by_place()
    {
        if (!OperatingSystem.IsLinux()) Assert.Skip("Pipes have names here only on Linux.");
        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        var path = $"/proc/self/fd/{pipe.ClientSafePipeHandle.DangerousGetHandle()}";

        var run = await CommandRun.Of("inspect", path);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains("it is a pipe", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_label_to_write_is_said_to_a_platform()
    {
        var file = Write("a.md", "# 题\n\nAI生成\n");

        var run = await CommandRun.Of("inspect", file, "--propagator", "platform", "--propagate-id", "note-7", "--json");

        Assert.Contains("\"ContentPropagator\":\"platform\"", JsonDocument.Parse(run.Output).RootElement.GetProperty("verdict").GetProperty("label_to_write").GetString()!, StringComparison.Ordinal);
        Assert.Equal(2, (await CommandRun.Of("inspect", file, "--propagator", "platform")).Code);
        Assert.Equal(2, (await CommandRun.Of("inspect", file, "--propagator", "a b", "--propagate-id", "x\"y")).Code);
        Assert.Equal(2, (await CommandRun.Of("inspect", "")).Code);
        Assert.Equal(2, (await CommandRun.Of("inspect", file, file, "--propagator", "platform", "--propagate-id", "note-7")).Code);
    }

    private string Write(string name, string text)
    {
        var path = _folder.Path(name);
        File.WriteAllText(path, text);
        return path;
    }
}
