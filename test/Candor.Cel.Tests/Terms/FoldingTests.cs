using Candor.Cel.Terms;
using Xunit;

namespace Candor.Cel.Tests.Terms;

/// <summary>What is computed when an expression is compiled.</summary>
public sealed class FoldingTests
{
    private static Term Folded(string source) => CelEnvironment.Standard.WithContext<Facts>().Compile(source).Require().Term;

    [Theory]
    [InlineData("1 + 2 * 3")]
    [InlineData("[1, 2, 3].filter(x, x > 1).size() == 2")]
    [InlineData("duration('1h') > duration('59m')")]
    [InlineData("timestamp('2026-01-01T00:00:00Z').getFullYear() == 2026")]
    [InlineData("'a' in ['a', 'b']")]
    [InlineData("false && is_trial")]
    [InlineData("true ? 1 : event.url_count")]
    [InlineData("cel.bind(x, 3, x * x)")]
    public void What_depends_on_nothing_is_a_constant(string source) => Assert.IsType<Term.Constant>(Folded(source));

    [Fact]
    public void What_changes_nothing_is_left_out()
    {
        Assert.IsType<Term.Variable>(Folded("true && is_trial"));
        Assert.IsType<Term.Variable>(Folded("is_trial || 1 > 2"));
        Assert.Equal(2, Assert.IsType<Term.Logic>(Folded("is_trial && 1 < 2 && event.url_count > 3")).Operands.Count);
    }

    [Fact]
    public void Patterns_and_lists_that_are_constant_are_made_ready()
    {
        Assert.IsType<Term.Matches>(Folded("event.type.matches('^post')"));
        Assert.IsType<Term.InConstants>(Folded("event.type in ['a', 'b' + 'c']"));
    }

    [Theory]
    [InlineData("1 / 0")]
    [InlineData("'x'.charAt(7)")]
    [InlineData("[0].map(x, 1 / x)")]
    public void What_fails_fails_when_it_runs(string source)
    {
        Assert.IsNotType<Term.Constant>(Folded(source));
        Assert.True(CelEnvironment.Standard.Compile(source).Require().Evaluate().IsError);
    }

    [Fact]
    public void What_takes_long_is_left_for_later()
    {
        var row = $"[{string.Join(',', Enumerable.Range(0, 100))}]";

        Assert.IsNotType<Term.Constant>(Folded($"{row}.all(x, {row}.all(y, x + y >= 0))"));
    }

    [Fact]
    public void Functions_of_the_host_are_asked_beforehand_only_if_they_are_pure()
    {
        var calls = 0;
        CelFunction Count(string name, bool isPure) => new(name, false, [], CelType.Int, _ => ++calls, isPure);
        var environment = CelEnvironment.Standard.WithFunction(Count("pure", true)).WithFunction(Count("impure", false));

        var pure = environment.Compile("pure()").Require();
        Assert.Equal(1, calls);
        pure.Evaluate();
        Assert.Equal(1, calls);
        environment.Compile("impure()").Require().Evaluate();
        Assert.Equal(2, calls);
    }

    [Theory]
    [InlineData("0.0 / 0.0 in [0.0 / 0.0]", false)]
    [InlineData("dyn(1.0) in [1, 2]", true)]
    [InlineData("dyn(2u) in [1, 2]", true)]
    [InlineData("dyn('1') in [1, 2]", false)]
    [InlineData("dyn([1]) in [[1.0]]", true)]
    public void Constant_lists_are_searched_by_size(string source, bool expected) => Assert.Equal(expected, Cel.Value(source).AsBool());
}
