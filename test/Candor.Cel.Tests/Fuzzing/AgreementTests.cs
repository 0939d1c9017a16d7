using Candor.Cel.Conformance;
using Candor.Cel.Terms;
using Xunit;

namespace Candor.Cel.Tests.Fuzzing;

/// <summary>Random expressions mean the same however they are evaluated.</summary>
public sealed class AgreementTests
{
    private const int Expressions = 1_000;

    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithContext<Facts>().WithLimits(new CelLimits { Steps = 10_000_000 });

    private static readonly Facts[] Cases =
    [
        new Facts(),
        new Facts { Event = null! },
        new Facts { Account = null, IsTrial = true, Counters = new Dictionary<string, double> { ["posts"] = 2, [string.Empty] = double.NaN } },
        new Facts
        {
            Event = new Event { Text = null, Score = -0.0, Tags = [], Links = [], Kind = EventKind.CommentCreated, Composed = TimeSpan.MinValue },
            Account = new Account { Parent = new Account { AgeDays = long.MaxValue }, Levels = [], SuspendedAt = DateTimeOffset.MaxValue },
        },
    ];

    private static IEnumerable<(string Source, CelExpression Expression)> Made(string type)
    {
        for (var seed = 0; seed < Expressions; seed++)
        {
            var source = new ExpressionGenerator(new Random(seed)).Make(type, 1 + (seed % 5));
            var compilation = Environment.Compile(source);
            Assert.True(compilation.Expression is not null, $"{source}\n{string.Join('\n', compilation.Problems)}");
            yield return (source, compilation.Expression);
        }
    }

    private static bool IsSame(CelValue a, CelValue b) => a.IsError ? b.IsError : Expected.IsSame(a, b);

    [Theory]
    [InlineData("bool")]
    [InlineData("int")]
    [InlineData("string")]
    [InlineData("double")]
    [InlineData("list(int)")]
    [InlineData("timestamp")]
    public void What_is_computed_beforehand_changes_nothing(string type)
    {
        foreach (var (source, expression) in Made(type))
        {
            foreach (var facts in Cases)
            {
                var whole = expression.Evaluate(expression.Unfolded, new Activation.Context(Environment.Context!, facts));

                Assert.True(IsSame(whole, expression.EvaluateOver(facts)), $"{source}: {whole} and folded {expression.EvaluateOver(facts)}");
            }
        }
    }

    [Theory]
    [InlineData("bool")]
    [InlineData("uint")]
    [InlineData("list(string)")]
    [InlineData("duration")]
    public void What_is_not_checked_means_the_same(string type)
    {
        foreach (var (source, expression) in Made(type))
        {
            var other = Environment.Parse(source).Require();
            Assert.All(Cases, facts => Assert.True(IsSame(expression.EvaluateOver(facts), other.EvaluateOver(facts)), source));
        }
    }

    [Fact]
    public void Compiled_code_comes_to_the_same_outcome()
    {
        var errors = 0;
        foreach (var (source, expression) in Made("bool"))
        {
            var predicate = expression.ToPredicate<Facts>();
            foreach (var facts in Cases)
            {
                var value = expression.EvaluateOver(facts);
                var expected = value.IsError ? CelOutcome.Error : value.AsBool() ? CelOutcome.True : CelOutcome.False;
                errors += value.IsError ? 1 : 0;

                Assert.True(expected == predicate(facts), $"{source}: {value}, compiled {predicate(facts)}");
            }
        }

        // The errors are worth comparing, and so are the values.
        Assert.InRange(errors, Expressions / 3, Expressions * 5 / 2);
    }

    [Fact]
    public void Compiled_together_they_come_to_the_same_outcomes()
    {
        var rules = Made("bool").Take(300).Select(made => made.Expression).ToArray();
        var set = CelRuleSet<Facts>.Compile(rules);
        var (fired, failed) = (new ulong[set.Words], new ulong[set.Words]);
        foreach (var facts in Cases)
        {
            set.Evaluate(facts, fired, failed);
            for (var i = 0; i < rules.Length; i++)
            {
                var value = rules[i].EvaluateOver(facts);
                Assert.Equal((value is { IsError: false } && value.AsBool(), value.IsError), (((fired[i / 64] >> (i % 64)) & 1) == 1, ((failed[i / 64] >> (i % 64)) & 1) == 1));
            }
        }
    }
}
