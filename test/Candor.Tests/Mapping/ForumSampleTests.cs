using Candor.Cli.Commands;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Mapping;

public sealed class ForumSampleTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "samples", "exports");
    private static readonly string Csv = Path.Combine(Folder, "forum.csv");
    private static readonly string Yaml = Path.Combine(Folder, "forum.yaml");
    private static readonly string Labels = Path.Combine(Folder, "forum-labels.csv");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>After a change of the generator that is meant, CANDOR_APPROVE=1 makes it anew.</summary>
    [Fact]
    public void The_committed_dump_is_made_of_what_the_generator_makes_today()
    {
        var (csv, labels) = ForumDump.Make();
        if (Environment.GetEnvironmentVariable("CANDOR_APPROVE") == "1")
        {
            File.WriteAllText(Csv, csv);
            File.WriteAllText(Labels, labels);
        }

        Assert.Equal(csv, File.ReadAllText(Csv));
        Assert.Equal(labels, File.ReadAllText(Labels));
    }

    [Fact]
    public async Task From_the_dump_to_verdicts_as_from_the_events_it_maps_to()
    {
        var events = _folder.Path("events.ndjson.gz");
        var mapped = await Done("map", Csv, "--map", Yaml, "--out", events, "--json");

        var direct = await Verdicts("a", [Csv, "--map", Yaml]);
        var stored = await Verdicts("b", [events]);

        Assert.Equal(0, mapped.Json.GetProperty("refused").GetInt32());
        Assert.Equal(stored, direct);
        Assert.Contains("\"verdict\":\"managed\"", direct, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_command_that_maps_says_what_no_rule_wanted()
    {
        var (model, calibration) = (_folder.Path("m"), _folder.Path("c"));
        string[] input = [Csv, "--map", Yaml];
        string[][] commands =
        [
            ["train", .. input, "--labels", Labels, "--out", model],
            ["calibrate", .. input, "--labels", Labels, "--model", model, "--out", calibration],
            ["validate", .. input, "--labels", Labels, "--folds", "2", "--seeds", "1"],
            ["replay", .. input],
        ];
        foreach (var command in commands)
        {
            var unmapped = (await Done([.. command, "--json"])).Json.GetProperty("unmapped").GetInt32();
            var told = (await Done(command)).Output;

            Assert.Equal(68, unmapped);
            Assert.Contains("68 records were wanted by no rule of the mapping.", told, StringComparison.Ordinal);
        }
    }

    private async Task<string> Verdicts(string name, string[] input)
    {
        var (model, calibration, verdicts) = (_folder.Path(name + ".m"), _folder.Path(name + ".c"), _folder.Path(name + ".v"));
        await Done(["train", .. input, "--labels", Labels, "--out", model]);
        await Done(["calibrate", .. input, "--labels", Labels, "--model", model, "--out", calibration]);

        // The names of the files that it was trained on are in the model, and its digest in the calibration; nothing else may differ.
        await Done(["replay", .. input, "--model", model, "--calibration", calibration, "--out", verdicts]);
        return File.ReadAllText(verdicts);
    }

    private static async Task<CommandRun> Done(params string[] command)
    {
        var run = await CommandRun.Of(command);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Error));
        return run;
    }
}
