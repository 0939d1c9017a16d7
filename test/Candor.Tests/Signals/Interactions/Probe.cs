using System.Diagnostics;
using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;

namespace Candor.Tests.Signals.Interactions;

public sealed class ProbeTests(ITestOutputHelper output)
{
    [Fact]
    public void Probe()
    {
        for (var seed = 1UL; seed <= 3; seed++)
        {
            Show(false, "circles" + seed, new Village(seed).People(200).Live().Family().Clan().Class().StudyGroup().BestFriends().Fans().Circle("club", 20, 0.5, 0.35, 2 * Village.Hour, 0.3));
            Show(false, "innocents" + seed, new Village(seed).People(200).Live().LiveStream().QuestionHour().ServiceDesk().ConcertFan().HeavyLiker().Newsletter().Organiser().Wedding().Recruiter().LineUp());
            Show(true, "attacks" + seed, new Village(seed).People(200).Live().Ring().Flood().GroupFlood().Cast().FanOut().Bulk());
        }
    }

    private void Show(bool isAttack, string name, Village village)
    {
        var watch = Stopwatch.StartNew();
        var traces = village.Traces();
        var made = watch.ElapsedMilliseconds;
        var found = InteractionAnalysis.Run(traces, new InteractionOptions());
        Console.WriteLine($"== {name}: {traces.Count} traces made {made} ms analysed {watch.ElapsedMilliseconds - made} ms; tested {string.Join(", ", found.Tested)}");
        foreach (var finding in found.Findings)
        {
            Console.WriteLine($"  {finding.Kind} {finding.Id} log e {finding.LogE:0.0} >= {finding.LogThreshold:0.0} {finding.Accounts.Count} accounts: {string.Join(",", finding.Accounts.CountBy(a => village.RoleOf(a.Account)))}");
        }

        if (!isAttack)
        {
            var near = InteractionAnalysis.Run(traces, new InteractionOptions { Fdr = 6e100, OwnEvidence = 1e-300 });
            foreach (var finding in near.Findings.Where(f => f.LogE > -3 || village.RoleOf(f.Accounts[0].Account) != "person"))
            {
                var roles = string.Join(",", finding.Accounts.CountBy(a => village.RoleOf(a.Account)));
                if (roles.Contains("viewer", StringComparison.Ordinal) && finding.LogE < 0) continue;
                Console.WriteLine($"    near {finding.Kind} {finding.LogE:0.0} {roles}: {string.Join(" | ", finding.Reasons.Select(r => $"{r.Code} {r.LogE:0.0} {r.Observed:0.00}/{r.Expected:0.00}"))}");
            }
        }

        output.WriteLine(name);
    }
}
