using System.Numerics;
using Candor.Cel.Rules;
using Candor.Tests;
using Xunit;

namespace Candor.Cel.Tests.Rules;

/// <summary>The fifty rules of the benchmark fire as often as they must, whichever way they are evaluated.</summary>
public sealed class RuleBenchmarkTests
{
    private const int Firings = 42_739;

    private static readonly RuleEvent[] Events = RuleFiles.Events(SharedData.InRepository("bench", "rules", "events.ndjson.gz"));
    private static readonly CelExpression[] Rules = [.. RuleFiles.Rules(SharedData.InRepository("bench", "rules", "rules.json"))
        .Select(rule => CelEnvironment.Standard.WithContext<RuleEvent>().Compile(rule).Require())];

    [Fact]
    public void Compiled_together_they_fire_as_often_as_they_must()
    {
        var set = CelRuleSet<RuleEvent>.Compile(Rules);
        var (fired, failed) = (new ulong[set.Words], new ulong[set.Words]);
        var count = 0;
        foreach (var item in Events)
        {
            set.Evaluate(item, fired, failed);
            count += BitOperations.PopCount(fired[0]) + (1_000_000 * BitOperations.PopCount(failed[0]));
        }

        Assert.Equal(Firings, count);
    }

    [Fact]
    public void One_by_one_they_fire_as_often_as_they_must()
    {
        var predicates = Rules.Select(rule => rule.ToPredicate<RuleEvent>()).ToArray();

        Assert.Equal(Firings, Events.Sum(item => predicates.Count(predicate => predicate(item) == CelOutcome.True)));
    }

    [Fact]
    public void In_the_general_way_they_fire_as_often_as_they_must() =>
        Assert.Equal(Firings, Events.Sum(item => Rules.Count(rule => rule.EvaluateOver(item).AsBool())));

    [Fact]
    public void Two_of_them_read_as_somebody_would_write_them()
    {
        Assert.Equal("text_len < 1472 && provenance_signed == true && lang == \"en\" && night_share >= 0.895 && url_count >= 9", Rules[0].Source);
        Assert.EndsWith("&& kind in [\"comment\", \"message\"] && (comments1h > 11 || ip_shared < 4)", Rules[2].Source, StringComparison.Ordinal);
    }
}
