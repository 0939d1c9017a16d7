using Candor.Cli.Policies;
using Candor.Cli.Policies.Trials;
using Candor.Cli.Running;
using Candor.Enforcement;
using Candor.Tests.Architecture;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Policies;

/// <summary>What would have changed for whom.</summary>
public sealed class PolicyDiffTests(SampleRun sample) : IDisposable
{
    private static readonly string Before = File.ReadAllText(Path.Combine(Repository.Root, "policies", "xiaohongshu-2026.yaml"));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("rule_quota:", "rule_quota: 1 #")] // one measure a rule and day
    [InlineData("- measure: ask_declaration", "- measure: warn")]
    [InlineData("measure: label", "measure: label")]
    public void A_diff_names_exactly_the_accounts_whose_measures_differ(string written, string instead)
    {
        var (old, present) = (Run(Before), Run(Before.Replace(written, instead, StringComparison.Ordinal)));

        var named = PolicyDiff.Of(old, present, shadows: false).Select(difference => difference.Account).ToHashSet();

        var (before, after) = (ByAccount(old), ByAccount(present));
        var differ = before.Keys.Union(after.Keys).Where(account => before.GetValueOrDefault(account) != after.GetValueOrDefault(account)).ToHashSet();
        Assert.Equal(differ, named);
        Assert.Equal(written == instead, named.Count == 0);
    }

    [Fact]
    public void Another_wording_or_name_of_a_version_changes_nothing_for_anybody()
    {
        var other = Before.Replace("\"2026-03-10\"", "\"2026-03-11\"", StringComparison.Ordinal).Replace("appeal", "object", StringComparison.Ordinal);

        Assert.Empty(PolicyDiff.Of(Run(Before), Run(other), shadows: true));
    }

    [Fact]
    public async Task The_command_tells_it_from_files_and_from_a_store()
    {
        var (old, present) = (_folder.Path("old.yaml"), _folder.Path("new.yaml"));
        File.WriteAllText(old, Before);
        File.WriteAllText(present, Before.Replace("rule_quota:", "rule_quota: 1 #", StringComparison.Ordinal));
        var store = _folder.Path("store");
        string[] models = ["--model", sample.Trained.Model, "--calibration", sample.Trained.Calibration];
        Assert.Equal(0, (await CommandRun.Of(["replay", SampleRun.Events, "--store", store, .. models])).Code);

        var files = await CommandRun.Of(["policy", "diff", old, present, SampleRun.Events, "--json", .. models]);
        var kept = await CommandRun.Of(["policy", "diff", old, present, "--store", store, "--json", .. models]);
        var told = await CommandRun.Of(["policy", "diff", old, present, SampleRun.Events, "--examples", "1", .. models]);

        Assert.Equal((0, 0, 0), (files.Code, kept.Code, told.Code));
        Assert.NotEqual(0, files.Json.GetProperty("accounts").GetInt32());
        Assert.Equal(Accounts(files), Accounts(kept));
        Assert.Contains($"the measures of {Accounts(files).Count} accounts differ", told.Output, StringComparison.Ordinal);
    }

    private static List<string?> Accounts(CommandRun run) =>
        [.. run.Json.GetProperty("differences").EnumerateArray().Select(difference => difference.GetProperty("account").GetString()).Order(StringComparer.Ordinal)];

    private EventRun Run(string policy)
    {
        var trial = new PolicyTrial(sample.Trained.Model, sample.Trained.Calibration, [], 0.05, new HashSet<string>()) { Events = [SampleRun.Events] };
        return trial.Run(new PolicySetup { Policy = PolicyFile.Parse(policy, "policy.yaml") }, null, CancellationToken.None);
    }

    private static Dictionary<string, string> ByAccount(EventRun run) => run.Policy!.Measures
        .Where(measure => measure.Status != MeasureStatus.Shadow)
        .GroupBy(measure => run.NameOf(measure.Account)!)
        .ToDictionary(
            group => group.Key,
            group => string.Join('\n', group.Select(measure => $"{measure.Sequence} {measure.Kind} {measure.ContentId} {measure.Status} {measure.Hold} {measure.Start} {measure.End} {measure.Act} {measure.Degree} {measure.Strike} {string.Join(',', measure.Rules)}").Order(StringComparer.Ordinal)));
}
