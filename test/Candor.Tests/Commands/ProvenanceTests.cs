using System.Text.Json;
using Candor.Tests.Events;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Commands;

/// <summary>From a file to the event, from the event to the label.</summary>
public sealed class ProvenanceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_a_file_says_stands_in_the_event_and_all_else_stays_as_it_is()
    {
        Vector("v-xmp.png", "m-1.png");
        const string Before = """{"specversion":"1.0", "id":"1","data":{"n":1.50,"text":"\u4e2d","media":[{""", Behind = " \"id\":\"m-1\"},{\"id\":\"m-2\",\"provenance\":null}]}}";
        var run = await Run(Before + Behind, "", "not json");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = await File.ReadAllLinesAsync(_folder.Path("out.ndjson"), TestContext.Current.CancellationToken);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith(Before + "\"provenance\":{", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("}," + Behind, lines[0], StringComparison.Ordinal);
        Assert.Equal("not json", lines[1]);
        var found = JsonDocument.Parse(lines[0]).RootElement.GetProperty("data").GetProperty("media")[0].GetProperty("provenance");
        Assert.Equal(("is", "png", "1", "compliant"), (Text(found, "conclusion"), Text(found, "container"), Text(found.GetProperty("aigc"), "label"), Text(found.GetProperty("aigc"), "grade")));
        Assert.Equal("trainedAlgorithmicMedia", Text(found.GetProperty("iptc"), "source_type"));
        Assert.Contains("2 events with 2 files: 1 looked into, 1 not found, 0 unreadable.", run.Output, StringComparison.Ordinal);
        Assert.Contains("1 lines are no JSON object", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_finding_is_replaced_and_a_digest_goes_before_an_id()
    {
        Vector("v-xmp.png", "m-1.png");
        await File.WriteAllTextAsync(_folder.Path("media/ab12.txt"), "a text of its own", TestContext.Current.CancellationToken);
        await Run("""{"data":{"media":[{"id":"m-1","sha256":"AB12","provenance":{"aigc":{"label":"1"}}},{"sha256":"none","id":"m-1"}]}}""");

        var line = await File.ReadAllTextAsync(_folder.Path("out.ndjson"), TestContext.Current.CancellationToken);
        var media = JsonDocument.Parse(line).RootElement.GetProperty("data").GetProperty("media");
        Assert.Equal("""{"conclusion":"none","container":"txt"}""", media[0].GetProperty("provenance").GetRawText());
        Assert.Equal("is", Text(media[1].GetProperty("provenance"), "conclusion"));
    }

    [Fact]
    public async Task Files_of_one_name_are_not_guessed_between()
    {
        Vector("v-xmp.png", "a.png");
        Vector("v-xmp.jpg", "a.jpg");
        await Run("""{"data":{"media":[{"id":"a"},{"id":"a.jpg"}]}}""");

        var line = await File.ReadAllTextAsync(_folder.Path("out.ndjson"), TestContext.Current.CancellationToken);
        Assert.StartsWith("""{"data":{"media":[{"id":"a"},{"provenance":{"conclusion":"is","container":"jpeg",""", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("../secret.png")]
    [InlineData("/etc/hostname")]
    [InlineData("media/../../secret")]
    [InlineData("*")]
    public async Task An_id_never_leads_out_of_the_folder(string id)
    {
        Vector("v-xmp.png", "../secret.png");
        var line = """{"data":{"media":[{"id":""" + JsonSerializer.Serialize(id) + "}]}}";
        await Run(line);

        Assert.Equal(line + "\n", await File.ReadAllTextAsync(_folder.Path("out.ndjson"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_engine_reads_what_was_written_and_the_policy_labels_by_it()
    {
        Vector("v-xmp.png", "m-1.png");
        await Run(EventLine.Of("post.created", """{"post":"p-1","text":"a fox","media":[{"id":"m-1"}]}"""));
        var measures = _folder.Path("measures.ndjson");
        var replay = await CommandRun.Of(
            "replay", _folder.Path("out.ndjson"), "--policy", SharedData.InRepository("policies", "forum.yaml"), "--measures", measures, "--out", _folder.Path("verdicts.ndjson"));

        Assert.Equal((0, ""), (replay.Code, replay.Error));
        var labels = (await File.ReadAllLinesAsync(measures, TestContext.Current.CancellationToken)).Select(one => JsonDocument.Parse(one).RootElement).Where(one => Text(one, "kind") == "label");
        Assert.Equal("generated", Text(Assert.Single(labels).GetProperty("label"), "degree"));
    }

    [Fact]
    public async Task An_event_never_becomes_too_long_to_be_read()
    {
        Vector("v-xmp.png", "m-1.png");
        string Line(int items) => EventLine.Of("post.created", "{\"post\":\"p\",\"media\":[" + string.Join(',', Enumerable.Repeat("{\"id\":\"m-1\"}", items)) + "]}");
        var run = await Run(Line(2), Line(3000), Line(20_000));

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = await File.ReadAllLinesAsync(_folder.Path("out.ndjson"), TestContext.Current.CancellationToken);
        Assert.Contains("\"producer\"", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain("\"producer\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"provenance\":{\"conclusion\":\"is\",\"aigc\":{\"label\":\"1\"}", lines[1], StringComparison.Ordinal);
        Assert.InRange(lines[1].Length, 1, Candor.Events.EventReader.MaxLineBytes);
        Assert.Equal(Line(20_000), lines[2]);
        Assert.Contains("1 events would have become too long", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lines_that_are_no_text_are_passed_on_and_the_others_are_looked_into()
    {
        Vector("v-xmp.png", "m-1.png");
        const string Half = """{"data":{"media":[{"id":"\ud800"}]}}""";
        var run = await Run(Half, """{"data":{"media":[{"id":"m-1"},{"id":""},{"sha256":"","id":"m-1"}]}}""");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = await File.ReadAllLinesAsync(_folder.Path("out.ndjson"), TestContext.Current.CancellationToken);
        Assert.Equal(Half, lines[0]);
        Assert.Equal(2, lines[1].Split("\"conclusion\":\"is\"").Length - 1);
    }

    [Fact]
    public async Task Hidden_files_answer_to_no_name()
    {
        Vector("v-xmp.png", ".png");
        await Run("""{"data":{"media":[{"id":""},{"id":".png"}]}}""");

        Assert.StartsWith("""{"data":{"media":[{"id":""},{"provenance":{"conclusion":"is",""", await File.ReadAllTextAsync(_folder.Path("out.ndjson"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_older_findings_are_replaced()
    {
        Vector("v-xmp.png", "m-1.png");
        await Run("""{"data":{"media":[{"provenance":{"removed":true},"id":"m-1","provenance":{"aigc":{"label":"3"}}}]}}""");

        var line = await File.ReadAllTextAsync(_folder.Path("out.ndjson"), TestContext.Current.CancellationToken);
        Assert.DoesNotContain("removed", line, StringComparison.Ordinal);
        Assert.Equal(2, line.Split("\"conclusion\":\"is\"").Length - 1);
    }

    [Fact]
    public async Task What_is_read_is_never_written_over()
    {
        Vector("v-xmp.png", "m-1.png");
        await File.WriteAllTextAsync(_folder.Path("b.ndjson.new"), "{}", TestContext.Current.CancellationToken);

        var beside = await CommandRun.Of("provenance", _folder.Path("b.ndjson.new"), "--media", _folder.Path("media"), "--out", _folder.Path("b.ndjson"));
        var among = await CommandRun.Of("provenance", _folder.Path("b.ndjson.new"), "--media", _folder.Path("media"), "--out", _folder.Path("media/m-1.png"));

        Assert.Equal((2, 2), (beside.Code, among.Code));
        Assert.Equal("{}", await File.ReadAllTextAsync(_folder.Path("b.ndjson.new"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_and_nothing_is_written()
    {
        var events = _folder.Path("in.ndjson");
        await File.WriteAllTextAsync(events, "{}", TestContext.Current.CancellationToken);
        var run = await CommandRun.Of("provenance", events, "--media", _folder.Path("nowhere"), "--out", _folder.Path("out.ndjson"));

        Assert.Equal(2, run.Code);
        Assert.Contains("nowhere: no such folder", run.Error, StringComparison.Ordinal);
        Assert.Equal([events], Directory.GetFiles(Path.GetDirectoryName(events)!));
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private void Vector(string name, string to)
    {
        Directory.CreateDirectory(_folder.Path("media"));
        File.Copy(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", name), Path.Combine(_folder.Path("media"), to));
    }

    private async Task<CommandRun> Run(params string[] lines)
    {
        var events = _folder.Path("in.ndjson");
        await File.WriteAllTextAsync(events, string.Join('\n', lines) + "\n", TestContext.Current.CancellationToken);
        return await CommandRun.Of("provenance", events, "--media", _folder.Path("media"), "--out", _folder.Path("out.ndjson"));
    }
}
