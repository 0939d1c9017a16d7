using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Candor.Cli.Mapping;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Mapping;

public sealed class MapCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_dry_run_shows_events_refusals_and_what_is_left_unused()
    {
        var (records, map) = Inputs();

        var told = (await Done("map", records, "--map", map)).Output;

        Assert.Contains("\"subject\": \"ada\"", told, StringComparison.Ordinal);
        Assert.Contains("3 records: 2 mapped, 0 unmapped, 1 refused.", told, StringComparison.Ordinal);
        Assert.Contains("2 events: post.created 2.", told, StringComparison.Ordinal);
        Assert.Contains("1 events repeat the id of another and will have no effect", told, StringComparison.Ordinal);
        Assert.Contains("Refused, bad_time: 1, for example records.ndjson, line 3: 'time' is 'soon'", told, StringComparison.Ordinal);
        Assert.Contains("The mapping looks for fields that no record has: body.", told, StringComparison.Ordinal);
        Assert.Contains("deep.list.x", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_can_be_read_by_machines()
    {
        var (records, map) = Inputs();

        var json = (await Done("map", records, "--map", map, "--dry-run", "1", "--json")).Json;

        Assert.Equal(
            (3, 2, 0, 1, 2, 1),
            (Number("records"), Number("mapped"), Number("unmapped"), Number("refused"), Number("events"), Number("duplicates")));
        Assert.Equal("ada", Assert.Single(json.GetProperty("first").EnumerateArray()).GetProperty("subject").GetString());
        Assert.Equal(["body"], json.GetProperty("absent").EnumerateArray().Select(field => field.GetString()));
        Assert.Equal(
            ["deep.list.x 3 1", $"note 1 {new string('n', 40)}"],
            json.GetProperty("unused").EnumerateArray().Select(field => $"{field.GetProperty("field")} {field.GetProperty("times")} {field.GetProperty("example")}"));

        int Number(string name) => json.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Events_and_refused_records_are_written()
    {
        var (records, map) = Inputs();
        var (events, dead) = (_folder.Path("e.ndjson.gz"), _folder.Path("dead.ndjson"));

        var run = await Done("map", records, "--map", map, "--out", events, "--dead-letter", dead);

        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(events), CompressionMode.Decompress));
        Assert.Equal(2, unpacked.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        var letter = JsonDocument.Parse(Assert.Single(File.ReadAllLines(dead))).RootElement;
        Assert.Equal((3, "bad_time"), (letter.GetProperty("line").GetInt32(), letter.GetProperty("code").GetString()));
        Assert.Equal("{\"id\":\"2\",\"who\":\"ben\",\"at\":\"soon\"}", Encoding.UTF8.GetString(letter.GetProperty("bytes").GetBytesFromBase64()));
        Assert.Contains($"Events: {events}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_replay_keeps_what_the_mapping_refuses()
    {
        var (records, map) = Inputs();
        var dead = _folder.Path("dead.ndjson");

        var run = await Done("replay", records, "--map", map, "--dead-letter", dead, "--json");

        Assert.Equal((1, 1, 1), (run.Json.GetProperty("events").GetInt32(), run.Json.GetProperty("duplicates").GetInt32(), run.Json.GetProperty("dead_letters").GetInt32()));
        Assert.Single(File.ReadAllLines(dead));
    }

    [Fact]
    public async Task Built_in_maps_are_listed_and_shown()
    {
        var list = (await Done("map", "--list")).Output;

        Assert.Equal(["discourse", "jetstream", "mastodon"], list.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]));
        foreach (var name in BuiltInMaps.Names) Assert.Equal(BuiltInMaps.TextOf(name), (await Done("map", "--show", name)).Output);
    }

    [Theory]
    [InlineData("map", "Give files and --map, or --list, or --show NAME.")]
    [InlineData("map e.csv", "Give files and --map, or --list, or --show NAME.")]
    [InlineData("map e.csv --map mastodn", "--map: 'mastodn' is neither a file nor a built-in map; did you mean 'mastodon'?")]
    [InlineData("map e.csv --map ours", "--map: 'ours' is neither a file nor a built-in map; built in are discourse, jetstream, mastodon.")]
    [InlineData("map e.csv --map mastodon", "e.csv: no such file.")]
    [InlineData("map e.csv --map mastodon --out e.csv", "")]
    [InlineData("map e.csv --map mastodon --out o --dry-run 3", "--dry-run writes nothing; leave it or --out away.")]
    [InlineData("map --show nope", "Argument 'nope' not recognized.")]
    public async Task What_is_wrong_is_said_in_one_line(string command, string message)
    {
        var run = await CommandRun.Of(command.Split(' '));

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("candor: " + message, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    private (string Records, string Map) Inputs()
    {
        var records = _folder.File("records.ndjson", Encoding.UTF8.GetBytes(
            Mapped.Record("\"text\":\"x\",\"deep\":{\"list\":[{\"x\":1},{\"x\":2}]}") + "\n"
            + Mapped.Record($"\"text\":\"x\",\"note\":\"{new string('n', 50)}\",\"deep\":{{\"list\":{{\"x\":3}}}}") + "\n"
            + "{\"id\":\"2\",\"who\":\"ben\",\"at\":\"soon\"}\n"));
        return (records, _folder.File("map.yaml", Encoding.UTF8.GetBytes(Mapped.Rule("{text: {first: [body, text]}}"))));
    }

    private static async Task<CommandRun> Done(params string[] command)
    {
        var run = await CommandRun.Of(command);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run;
    }
}
