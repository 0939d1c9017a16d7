using Candor.Tests.Commands;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Texts;

/// <summary>On real texts of a source that the model never saw; skipped where the measurement data are not there.</summary>
public sealed class CrossSetTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trained_on_one_chinese_source_it_beats_character_runs_by_more_than_a_twentieth_on_others()
    {
        var (texts, model) = (SharedData.Find("text", "text-dev.jsonl.gz"), _folder.Path("model.json"));
        Assert.Equal(0, (await CommandRun.Of("text", "train", texts, "--lang", "zh", "--only", "source=c-red", "--out", model)).Code);
        Assert.Equal(0, (await CommandRun.Of("text", "calibrate", texts, "--model", model, "--only", "source=c-red", "--out", model)).Code);
        var answers = (await CommandRun.Of("text", "evaluate", texts, "--model", model, "--only", "source=cudrt", "--json")).Json;
        var others = (await CommandRun.Of("text", "evaluate", texts, "--model", model, "--only", "source=hc3-plus", "--only", "domain=qa", "--json")).Json;
        var reviews = (await CommandRun.Of("text", "evaluate", texts, "--model", model, "--only", "source=chinese-reviews", "--json")).Json;

        Assert.InRange(answers.GetProperty("auc").GetDouble(), 0.77 + 0.05, 1); // 0.77 by runs of 1 to 3 characters
        Assert.InRange(others.GetProperty("auc").GetDouble(), 0.75 + 0.05, 1); // 0.75
        Assert.InRange(answers.GetProperty("fpr_at_threshold").GetDouble(), 0, 0.02);
        Assert.InRange(reviews.GetProperty("fpr_at_threshold").GetDouble(), 0, 0.02);
    }
}
