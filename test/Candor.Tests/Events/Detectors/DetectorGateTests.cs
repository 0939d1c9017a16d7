using System.Text;
using Candor.Events;
using Candor.Events.Detectors;
using Candor.Tests.Detectors;
using Xunit;

namespace Candor.Tests.Events.Detectors;

public sealed class DetectorGateTests
{
    private static readonly Detector[] Registry =
    [
        Registered.Of("acme", "1", threshold: 0.8f),
        Registered.Of("acme", "2", threshold: 0.3f),
        Registered.Of("acme", "3", DetectorStatus.Trial, 0.1f),
        Registered.Of("acme", "0", DetectorStatus.Retired, 0.1f),
        Registered.Of("acme", "new") with { From = new DateOnly(2026, 5, 4) },
        Registered.Of("acme", "old") with { Until = new DateOnly(2026, 5, 2) },
        Registered.Of("acme", "today") with { From = new DateOnly(2026, 5, 3), Until = new DateOnly(2026, 5, 3) },
        Registered.Of("pixel", "1", judges: DetectorSubject.Image),
    ];

    [Theory]
    [InlineData("acme", "1", 0.81f, FindingFate.Counted, 0.81f)]
    [InlineData("acme", "1", 0.8f, FindingFate.Below, 0f)]
    [InlineData("acme", "1", 0.5f, FindingFate.Below, 0f)]
    [InlineData("acme", "2", 0.5f, FindingFate.Counted, 0.5f)] // two versions do not share a threshold
    [InlineData("acme", "3", 0.99f, FindingFate.Trial, float.NaN)]
    [InlineData("acme", "0", 0.99f, FindingFate.Retired, float.NaN)]
    [InlineData("acme", "new", 0.99f, FindingFate.OutOfDate, float.NaN)]
    [InlineData("acme", "old", 0.99f, FindingFate.OutOfDate, float.NaN)]
    [InlineData("acme", "today", 0.99f, FindingFate.Counted, 0.99f)]
    [InlineData("acme", "4", 0.99f, FindingFate.Unregistered, float.NaN)]
    [InlineData("acme", "", 0.99f, FindingFate.Unregistered, float.NaN)]
    [InlineData("", "1", 0.99f, FindingFate.Unregistered, float.NaN)]
    [InlineData("acme1", "", 0.99f, FindingFate.Unregistered, float.NaN)]
    [InlineData("pixel", "1", 0.99f, FindingFate.Beside, float.NaN)] // registered for images, not for automation
    public void A_finding_counts_only_above_the_threshold_of_an_active_version(string detector, string version, float score, FindingFate fate, float counts)
    {
        var e = Judged($$"""{"about":{"account":"b"},"detector":"{{detector}}","version":"{{version}}","name":"x.automation","score":{{FormattableString.Invariant($"{score}")}}}""");

        Assert.Equal((fate, counts), (e.Fate, e.Score));
    }

    [Fact]
    public void An_image_detector_counts_for_what_an_AI_made() =>
        Assert.Equal(FindingFate.Counted, Judged("""{"detector":"pixel","version":"1","name":"image.ai_generated","score":0.9}""").Fate);

    [Fact]
    public void What_speaks_for_a_person_needs_no_registry()
    {
        var e = Judged("""{"detector":"nobody","version":"1","name":"person.verified","score":0.9}""");

        Assert.Equal((FindingFate.None, 0.9f), (e.Fate, e.Score));
    }

    [Fact]
    public void A_finding_without_a_score_has_no_effect() =>
        Assert.Equal(FindingFate.Beside, Judged("""{"detector":"acme","version":"1","name":"x.automation"}""").Fate);

    [Fact]
    public void A_calibrated_version_under_trial_that_lost_its_calibration_is_not_active()
    {
        var gate = new DetectorGate([Registered.Of("acme", "1") with { Calibration = null }], EventLine.Keys);

        Assert.Equal(FindingFate.Trial, Judged("""{"detector":"acme","version":"1","name":"x.automation","score":1}""", gate).Fate);
    }

    [Fact]
    public void The_unregistered_are_remembered_by_name()
    {
        var gate = new DetectorGate(Registry, EventLine.Keys);
        Judged("""{"name":"x.automation"}""", gate);
        Judged("""{"detector":"b","name":"x"}""", gate);
        Judged("""{"detector":"b","version":"7","name":"x"}""", gate);

        Assert.Equal(["(no detector named)", "b (no version)", "b 7"], gate.Unregistered.Select(pair => pair.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Judging_allocates_nothing_once_a_name_is_known()
    {
        var gate = new DetectorGate(Registry, EventLine.Keys);
        var reader = new EventReader(EventLine.Hash);
        byte[][] lines = [Line("acme"), Line("nobody")];
        Pass(10);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Pass(1000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        static byte[] Line(string name) => Encoding.UTF8.GetBytes(
            EventLine.Of("signal.provided", $$"""{"detector":"{{name}}","version":"1","name":"x.automation","score":0.9}"""));

        void Pass(int times)
        {
            Event e = default;
            for (var i = 0; i < times; i++)
            {
                reader.TryRead(lines[i % 2], ref e, out _);
                gate.Judge(ref e, reader.Detector, reader.DetectorVersion);
            }
        }
    }

    private static Event Judged(string data, DetectorGate? gate = null)
    {
        var reader = new EventReader(EventLine.Hash);
        Event e = default;
        Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(EventLine.Of("signal.provided", data)), ref e, out _));
        (gate ?? new DetectorGate(Registry, EventLine.Keys)).Judge(ref e, reader.Detector, reader.DetectorVersion);
        return e;
    }
}
