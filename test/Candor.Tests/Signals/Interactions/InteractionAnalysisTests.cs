using Candor.Events.Traces;
using Candor.Numerics;
using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;

namespace Candor.Tests.Signals.Interactions;

public sealed class InteractionAnalysisTests
{
    private static readonly Village Attacked = new Village(3).People(120).Live().Ring(10).Flood().GroupFlood().Cast(4, 120, spread: 0.15).FanOut().Bulk();

    private static readonly InteractionFindings Found = InteractionAnalysis.Run(Attacked.Traces(), new InteractionOptions());

    [Fact]
    public void Every_kind_is_found_beside_the_others() =>
        Assert.Equal(Enum.GetValues<InteractionKind>(), Found.Findings.Select(finding => finding.Kind).Distinct().Order());

    [Fact]
    public void Nobody_else_is_charged() => Assert.DoesNotContain(Found.Evidence.Keys, account => Attacked.RoleOf(account) is "person" or "stranger");

    [Fact]
    public void Evidence_is_clipped() => Assert.All(Found.Evidence.Values, nats => Assert.InRange(nats, 2.9f, 3));

    [Fact]
    public void Every_finding_has_two_channels_and_each_is_enough_by_itself() => Assert.All(Found.Findings, finding =>
    {
        Assert.True(finding.Reasons.Count >= 2);
        Assert.All(finding.Reasons, reason => Assert.True(reason.Nats >= finding.LogThreshold));
        Assert.All(finding.Reasons, reason => Assert.True(reason.Observed > reason.Expected));
    });

    [Fact]
    public void Every_reason_and_every_account_speaks_both_languages() => Assert.All(
        Found.Findings.SelectMany(finding => finding.Reasons.Select(reason => (reason.English, reason.Chinese)).Concat(finding.Accounts.Select(account => (account.English, account.Chinese)))),
        told =>
        {
            Assert.Matches("^[A-Z0-9][\\x20-\\x7e]*[0-9][\\x20-\\x7e]*\\.$", told.English);
            Assert.Matches("\\p{IsCJKUnifiedIdeographs}.*。$", told.Chinese);
        });

    [Fact]
    public void The_same_traces_in_any_order_are_the_same_findings()
    {
        var traces = Attacked.Traces();
        var order = Enumerable.Range(0, traces.Count).ToArray();
        new SeededRandom(1).Shuffle<int>(order);
        var shuffled = new TraceSet();
        foreach (var i in order) shuffled.Add(traces[i], traces.PartsOf(i));

        Assert.Equal(Found.Findings.Select(finding => finding.Id), InteractionAnalysis.Run(shuffled, new InteractionOptions()).Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void A_finding_keeps_its_id_when_it_goes_on()
    {
        string IdOf(int replies) => Assert.Single(InteractionAnalysis.Run(new Village(5).People(80).Live().Flood(replies).Traces(), new InteractionOptions()).Findings).Id;

        Assert.Equal(IdOf(200), IdOf(300));
    }

    [Fact]
    public void A_stricter_rate_needs_more_evidence()
    {
        var strict = InteractionAnalysis.Run(Attacked.Traces(), new InteractionOptions { Fdr = 1e-9 });

        Assert.True(strict.Findings.Count < Found.Findings.Count);
        Assert.All(strict.Findings, finding => Assert.True(finding.LogE > 20));
    }
}
