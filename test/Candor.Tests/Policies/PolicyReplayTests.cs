using System.Text.Json;
using Candor.Cli.Running;
using Candor.Tests.Architecture;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Policies;

/// <summary>Replays of the sample under a policy that ships.</summary>
public sealed class PolicyReplayTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static string Xiaohongshu => Path.Combine(Repository.Root, "policies", "xiaohongshu-2026.yaml");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_same_events_under_the_same_policy_give_the_same_measures(int threads)
    {
        var expected = Replay(Job("expected"));

        Assert.Equal(expected, Replay(Job("actual") with { Threads = threads }));
        Assert.Contains(expected, line => line.Contains("\"kind\":\"label\"", StringComparison.Ordinal));
        Assert.Contains(expected, line => line.Contains("\"rules\":[\"hosted", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1, 1000, 3)]
    [InlineData(2, 500, 2)]
    public void A_run_that_was_stopped_goes_on_to_the_same_measures(int threads, int checkpointEvents, int rounds)
    {
        var key = _folder.File("key", "000102030405060708090a0b0c0d0e0f"u8.ToArray());
        var whole = Replay(Job("whole") with { Store = _folder.Path("whole-store"), StoreKeyFile = key, TraceDays = 0 });
        var events = _folder.Path("events");
        File.WriteAllLines(events, SampleRun.Lines);
        var job = Job("parts") with { Events = [events], Store = _folder.Path("store"), StoreKeyFile = key, CheckpointEvents = checkpointEvents, Threads = threads, TraceDays = 0 };
        using var stop = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() => job.Run(new EveryReport(_ => { if (--rounds == 0) stop.Cancel(); }).Progress, stop.Token));

        Assert.Equal(whole, Replay(job));
    }

    [Fact]
    public void A_store_goes_on_under_the_same_policy_alone()
    {
        var job = Job("measures") with { Store = _folder.Path("store") };
        Replay(job);
        var other = _folder.Path("other.yaml");
        File.WriteAllText(other, File.ReadAllText(Xiaohongshu) + "\n# changed\n");

        var fault = Assert.Throws<FormatException>(() => Replay(job with { Policy = other }));

        Assert.Contains("policy", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_measure_that_a_person_finds_wrong_is_undone()
    {
        var first = JsonDocument.Parse(Replay(Job("before")).First(line => line.Contains("\"kind\":\"label\"", StringComparison.Ordinal))).RootElement;
        var reviews = _folder.Path("reviews.csv");
        File.WriteAllLines(reviews, ["time,account,measure,outcome", $"{first.GetProperty("from").GetString()},{first.GetProperty("account").GetString()},{first.GetProperty("measure").GetString()},wrong"]);

        var after = Replay(Job("after") with { Reviews = reviews }).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        var undone = Assert.Single(after, measure => measure.TryGetProperty("undone", out _));
        Assert.Equal(first.GetProperty("measure").GetString(), undone.GetProperty("measure").GetString());
        Assert.NotEqual("confirmed", undone.GetProperty("label").GetProperty("state").GetString());
    }

    [Fact]
    public void A_rule_that_is_snoozed_for_an_account_is_silent_for_it_alone()
    {
        var labels = Replay(Job("before")).Select(line => JsonDocument.Parse(line).RootElement).Where(measure => measure.GetProperty("rules")[0].GetString() == "mark-agrees").ToList();
        var account = labels[0].GetProperty("account").GetString();
        var snooze = _folder.Path("snooze.csv");
        File.WriteAllLines(snooze, ["account,rule", $"{account},mark-agrees"]);

        var after = Replay(Job("after") with { Snoozed = snooze }).Select(line => JsonDocument.Parse(line).RootElement).Where(measure => measure.GetProperty("rules")[0].GetString() == "mark-agrees").ToList();

        Assert.Equal(labels.Count(measure => measure.GetProperty("account").GetString() != account), after.Count);
        Assert.DoesNotContain(after, measure => measure.GetProperty("account").GetString() == account);
    }

    private string[] Replay(ReplayJob job)
    {
        job.Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);
        return File.ReadAllLines(job.Measures!);
    }

    private ReplayJob Job(string measures) => new()
    {
        Events = [SampleRun.Events],
        ModelPath = sample.Trained.Model,
        CalibrationPath = sample.Trained.Calibration,
        Policy = Xiaohongshu,
        Measures = _folder.Path(measures),
    };
}
