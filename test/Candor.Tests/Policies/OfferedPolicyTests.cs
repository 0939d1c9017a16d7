using System.Text;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Policies;
using Candor.Cli.Running;
using Candor.Enforcement;
using Candor.Evidence.Calibrating;
using Candor.Policy;
using Candor.Tests.Input;
using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Policies;

/// <summary>A policy that takes another's place while events come.</summary>
public sealed class OfferedPolicyTests : IDisposable
{
    private const string Counter = "counters:\n  posts: { kind: count, on: [post.created], by: account, window: 7d }\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void From_the_next_round_on_it_is_the_new_one_and_counters_go_on()
    {
        var old = Written.Rule("counters.posts >= 100.0", rest: Counter);
        var present = Written.Rule("counters.posts == 8.0", rest: Counter, more: "team: other");

        var measure = Assert.Single(Run(old, present));

        Assert.Equal(("e8", "other"), (measure.EventId, measure.Team));
    }

    [Fact]
    public void The_same_policy_again_changes_nothing()
    {
        var policy = Written.Rule("counters.posts in [2.0, 6.0]", rest: Counter, then: "{ measure: warn, strike: 1, for: 1m }");

        Assert.Equal(Run(policy, null).Select(measure => (measure.Id, measure.Strikes)), Run(policy, Written.Rule("counters.posts in [2.0, 6.0]", rest: Counter, then: "{ measure: warn, strike: 1, for: 1m }")).Select(measure => (measure.Id, measure.Strikes)));
    }

    [Fact]
    public void What_was_decided_stays_and_counts_under_the_new_ladder()
    {
        var old = Written.Rule("counters.posts <= 3.0", rest: Counter, then: "{ measure: warn, strike: 1, for: 1m }");
        var present = Written.Rule("counters.posts == 9.0", rest: Counter + "strikes: { ladder: [{ at: 4, measure: challenge }] }\n", then: "{ measure: warn, strike: 1, for: 1m }");

        var measures = Run(old, present);

        Assert.Equal([1, 2, 3, 4, 4], measures.Select(measure => measure.Strikes));
        Assert.Equal((MeasureKind.Challenge, true), (measures[^1].Kind, measures[^1].IsEscalated));
    }

    // Every event is a round of its own; the other policy is offered after the fourth.
    private IReadOnlyList<Measure> Run(CompiledPolicy policy, CompiledPolicy? offered)
    {
        var file = _folder.Path("events");
        File.WriteAllLines(file, Enumerable.Range(1, 10).Select(i => $$"""{"specversion":"1.0","id":"e{{i}}","source":"/t","type":"post.created","time":"2026-03-02T10:{{i:00}}:00Z","subject":"ken","data":{"post":"p{{i}}","text":"{{i}}"} }"""), Encoding.UTF8);
        var model = ModelFile.Read(Defaults.Model);
        var models = new ModelSet(model, new HashSet<string>());
        var judge = new Judge(new Thresholds(CalibrationFile.Read(Defaults.Calibration, JsonFile.Digest(Defaults.Model), Defaults.Model, model.Window), 0.05, models.Without), true);
        var run = new EventRun(new WindowOptions(), models, chunkBytes: 1);
        run.Govern(new PolicySetup { Policy = policy }.NewRun(judge, run.Keys), new());
        using var deadLetters = new DeadLetters(null);
        var rounds = 0;
        run.Run(new EventFiles([file]), deadLetters, (_, _) => { if (++rounds == 3 && offered is not null) run.Policy!.Offer(offered); }, CancellationToken.None);
        return run.Policy!.Measures;
    }
}
