using System.Text.Json.Nodes;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Files;

public sealed class CalibrationFileTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_calibration_that_is_read_and_written_is_the_same()
    {
        var path = _folder.Path("again.json");
        var calibration = CalibrationFile.Read(sample.Trained.Calibration, JsonFile.Digest(sample.Trained.Model), sample.Trained.Model, new WindowOptions());

        JsonFile.Write(path, new CalibrationFile { Format = CalibrationFile.CurrentFormat, Calibration = calibration });

        Assert.Equal(File.ReadAllBytes(sample.Trained.Calibration), File.ReadAllBytes(path));
    }

    [Fact]
    public void Nobody_is_named_in_a_calibration() =>
        Assert.DoesNotContain("acct-", File.ReadAllText(sample.Trained.Calibration), StringComparison.Ordinal);

    [Fact]
    public void The_calibration_of_another_model_is_refused()
    {
        var fault = Assert.Throws<FormatException>(() => CalibrationFile.Read(sample.Trained.Calibration, new string('0', 64), "other.json", new WindowOptions()));

        Assert.Equal(
            $"{sample.Trained.Calibration}: it was made with another model than other.json; run 'candor calibrate' with that model.", fault.Message);
    }

    [Fact]
    public void Another_format_is_refused() => AssertRefused(
        file => file["format"] = "candor-calibration/2", "format 'candor-calibration/2'; this program reads 'candor-calibration/1'.");

    [Fact]
    public void A_model_is_no_calibration()
    {
        var fault = Assert.Throws<FormatException>(() => CalibrationFile.Read(sample.Trained.Model, "", "", new WindowOptions()));

        Assert.StartsWith($"{sample.Trained.Model}: ", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_with_impossible_numbers_are_refused()
    {
        const string Message = "an account's path has missing or impossible numbers.";
        AssertRefused(file => Account(file)["path"] = new JsonArray(), Message);
        AssertRefused(file => Account(file)["path"]![0] = null, Message);
        AssertRefused(file => Account(file)["path"]![0]!["nats"]!.AsArray().RemoveAt(0), Message);
        AssertRefused(file => Account(file)["path"]![0]!["nats"]![0] = 1e300, Message);
        AssertRefused(file => Account(file)["bias"] = 1e300, Message);
        AssertRefused(file => Account(file)["break"] = 1e300, Message);
        AssertRefused(file => Calibration(file)["accounts"]![0] = null, Message);
    }

    [Fact]
    public void Scales_of_other_features_are_refused()
    {
        const string Message = "the scales are not of this program's features; calibrate anew.";
        AssertRefused(file => Calibration(file)["scales"]![0] = null, Message);
        AssertRefused(file => Features(file).RemoveAt(0), Message);
        AssertRefused(file => Features(file)[0] = null, Message);
        AssertRefused(file => Features(file)[0]!["grid"]!.AsArray().RemoveAt(0), Message);
        AssertRefused(file => Features(file)[0]!["grid"]![0] = -1e300, Message);
    }

    [Fact]
    public void An_impossible_stratum_or_window_is_refused()
    {
        AssertRefused(file => Account(file)["stratum"] = "en/person", "");
        AssertRefused(file => Account(file)["stratum"] = 17, "");
        AssertRefused(file => Account(file)["stratum"] = null, "");
        AssertRefused(file => Calibration(file)["window"]!["days"] = 0, "window.days is 0; it must be 1 to 366.");
    }

    private void AssertRefused(Action<JsonNode> change, string message)
    {
        var path = _folder.Path("bad.json");
        var file = JsonNode.Parse(File.ReadAllText(sample.Trained.Calibration))!;
        change(file);
        File.WriteAllText(path, file.ToJsonString());

        var fault = Assert.Throws<FormatException>(() =>
            CalibrationFile.Read(path, JsonFile.Digest(sample.Trained.Model), sample.Trained.Model, new WindowOptions()));

        Assert.StartsWith($"{path}: {message}", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private static JsonNode Calibration(JsonNode file) => file["calibration"]!;

    private static JsonNode Account(JsonNode file) => Calibration(file)["accounts"]![0]!;

    private static JsonArray Features(JsonNode file) => Calibration(file)["scales"]![0]!["features"]!.AsArray();
}
