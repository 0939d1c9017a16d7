using System.Text.Json;
using Candor.Cli.Detectors;
using Candor.Events.Detectors;
using Candor.Numerics;
using Candor.Tests.Detectors;
using Candor.Tests.Input;
using Xunit;
using static System.FormattableString;

namespace Candor.Tests.Commands;

public sealed class DetectorsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SeededRandom _random = new(21);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_version_gets_its_own_threshold_and_people_stay_under_alpha()
    {
        var calibrated = await Calibrate(People(400, "h", "1", 0.5).Concat(People(400, "h", "2", 1)), 400);
        var detectors = Registry.Read(_folder.Path("calibrated.yaml")).Detectors;

        Assert.Equal((0, ""), (calibrated.Code, calibrated.Error));
        Assert.InRange(detectors[0].Calibration!.Threshold, 0.45f, 0.5f);
        Assert.InRange(detectors[1].Calibration!.Threshold, 0.9f, 1f);
        Assert.Equal((400, new DateOnly(2026, 5, 3)), (detectors[0].Calibration!.People, detectors[0].Calibration!.Date));
        Assert.All(detectors, detector => Assert.Equal(DetectorStatus.Trial, detector.Status));

        var fresh = Write("fresh.ndjson", People(400, "f", "1", 0.5));
        var labels = Labels("fresh.csv", 400, 0, "f");
        var report = (await CommandRun.Of("detectors", "report", fresh, "--registry", _folder.Path("calibrated.yaml"), "--labels", labels, "--json")).Json;
        var first = report.GetProperty("detectors")[0];
        Assert.InRange(first.GetProperty("people_items_above").GetDouble(), 0, 0.025);
        Assert.True(first.GetProperty("drift").GetDouble() <= first.GetProperty("drift_bar").GetDouble());
    }

    [Fact]
    public async Task Too_few_people_are_refused()
    {
        var run = await Calibrate(People(98, "h", "1", 0.5), 98);

        Assert.Equal(2, run.Code);
        Assert.Contains("acme 1: 98 people with findings, 99 are needed.", run.Error, StringComparison.Ordinal);
        Assert.Contains("acme 2: 0 people with findings, 99 are needed.", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder.Path("calibrated.yaml")));
    }

    [Fact]
    public async Task Managed_accounts_and_strangers_make_no_threshold()
    {
        var managed = Enumerable.Range(0, 300).Select(i => FindingLines.Of($"m{i}", FindingLines.Time, $"m{i}", "acme", "1", 0.99f));
        var strangers = Enumerable.Range(0, 300).Select(i => FindingLines.Of($"s{i}", FindingLines.Time, $"s{i}", "acme", "1", 0.99f));
        var lines = People(200, "h", "1", 0.5).ToArray();
        await Calibrate(lines, 200);
        var alone = Registry.Read(_folder.Path("calibrated.yaml")).Detectors[0].Calibration!;
        await Calibrate(lines.Concat(managed).Concat(strangers).Concat(lines), 200); // and a repeated line counts once
        var among = Registry.Read(_folder.Path("calibrated.yaml")).Detectors[0].Calibration!;

        Assert.Equal((alone.Threshold, alone.People, alone.Items), (among.Threshold, among.People, among.Items));
    }

    [Fact]
    public async Task A_detector_that_is_wrong_too_often_is_to_be_retired_by_labels_as_by_reviews()
    {
        Detector[] registry = [Registered.Of("acme", "1"), Registered.Of("acme", "2")];
        var found = Enumerable.Range(0, 200).Select(i => FindingLines.Of($"f{i}", FindingLines.Time, i % 10 < 6 ? $"m{i}" : $"h{i}", "acme", "1", 0.99f));
        var reviewed = Enumerable.Range(0, 200).Select(i => FindingLines.Review($"r{i}", $"x{i}", "acme", "2", i % 20 != 0));
        var report = await Report(found.Concat(reviewed), registry, Labels("labels.csv", 200, 200));

        AssertFigures(report[0], known: 200, precision: 0.6, retire: true);
        AssertFigures(report[1], known: 200, precision: 0.95, retire: false);

        var wronged = Enumerable.Range(0, 200).Select(i => FindingLines.Review($"w{i}", $"m{i}", "acme", "1", false));
        var contradicted = await Report(found.Concat(wronged), registry, Labels("labels.csv", 0, 200));
        AssertFigures(contradicted[0], known: 200, precision: 0, retire: true); // a reviewer's word goes before a label
    }

    [Fact]
    public async Task Without_labels_and_reviews_there_is_no_precision_and_nothing_to_retire()
    {
        var found = Enumerable.Range(0, 50).Select(i => FindingLines.Of($"f{i}", FindingLines.Time, $"a{i}", "acme", "1", i / 50f));
        var strange = FindingLines.Of("s", FindingLines.Time, "a", "stranger", "7", 1);
        var run = await Run(found.Append(strange), [Registered.Of("acme", "1"), Registered.Of("acme", "2") with { Calibration = null, Status = DetectorStatus.Trial }], null);

        Assert.Equal(JsonValueKind.Null, run.GetProperty("detectors")[0].GetProperty("precision").ValueKind);
        Assert.False(run.GetProperty("detectors")[0].GetProperty("retire").GetBoolean());
        Assert.Equal((50, 9), (run.GetProperty("detectors")[0].GetProperty("accounts").GetInt32(), (int)Math.Round(50 * run.GetProperty("detectors")[0].GetProperty("accounts_above").GetDouble())));
        Assert.Equal(JsonValueKind.Null, run.GetProperty("detectors")[1].GetProperty("threshold").ValueKind);
        Assert.Equal(1, run.GetProperty("unregistered").GetProperty("stranger 7").GetInt32());
    }

    [Fact]
    public async Task The_report_can_be_read_by_people()
    {
        var found = Enumerable.Range(0, 60).Select(i => FindingLines.Of($"f{i}", FindingLines.Time, $"h{i}", "acme", "1", 0.99f));
        var run = await CommandRun.Of(
            "detectors", "report", Write("e.ndjson", found), "--registry", Write("r.yaml", [RegistryWriter.TextOf([Registered.Of("acme", "1")])]), "--labels", Labels("labels.csv", 60, 0));

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("retire", run.Output, StringComparison.Ordinal);
        Assert.Contains("acme 1: 100.0% of people's items above the threshold, promised at most 1%.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_registry_that_is_wrong_is_the_users_input()
    {
        var run = await CommandRun.Of("detectors", "report", Write("e.ndjson", []), "--registry", Write("r.yaml", ["detectors: []"]));

        Assert.Equal(2, run.Code);
        Assert.Contains("r.yaml: line 1, column 1: 'format' is missing in the registry", run.Error, StringComparison.Ordinal);
    }

    private static void AssertFigures(JsonElement one, int known, double precision, bool retire)
    {
        Assert.Equal((known, retire), (one.GetProperty("known").GetInt32(), one.GetProperty("retire").GetBoolean()));
        Assert.Equal(precision, one.GetProperty("precision").GetDouble(), 6);
    }

    private async Task<JsonElement> Report(IEnumerable<string> lines, Detector[] registry, string labels) => (await Run(lines, registry, labels)).GetProperty("detectors");

    private async Task<JsonElement> Run(IEnumerable<string> lines, Detector[] registry, string? labels)
    {
        string[] command = ["detectors", "report", Write("e.ndjson", lines), "--registry", Write("r.yaml", [RegistryWriter.TextOf(registry)]), "--json"];
        var run = await CommandRun.Of(labels is null ? command : [.. command, "--labels", labels]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Json;
    }

    private Task<CommandRun> Calibrate(IEnumerable<string> lines, int people)
    {
        Detector[] registry =
        [
            Registered.Of("acme", "1", DetectorStatus.Trial) with { Calibration = null },
            Registered.Of("acme", "2", DetectorStatus.Trial) with { Calibration = null },
        ];
        return CommandRun.Of(
            "detectors", "calibrate", Write("e.ndjson", lines), "--labels", Labels("l.csv", people, 300),
            "--registry", Write("r.yaml", [RegistryWriter.TextOf(registry)]), "--out", _folder.Path("calibrated.yaml"));
    }

    /// <summary>People with one to six items each, scored evenly from 0 to the most.</summary>
    private IEnumerable<string> People(int count, string prefix, string version, double most)
    {
        for (var i = 0; i < count; i++)
        {
            for (var left = 1 + _random.Below(6); left > 0; left--)
            {
                yield return FindingLines.Of(Invariant($"{prefix}{version}-{i}-{left}"), FindingLines.Time, Invariant($"{prefix}{i}"), "acme", version, (float)(most * _random.NextDouble()));
            }
        }
    }

    private string Labels(string name, int people, int managed, string prefix = "h") => Write(name,
    [
        "account,label",
        .. Enumerable.Range(0, people).Select(i => Invariant($"{prefix}{i},human")),
        .. Enumerable.Range(0, managed).Select(i => Invariant($"m{i},managed")),
    ]);

    private string Write(string name, IEnumerable<string> lines)
    {
        File.WriteAllLines(_folder.Path(name), lines);
        return _folder.Path(name);
    }
}
