using System.Text.Json.Nodes;
using Candor.Cli.Files;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Files;

public sealed class ModelFileTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_that_is_read_and_written_is_the_same()
    {
        var path = _folder.Path("again.json");

        JsonFile.Write(path, ModelFile.Read(sample.Trained.Model));

        Assert.Equal(File.ReadAllBytes(sample.Trained.Model), File.ReadAllBytes(path));
        Assert.Equal(JsonFile.Digest(sample.Trained.Model), JsonFile.Digest(path));
        Assert.False(File.Exists(path + ".new"));
    }

    [Fact]
    public void Another_format_is_refused() =>
        AssertRefused(model => model["format"] = "candor-model/2", "format 'candor-model/2'; this program reads 'candor-model/1'.");

    [Fact]
    public void A_missing_channel_is_refused() =>
        AssertRefused(model => Channels(model).RemoveAt(0), "its channels are not those of this program (cadence, style, self_similarity, topic, text); train anew.");

    [Fact]
    public void A_channel_that_is_null_is_refused() =>
        AssertRefused(model => Channels(model)[1] = null, "its channels are not those of this program (cadence, style, self_similarity, topic, text); train anew.");

    [Fact]
    public void Features_in_another_order_are_refused() => AssertRefused(
        model =>
        {
            var features = Channel(model)["features"]!.AsArray();
            var first = features[0];
            features.RemoveAt(0);
            features.Add(first);
        },
        "channel 'cadence' has other features than this program; train anew.");

    [Theory]
    [InlineData("lower")]
    [InlineData("mean")]
    [InlineData("weight")]
    [InlineData("oddness")]
    public void A_number_too_few_is_refused(string list) =>
        AssertRefused(model => Channel(model)[list]!.AsArray().RemoveAt(0), "channel 'cadence' has missing or impossible numbers.");

    [Theory]
    [InlineData("lower", 1e38)] // above the upper bound
    [InlineData("upper", -1e38)]
    [InlineData("deviation", 0)]
    [InlineData("deviation", -1)]
    [InlineData("weight", 1e300)] // infinite in single precision
    public void An_impossible_number_is_refused(string list, double value) =>
        AssertRefused(model => Channel(model)[list]![0] = value, "channel 'cadence' has missing or impossible numbers.");

    [Fact]
    public void An_infinite_bias_is_refused() =>
        AssertRefused(model => Channel(model)["bias"] = 1e300, "channel 'cadence' has missing or impossible numbers.");

    [Theory]
    [InlineData("weight", -0.1)]
    [InlineData("deviation", 0)]
    [InlineData("mean", 1e300)]
    [InlineData("floor", 9)] // above the ceiling
    public void An_impossible_combination_is_refused(string list, double value) =>
        AssertRefused(model => model["full"]!["combination"]![list]![0] = value, "the combination has missing or impossible numbers.");

    [Fact]
    public void Fold_models_are_checked_too()
    {
        AssertRefused(model => model["folds"]![4]!["combination"]!["weight"]![0] = -1, "the combination has missing or impossible numbers.");
        AssertRefused(model => model["folds"]![4] = null, "a fold model is null.");
        AssertRefused(model => model["folds"]!.AsArray().RemoveAt(4), "fold_of names a fold that is not there.");
    }

    [Fact]
    public void An_impossible_window_is_refused() =>
        AssertRefused(model => model["window"]!["acts"] = 0, "window.acts is 0; it must be 5 to 250.");

    [Fact]
    public void What_is_not_a_model_is_refused()
    {
        AssertRefused("", "");
        AssertRefused("null", "the file holds nothing.");
        AssertRefused("[]", "");
        AssertRefused("{}", "");
        AssertRefused("""{"format":"candor-model/1","bogus":1}""", "");
        AssertRefused(File.ReadAllText(sample.Trained.Model)[..1000], "");
        AssertRefused(File.ReadAllText(sample.Trained.Model).Replace("\"bias\":", "\"bias\":NaN,\"x\":", StringComparison.Ordinal), "");
        AssertRefused(File.ReadAllText(sample.Trained.Model).Replace("\"format\"", "\"form\"", StringComparison.Ordinal), "");
    }

    private void AssertRefused(Action<JsonNode> change, string message)
    {
        var model = JsonNode.Parse(File.ReadAllText(sample.Trained.Model))!;
        change(model);
        AssertRefused(model.ToJsonString(), message);
    }

    private void AssertRefused(string content, string message)
    {
        var path = _folder.Path("bad.json");
        File.WriteAllText(path, content);

        var fault = Assert.Throws<FormatException>(() => ModelFile.Read(path));

        Assert.StartsWith($"{path}: {message}", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private static JsonArray Channels(JsonNode model) => model["full"]!["channels"]!.AsArray();

    private static JsonNode Channel(JsonNode model) => Channels(model)[0]!;
}
