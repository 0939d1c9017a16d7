using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Cel.Tests.Terms;

/// <summary>Conditions as far as they can be told before everything is known.</summary>
public sealed class WeakeningTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Standard
        .WithVariable("a", CelType.Bool).WithVariable("b", CelType.Bool).WithVariable("x", CelType.Bool).WithVariable("y", CelType.Bool).WithVariable("n", CelType.Int);

    private static CelExpression Weakened(string source) => Environment.Compile(source).Require().Weaken(path => path is "a" or "b" or "n");

    [Theory]
    [InlineData("a && x", true, true)]
    [InlineData("a && x", false, false)]
    [InlineData("x && (a || y)", false, true)]
    [InlineData("x && (a || b)", false, false)]
    [InlineData("(a && x) || (a && y)", false, false)]
    [InlineData("!(a && x)", true, true)]
    [InlineData("a && (x ? true : false)", false, false)]
    [InlineData("x || y", false, true)]
    public void What_looks_at_the_unknown_is_left_out(string source, bool a, bool holds)
    {
        var weakened = Weakened(source);

        Assert.All(weakened.Reads, path => Assert.True(path is "a" or "b" or "n"));
        Assert.Equal(holds, weakened.Evaluate(new Dictionary<string, CelValue> { ["a"] = a, ["b"] = false, ["n"] = 0L }).AsBool());
    }

    [Fact]
    public void Where_it_does_not_hold_neither_does_the_whole() => Prop.ForAll(
        Conditions(4).ToArbitrary(),
        ArbMap.Default.ArbFor<bool[]>().Filter(bits => bits.Length >= 4),
        (source, bits) =>
        {
            var values = new Dictionary<string, CelValue> { ["a"] = bits[0], ["b"] = bits[1], ["x"] = bits[2], ["y"] = bits[3], ["n"] = bits[0] ? 0L : 1L };
            var whole = Environment.Compile(source).Require().Evaluate(values);
            var part = Weakened(source).Evaluate(values);
            return part.IsError || part.AsBool() || (!whole.IsError && !whole.AsBool());
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Conditions(int depth)
    {
        var leaf = Gen.Elements("a", "b", "x", "y", "1 / n == 1", "x == a");
        if (depth == 0) return leaf;
        var deeper = Conditions(depth - 1);
        return Gen.OneOf(
            leaf,
            deeper.Zip(deeper, (left, right) => $"({left} && {right})"),
            deeper.Zip(deeper, (left, right) => $"({left} || {right})"),
            deeper.Select(inner => $"!({inner})"));
    }
}
