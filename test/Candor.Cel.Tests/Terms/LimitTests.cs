using System.Diagnostics;
using Xunit;

namespace Candor.Cel.Tests.Terms;

/// <summary>What an evaluation may cost.</summary>
public sealed class LimitTests
{
    private const string Numbers = "[0,1,2,3,4,5,6,7,8,9]";

    [Theory]
    [InlineData("n.all(a, n.all(b, n.all(c, n.all(d, n.all(e, n.all(f, n.all(g, true)))))))")]
    [InlineData("n.map(a, n.map(b, n.map(c, n.map(d, n.map(e, n.map(f, 'x'))))))")]
    [InlineData("cel.bind(a, s + s, cel.bind(b, a + a + a + a, cel.bind(c, b + b + b + b, cel.bind(d, c + c + c + c, d + d + d + d))))")]
    [InlineData("s.replace('', s)")]
    [InlineData("s.split('').join(s)")]
    [InlineData("n.map(x, s.contains('y'))")]
    [InlineData("n.exists(x, s.matches('y{5}'))")]
    [InlineData("n.map(x, s.upperAscii()).join()")]
    [InlineData("n.map(x, '%s'.format([s])).join()")]
    [InlineData("n.transformMap(i, v, s + 'a')")]
    public void What_costs_too_much_ends_in_an_error_soon(string source)
    {
        var environment = CelEnvironment.Standard.WithVariable("n", CelType.List(CelType.Int)).WithVariable("s", CelType.String);
        var variables = new Dictionary<string, CelValue>
        {
            ["n"] = CelValue.OfList(Enumerable.Range(0, 60).Select(i => (CelValue)(long)i)),
            ["s"] = new string('x', 30_000),
        };
        var clock = Stopwatch.StartNew();

        var value = environment.Compile(source).Require().Evaluate(variables);

        Assert.Equal("the evaluation takes more than 100000 steps", value.Error?.Message);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Theory]
    [InlineData("n.all(a, n.all(b, n.all(c, n.all(d, true)))) || n.exists(x, yes)")]
    [InlineData("!(n.all(a, n.all(b, n.all(c, n.all(d, true)))) && n.exists(x, !yes))")]
    [InlineData("n.exists(z, n.all(a, n.all(b, n.all(c, n.all(d, true)))) || n.exists(x, yes))")]
    [InlineData("cel.bind(x, n.all(a, n.all(b, n.all(c, n.all(d, true)))), yes)")]
    public void No_operator_passes_over_that_error(string source)
    {
        var environment = CelEnvironment.Standard.WithVariable("n", CelType.List(CelType.Int)).WithVariable("yes", CelType.Bool);
        var variables = new Dictionary<string, CelValue> { ["n"] = CelValue.OfList(Enumerable.Range(0, 60).Select(i => (CelValue)(long)i)), ["yes"] = true };

        Assert.True(environment.Compile(source).Require().Evaluate(variables).IsError);
    }

    [Fact]
    public void The_limit_is_the_operators_own()
    {
        var small = CelEnvironment.Standard.WithLimits(new CelLimits { Steps = 50 });
        var expression = small.WithVariable("n", CelType.List(CelType.Int)).Compile("n.all(x, x >= 0)").Require();
        CelValue Over(int count) => expression.Evaluate(new Dictionary<string, CelValue> { ["n"] = CelValue.OfList(Enumerable.Range(0, count).Select(i => (CelValue)(long)i)) });

        // A turn costs four: itself, the comparison and its two sides.
        Assert.True(Over(12).AsBool());
        Assert.Equal("the evaluation takes more than 50 steps", Over(13).Error!.Message);
    }

    [Fact]
    public void What_is_constant_costs_nothing_when_it_runs()
    {
        var environment = CelEnvironment.Standard.WithLimits(new CelLimits { Steps = 10 });

        Assert.True(CelEnvironment.Standard.Compile($"{Numbers}.map(x, x * 2).exists(x, x == 18)").Require().Evaluate().AsBool());
        Assert.True(environment.Compile($"{Numbers}.map(x, x * 2).exists(x, x == 18)").Require().Evaluate().IsError);
    }
}
