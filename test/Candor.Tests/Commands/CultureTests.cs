using System.Globalization;
using System.Text.RegularExpressions;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Commands;

public sealed partial class CultureTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task Numbers_are_the_same_everywhere(string culture)
    {
        var expected = await Everything("here");
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(expected, await Everything("there"));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    private async Task<string> Everything(string name)
    {
        var (model, calibration, verdicts) = (_folder.Path(name + ".m"), _folder.Path(name + ".c"), _folder.Path(name + ".v"));
        var account = Trained.Lines(sample.Trained.Verdicts).Keys.First();
        string[][] commands =
        [
            ["train", SampleRun.Events, "--labels", SampleRun.Labels, "--out", model, "--seed", "1", "--folds", "2"],
            ["calibrate", SampleRun.Events, "--labels", SampleRun.Labels, "--model", model, "--out", calibration],
            ["replay", SampleRun.Events, "--model", model, "--calibration", calibration, "--alpha", "0.05", "--out", verdicts],
            ["evaluate", verdicts, "--labels", SampleRun.Labels],
            ["evaluate", verdicts, "--labels", SampleRun.Labels, "--json"],
            ["explain", account, "--verdicts", verdicts],
            ["generate", "--accounts", "20", "--days", "2", "--managed", "0.5", "--out", _folder.Path(name + ".events")],
        ];
        var told = "";
        foreach (var command in commands)
        {
            var run = await CommandRun.Of(command);
            Assert.Equal((0, ""), (run.Code, run.Error));
            told += run.Output;
        }

        told = told.Replace(_folder.Path(name), "", StringComparison.Ordinal).Replace(name + ".events", "", StringComparison.Ordinal);
        return Measured().Replace(told, "") + File.ReadAllText(verdicts) + File.ReadAllText(_folder.Path(name + ".events"));
    }

    /// <summary>Times and memory, which differ from run to run.</summary>
    [GeneratedRegex(@" in [0-9.]+ s \(.*\)")]
    private static partial Regex Measured();
}
