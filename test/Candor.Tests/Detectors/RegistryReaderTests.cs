using Candor.Cli.Detectors;
using Candor.Events.Detectors;
using Xunit;

namespace Candor.Tests.Detectors;

public sealed class RegistryReaderTests
{
    private const string Small = """
        format: candor-detectors/1
        detectors:
          - name: acme
            version: "1"
            judges: image
            owner: trust@example.org
            status: trial
            from: 2026-01-01
        """;

    [Fact]
    public void A_small_registry_is_enough()
    {
        var detector = Assert.Single(RegistryReader.Read(Small, "d.yaml").Detectors);

        Assert.Equal(("acme", "1", DetectorSubject.Image, DetectorStatus.Trial), (detector.Name, detector.Version, detector.Judges, detector.Status));
        Assert.Equal((new DateOnly(2026, 1, 1), null, 0.9, null), (detector.From, detector.Until, detector.Floor, detector.Calibration));
    }

    [Fact]
    public void It_may_be_JSON() => Assert.Single(RegistryReader.Read(
        """{"format":"candor-detectors/1","detectors":[{"name":"a","version":"1","judges":"text","owner":"x","status":"retired","from":"2026-01-01"}]}""", "d.json").Detectors);

    [Fact]
    public void What_is_written_is_read_again()
    {
        Detector[] detectors =
        [
            Registered.Of("acme: \"x\" #1", "3.10", threshold: 0.1f) with { Until = new DateOnly(2030, 2, 28), Floor = 0.75, Owner = "团队 \\ 一" },
            Registered.Of("acme", "1e3", DetectorStatus.Retired) with { Calibration = null },
        ];
        var text = RegistryWriter.TextOf(detectors);
        var read = RegistryReader.Read(text, "d.yaml");

        Assert.Equal(text, RegistryWriter.TextOf(read.Detectors));
        Assert.Equal(detectors.Select(detector => detector with { Calibration = null }), read.Detectors.Select(detector => detector with { Calibration = null }));
    }

    [Theory]
    [InlineData("format: candor-detectors/1", "format: candor-detectors/2", "line 1, column 9: 'candor-detectors/2' is not known as 'format'; did you mean 'candor-detectors/1'?")]
    [InlineData("- name: acme", "- name: ''", "line 3, column 11: 'name' is missing in a detector; it is a text.")]
    [InlineData("    version: \"1\"\n", "", "line 3, column 5: 'version' is missing in a detector; it is a text.")]
    [InlineData("version:", "verison:", "line 4, column 5: 'verison' is not a member of a detector; did you mean 'version'?")]
    [InlineData("judges: image", "judges: imgae", "line 5, column 13: 'imgae' is not known as 'judges'; did you mean 'image'?")]
    [InlineData("judges: image", "judges: taste", "line 5, column 13: 'taste' is not known as 'judges'; it is image, video, audio, text, automation.")]
    [InlineData("    owner: trust@example.org\n", "", "line 3, column 5: 'owner' is missing in a detector; it is a text.")]
    [InlineData("status: trial", "status: active", "line 7, column 13: 'acme 1' is active without a calibration")]
    [InlineData("from: 2026-01-01", "from: 2026-02-30", "line 8, column 11: 'from' is a day from 2000 to 2100, such as 2026-05-03.")]
    [InlineData("from: 2026-01-01", "from: 2026-01-01\n    until: 2025-12-31", "line 9, column 12: 'until' is before 'from', 2026-01-01.")]
    [InlineData("from: 2026-01-01", "from: 2026-01-01\n    floor: 1.5", "line 9, column 12: 'floor' is a number from 0.5 to 0.999.")]
    [InlineData("from: 2026-01-01", "from: 2026-01-01\n    calibration: 0.5", "line 9, column 18: 'calibration' is what 'candor detectors calibrate' writes.")]
    [InlineData("detectors:", "detector:", "line 2, column 1: 'detector' is not a member of the registry; did you mean 'detectors'?")]
    [InlineData("    from: 2026-01-01", "    from: 2026-01-01\n  - acme", "line 9, column 5: a detector was expected")]
    public void Every_fault_is_named_with_its_place(string from, string to, string expected) =>
        Assert.Contains($"d.yaml: {expected}", Faults(Small.Replace(from, to, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public void All_faults_are_named_at_once()
    {
        var faults = Faults(Small.Replace("image", "x", StringComparison.Ordinal).Replace("trial", "y", StringComparison.Ordinal).Replace("2026-01-01", "z", StringComparison.Ordinal));

        Assert.Equal([5, 7, 8], faults.Split('\n').Select(line => int.Parse(line.Split("line ")[1].Split(',')[0], null)));
    }

    [Fact]
    public void A_version_is_registered_once() =>
        Assert.Contains("'acme 1' is registered twice.", Faults(Small + "\n" + Small.Split("detectors:\n")[1]), StringComparison.Ordinal);

    [Theory]
    [InlineData("threshold: 0.8", "threshold: 0.2", "the calibration is not that of 'acme 1' as it was made")]
    [InlineData("version: \"1\"", "version: \"2\"", "the calibration is not that of 'acme 2' as it was made")] // one version's calibration is not another's
    [InlineData("people: 400", "people: 98", "98 people are too few for alpha 0.01; 99 are needed.")]
    [InlineData("quantiles: [0, ", "quantiles: [", "'quantiles' is 21 ascending numbers from 0 to 1.")]
    [InlineData("quantiles: [0, ", "quantiles: [0.9, ", "'quantiles' is 21 ascending numbers from 0 to 1.")]
    [InlineData("items: 900", "items: many", "'items' is a whole number from 1 to 2147483647.")]
    [InlineData("alpha: 0.01", "alpha: 0", "'alpha' is a number from 1E-06 to 0.5.")]
    public void A_calibration_is_as_it_was_made(string from, string to, string expected) =>
        Assert.Contains(expected, Faults(RegistryWriter.TextOf([Registered.Of("acme", "1")]).Replace(from, to, StringComparison.Ordinal)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("- a")]
    [InlineData("a: [")]
    [InlineData("a: &x 1\nb: *x")]
    public void Anything_else_is_none(string text) => Assert.StartsWith("d.yaml: line ", Faults(text), StringComparison.Ordinal);

    private static string Faults(string text) => Assert.Throws<FormatException>(() => RegistryReader.Read(text, "d.yaml")).Message;
}
