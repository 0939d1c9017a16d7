using System.Text.Json;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Commands;

public sealed class GoodRunTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_is_trained_calibrated_and_used()
    {
        var (model, calibration, verdicts) = (_folder.Path("m.json"), _folder.Path("c.json"), _folder.Path("v.ndjson"));

        var trained = await Done("train", SampleRun.Events, "--labels", SampleRun.Labels, "--out", model);
        var calibrated = await Done("calibrate", SampleRun.Events, "--labels", SampleRun.Labels, "--model", model, "--out", calibration);
        var replayed = await Done("replay", SampleRun.Events, "--model", model, "--calibration", calibration, "--out", verdicts);

        Assert.Contains("Trained on 190 people and 48 managed accounts (en 87, zh 151).", trained.Output, StringComparison.Ordinal);
        Assert.Contains($"Calibration: {calibration}", calibrated.Output, StringComparison.Ordinal);
        Assert.Contains("at most 5% of people flagged", replayed.Output, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(sample.Trained.Model), File.ReadAllBytes(model));
        Assert.Equal(File.ReadAllBytes(sample.Trained.Calibration), File.ReadAllBytes(calibration));
        Assert.Equal(File.ReadAllBytes(sample.Trained.Verdicts), File.ReadAllBytes(verdicts));
    }

    [Fact]
    public async Task Training_and_calibration_can_be_read_by_machines()
    {
        var (model, calibration) = (_folder.Path("m.json"), _folder.Path("c.json"));

        var trained = await Done("train", SampleRun.Events, "--labels", SampleRun.Labels, "--out", model, "--json");
        var calibrated = await Done(
            "calibrate", SampleRun.Events, "--labels", SampleRun.Labels, "--model", model, "--out", calibration, "--json");

        AssertMembers(trained.Json, "model", "digest", "people", "managed", "absent", "dead_letters", "folds");
        AssertMembers(calibrated.Json, "calibration", "people", "cross_conformal", "strata");
        Assert.True(calibrated.Json.GetProperty("cross_conformal").GetBoolean());
        Assert.Equal(95, calibrated.Json.GetProperty("strata").GetProperty("zh/person/new").GetInt32());
    }

    [Fact]
    public async Task A_replay_can_be_read_by_machines()
    {
        string[] own = ["--model", sample.Trained.Model, "--calibration", sample.Trained.Calibration];
        var json = (await Done(["replay", SampleRun.Events, .. own, "--json"])).Json;

        AssertMembers(
            json, "events", "accounts", "dead_letters", "duplicates", "seconds", "events_per_second", "cpu_us_per_event", "peak_memory_mb",
            "verdicts");
        AssertMembers(json.GetProperty("verdicts"), "managed", "assisted", "no_finding", "unknown");
        Assert.Equal(SampleRun.Lines.Length, json.GetProperty("events").GetInt32());
        Assert.Equal(240, json.GetProperty("accounts").GetInt32());
        Assert.Equal(240, json.GetProperty("verdicts").EnumerateObject().Sum(count => count.Value.GetInt32()));
        Assert.Equal(0, json.GetProperty("dead_letters").GetInt32());
    }

    [Fact]
    public void Every_verdict_line_has_all_that_is_promised()
    {
        Assert.Equal(240, File.ReadLines(sample.Trained.Verdicts).Count());
        foreach (var line in File.ReadLines(sample.Trained.Verdicts))
        {
            var root = JsonDocument.Parse(line).RootElement;
            AssertMembers(
                root, "account", "verdict", "would_be", "p_value", "evidence", "threshold", "stratum", "families", "channels", "reasons",
                "events", "flagged_at_event", "share_automated");
            AssertMembers(root.GetProperty("channels"), "cadence", "style", "self_similarity", "topic", "text", "client");
            var isAbove = root.GetProperty("threshold") is { ValueKind: JsonValueKind.Number } threshold && root.GetProperty("evidence").GetDouble() > threshold.GetDouble();
            Assert.Equal(isAbove || root.GetProperty("would_be").GetString() == "managed", root.GetProperty("flagged_at_event").ValueKind == JsonValueKind.Number);
        }
    }

    [Fact]
    public async Task Without_a_model_of_ones_own_every_verdict_is_unknown()
    {
        var run = await Done("replay", SampleRun.Events, "--json");

        Assert.True(run.Json.GetProperty("published_calibration").GetBoolean());
        Assert.Equal(240, run.Json.GetProperty("verdicts").GetProperty("unknown").GetInt32());
        Assert.NotEqual(240, run.Json.GetProperty("would_be").GetProperty("unknown").GetInt32());
    }

    [Fact]
    public async Task An_evaluation_can_be_read_by_machines()
    {
        var json = (await Done("evaluate", sample.Trained.Verdicts, "--labels", SampleRun.Labels, "--json")).Json;

        AssertMembers(
            json, "accounts", "positives", "auc", "auc_ci", "tpr_at_fpr_1pct", "tpr_at_fpr_5pct", "tpr_at_fpr_0_1pct", "fpr_at_threshold",
            "tpr_at_threshold", "fpr_managed", "tpr_managed", "accuracy", "median_events_to_flag");
        Assert.Equal((238, 48), (json.GetProperty("accounts").GetInt32(), json.GetProperty("positives").GetInt32()));
        var interval = json.GetProperty("auc_ci");
        Assert.InRange(json.GetProperty("auc").GetDouble(), interval[0].GetDouble(), interval[1].GetDouble());
    }

    [Fact]
    public async Task An_evaluation_can_be_read_by_people()
    {
        var told = (await Done("evaluate", sample.Trained.Verdicts, "--labels", SampleRun.Labels)).Output;

        Assert.Contains("190 people, 48 managed accounts; 0 labelled accounts have no verdict,", told, StringComparison.Ordinal);
        Assert.Contains("ranking (AUC)", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_validation_can_be_read_by_machines()
    {
        string[] command = ["validate", SampleRun.Events, "--labels", SampleRun.Labels, "--folds", "2", "--seeds", "1"];

        var json = (await Done([.. command, "--transfer", "--splits", "2", "--json"])).Json;
        var told = (await Done(command)).Output;

        AssertMembers(json, "folds", "seeds", "auc", "auc_ci", "tpr_at_fpr_1pct", "tpr_at_fpr_5pct", "by_language", "transfer", "splits");
        AssertMembers(json.GetProperty("by_language"), "en", "zh");
        Assert.Contains("2 folds, seeds 1 to 1", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_alone_can_be_measured()
    {
        var labels = _folder.File("l.csv", "account,label\nacct-00000,human\nacct-00001,human\n"u8.ToArray());

        var json = (await Done("evaluate", sample.Trained.Verdicts, "--labels", labels, "--json")).Json;

        Assert.Equal(JsonValueKind.Null, json.GetProperty("auc").ValueKind);
        Assert.Equal(0, json.GetProperty("fpr_managed").GetDouble());
    }

    private static async Task<CommandRun> Done(params string[] arguments)
    {
        var run = await CommandRun.Of(arguments);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run;
    }

    private static void AssertMembers(JsonElement json, params string[] names)
    {
        foreach (var name in names) Assert.True(json.TryGetProperty(name, out _), $"'{name}' is missing.");
    }
}
