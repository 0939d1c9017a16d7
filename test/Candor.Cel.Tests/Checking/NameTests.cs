using Xunit;

namespace Candor.Cel.Tests.Checking;

/// <summary>What names mean within namespaces and macros.</summary>
public sealed class NameTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithContainer("a.b")
        .WithVariable("x", CelType.Int).WithVariable("a.b.x", CelType.Int).WithVariable("a.y", CelType.Int).WithVariable("m.n", CelType.Int).WithVariable("m", CelType.Map(CelType.String, CelType.Int));

    private static readonly Dictionary<string, CelValue> Values = new()
    {
        ["x"] = 1L,
        ["a.b.x"] = 2L,
        ["a.y"] = 3L,
        ["m.n"] = 4L,
        ["m"] = CelValue.OfMap([KeyValuePair.Create<CelValue, CelValue>("n", 5L), KeyValuePair.Create<CelValue, CelValue>("o", 6L)]),
    };

    [Theory]
    [InlineData("x", 2)]
    [InlineData(".x", 1)]
    [InlineData("y", 3)]
    [InlineData("m.n", 4)]
    [InlineData("m.o", 6)]
    [InlineData("m['n']", 5)]
    [InlineData("[7].map(x, x)[0]", 7)]
    [InlineData("[7].map(x, .x)[0]", 1)]
    [InlineData("[{'n': 8}].map(m, m.n)[0]", 8)]
    [InlineData("cel.bind(x, 9, x + .x)", 10)]
    public void A_name_means_the_nearest(string source, long expected)
    {
        Assert.Equal(expected, Environment.Compile(source).Require().Evaluate(Values).AsInt());
        Assert.Equal(expected, Environment.Parse(source).Require().Evaluate(Values).AsInt());
    }
}
