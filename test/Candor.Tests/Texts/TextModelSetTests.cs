using System.Text.Json.Nodes;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Cli.Texts;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Texts;

/// <summary>A model goes with the text models that it was trained with, and with no others.</summary>
public sealed class TextModelSetTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_model_is_trained_calibrated_and_used_with_a_text_model()
    {
        var (model, calibration, verdicts, english) = (_folder.Path("m.json"), _folder.Path("c.json"), _folder.Path("v.ndjson"), sample.TextModels[0]);

        var trained = await CommandRun.Of("train", SampleRun.Events, "--labels", SampleRun.Labels, "--text-model", english, "--out", model);
        var calibrated = await CommandRun.Of("calibrate", SampleRun.Events, "--labels", SampleRun.Labels, "--model", model, "--text-model", english, "--out", calibration);
        var replayed = await CommandRun.Of("replay", SampleRun.Events, "--model", model, "--calibration", calibration, "--text-model", english, "--out", verdicts);

        Assert.Equal((0, 0, 0), (trained.Code, calibrated.Code, replayed.Code));
        Assert.Contains($"Text models: {TextModelFile.Read(english).Version}.", trained.Output, StringComparison.Ordinal);
        Assert.Matches("\"text\":-?[0-9]*\\.[0-9]+,\"client\"", File.ReadAllText(verdicts));
    }

    [Fact]
    public async Task Without_its_text_models_a_model_is_refused()
    {
        var (model, calibration) = (sample.WithTexts.Model, sample.WithTexts.Calibration);

        foreach (var run in (CommandRun[])[
            await CommandRun.Of("replay", SampleRun.Events, "--model", model, "--calibration", calibration),
            await CommandRun.Of("calibrate", SampleRun.Events, "--labels", SampleRun.Labels, "--model", model, "--text-model", sample.TextModels[0], "--out", _folder.Path("c.json"))])
        {
            Assert.Equal(2, run.Code);
            Assert.StartsWith($"candor: {model}: it was trained with the text model ", run.Error, StringComparison.Ordinal);
            Assert.Contains("give that one with --text-model, or train anew.", run.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_model_trained_without_text_models_takes_none()
    {
        var run = await CommandRun.Of("replay", SampleRun.Events, "--model", sample.Trained.Model, "--calibration", sample.Trained.Calibration, "--text-model", sample.TextModels[0]);

        Assert.Equal(2, run.Code);
        Assert.Contains("it was not trained with the text model en-", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_model_with_one_other_weight_is_another_one()
    {
        var changed = Changed(model => model["model"]!["means"]![0] = 0.123);

        var fault = Assert.Throws<FormatException>(() => ModelFile.Read(sample.WithTexts.Model, TextModelSet.Read([changed, sample.TextModels[1]])));

        Assert.Contains("it was trained with the text model en-", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_model_with_another_card_is_the_same() =>
        Assert.Equal(
            TextModelSet.Read(sample.TextModels).Names,
            TextModelSet.Read([sample.TextModels[1], Changed(model => model["card"]!["in_domain_auc"] = 0.5)]).Names);

    [Fact]
    public void Two_text_models_of_one_language_are_refused()
    {
        var fault = Assert.Throws<FormatException>(() => TextModelSet.Read([sample.TextModels[0], sample.TextModels[0]]));

        Assert.EndsWith("is a text model of 'en' too; one a language.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_and_a_calibration_from_before_the_channel_of_text_say_the_same()
    {
        var former = Former(_folder, sample.Trained);
        var (now, before) = (_folder.Path("now"), _folder.Path("before"));

        sample.Trained.Replay(now, [SampleRun.Events]);
        new ReplayJob { Events = [SampleRun.Events], ModelPath = former.Model, CalibrationPath = former.Calibration, Output = before }
            .Run(new RunProgress(null, TimeProvider.System), CancellationToken.None);

        Assert.Equal(File.ReadAllBytes(now), File.ReadAllBytes(before));
    }

    [Fact]
    public void Without_text_models_text_has_no_weight_and_adds_nothing_for_anybody()
    {
        Assert.Equal(0, ModelFile.Read(sample.Trained.Model).Full.Combination.Weight[^1]);
        Assert.All(sample.Trained.Judge(), account => Assert.Equal(0, account.Verdict.Channels[4]));
    }

    private string Changed(Action<JsonNode> change)
    {
        var node = JsonNode.Parse(File.ReadAllText(sample.TextModels[0]))!;
        change(node);
        File.WriteAllText(_folder.Path("changed.json"), node.ToJsonString());
        return _folder.Path("changed.json");
    }

    /// <summary>The files as they were written before: four channels, and one number less in every row.</summary>
    private static (string Model, string Calibration) Former(TemporaryFolder folder, Trained trained)
    {
        var (model, calibration) = (JsonNode.Parse(File.ReadAllText(trained.Model))!, JsonNode.Parse(File.ReadAllText(trained.Calibration))!);
        model.AsObject().Remove("text_models");
        foreach (var evidence in model["folds"]!.AsArray().Append(model["full"]))
        {
            evidence!["channels"]!.AsArray().RemoveAt(4);
            foreach (var list in (string[])["mean", "deviation", "floor", "weight"]) evidence["combination"]![list]!.AsArray().RemoveAt(4);
        }

        File.WriteAllText(folder.Path("former-model.json"), model.ToJsonString());
        var content = calibration["calibration"]!;
        content["model_digest"] = JsonFile.Digest(folder.Path("former-model.json"));
        foreach (var account in content["accounts"]!.AsArray())
        {
            foreach (var point in account!["path"]!.AsArray()) point!["nats"]!.AsArray().RemoveAt(4);
        }

        foreach (var scale in content["scales"]!.AsArray())
        {
            var features = scale!["features"]!.AsArray();
            features.RemoveAt(features.Count - 1);
            foreach (var feature in features) feature!["median"] = 0;
        }

        File.WriteAllText(folder.Path("former-calibration.json"), calibration.ToJsonString());
        return (folder.Path("former-model.json"), folder.Path("former-calibration.json"));
    }
}
