using Xunit;

namespace Candor.Cel.Tests.Terms;

/// <summary>Values, errors and the order in which they win.</summary>
public sealed class EvaluationTests
{
    [Theory]
    [InlineData("1 / 0 == 1 || true", true)]
    [InlineData("true || 1 / 0 == 1", true)]
    [InlineData("1 / 0 == 1 && false", false)]
    [InlineData("false && 1 / 0 == 1 && true", false)]
    [InlineData("[1, 0].exists(x, 1 / x == 1)", true)]
    [InlineData("[0, 1].exists(x, 1 / x == 1)", true)]
    [InlineData("[0, 2].all(x, 1 / x == 1)", false)]
    [InlineData("cel.bind(x, 1 / 0, true)", true)]
    [InlineData("false ? 1 / 0 == 1 : true", true)]
    [InlineData("has({'a': null}.a)", true)]
    [InlineData("{'a': 1}.exists(k, v, k == 'a' && v == 1)", true)]
    [InlineData("[3, 1, 2].exists_one(x, x > 2) && ![3, 3].existsOne(x, x == 3)", true)]
    [InlineData("[1, 2, 3].filter(x, x > 1).map(x, x * x) == [4, 9]", true)]
    [InlineData("[1, 2, 3].map(x, x > 1, x * x) == [4, 9]", true)]
    [InlineData("['a', 'b'].transformList(i, v, i > 0, v) == ['b']", true)]
    [InlineData("{'a': 1, 'b': 2}.transformMap(k, v, v > 1, v * 2) == {'b': 4}", true)]
    [InlineData("['a', 'b'].transformMapEntry(i, v, {v: i}) == {'a': 0, 'b': 1}", true)]
    [InlineData("[[1, 2], [3]].map(x, x.map(y, y + size(x))) == [[3, 4], [4]]", true)]
    public void What_decides_wins_over_errors(string source, bool expected)
    {
        Assert.Equal(expected, Cel.Value(source).AsBool());
        Assert.Equal(expected, CelEnvironment.Standard.Parse(source).Require().Evaluate().AsBool());
    }

    [Theory]
    [InlineData("1 / 0 == 1 || false", "line 1, column 3: division by zero")]
    [InlineData("true && 1 % 0 == 1", "line 1, column 11: modulo by zero")]
    [InlineData("9223372036854775807 + 1", "line 1, column 21: the number is out of range")]
    [InlineData("-9223372036854775808 / -1", "line 1, column 22: the number is out of range")]
    [InlineData("-(-9223372036854775808)", "line 1, column 1: the number is out of range")]
    [InlineData("1u - 2u", "line 1, column 4: the number is out of range")]
    [InlineData("[0].exists_one(x, 1 / x == 1)", "line 1, column 21: division by zero")]
    [InlineData("[1, 2].transformMapEntry(i, v, {'a': v})", "line 1, column 8: the key \"a\" stands twice")]
    [InlineData("[1].map(x, y)", "line 1, column 12: `y` is not declared")]
    [InlineData("1 + '1'", "line 1, column 3: no such overload: int + string")]
    [InlineData("1 && true", "line 1, column 3: no such overload: `&&` of an int")]
    [InlineData("'a'.b", "line 1, column 5: a string has no fields")]
    [InlineData("has('a'.b)", "line 1, column 9: a string has no fields")]
    [InlineData("1.all(x, true)", "line 1, column 3: an int is neither list nor map")]
    [InlineData("int('x')", "line 1, column 1: \"x\" is no int")]
    [InlineData("int(9223372036854775808.0)", "line 1, column 1: 9223372036854776000.0 is no int")]
    [InlineData("timestamp('2026-02-30T00:00:00Z')", "line 1, column 1: \"2026-02-30T00:00:00Z\" is no timestamp (RFC 3339, years 1 to 9999)")]
    [InlineData("timestamp(0).getHours('Mars/Olympus')", "line 1, column 14: there is no time zone \"Mars/Olympus\"")]
    [InlineData("'a'.matches('[')", "line 1, column 5: \"[\" is no regular expression: a `[` has no `]`")]
    [InlineData("M{a: 1}", "line 1, column 1: `M{...}` makes a message; expressions can read records, not make them")]
    [InlineData("f(1)", "line 1, column 1: there is no function `f`")]
    [InlineData("cel.bind(x, 1 / 0, x)", "line 1, column 15: division by zero")]
    public void An_error_says_what_and_where(string source, string error) => Assert.Equal(error, Cel.Error(source));

    [Fact]
    public void A_variable_may_be_an_error_or_absent()
    {
        var environment = CelEnvironment.Standard.WithVariable("x", CelType.Bool);
        var expression = environment.Compile("x || true").Require();

        Assert.True(expression.Evaluate(new Dictionary<string, CelValue> { ["x"] = CelValue.Failure("gone") }).AsBool());
        Assert.True(expression.Evaluate().AsBool());
        Assert.Equal("`x` has no value", environment.Compile("x").Require().Evaluate().Error!.Message);
        Assert.Equal("gone", environment.Compile("x").Require().Evaluate(new Dictionary<string, CelValue> { ["x"] = CelValue.Failure("gone") }).Error!.Message);
    }

    [Fact]
    public void A_function_of_the_host_gets_only_what_it_was_declared_with()
    {
        var environment = CelEnvironment.Standard.WithVariable("x", CelType.Dyn)
            .WithFunction(new CelFunction("twice", false, [CelType.Int], CelType.Int, arguments => arguments[0].AsInt() * 2))
            .WithFunction(new CelFunction("twice", false, [CelType.String], CelType.String, arguments => arguments[0].AsString() + arguments[0].AsString()))
            .WithFunction(new CelFunction("later", false, [], CelType.Int, Compute: null));
        CelValue Twice(CelValue x) => environment.Compile("twice(x)").Require().Evaluate(new Dictionary<string, CelValue> { ["x"] = x });

        Assert.Equal(14L, Twice(7L).AsInt());
        Assert.Equal("abab", Twice("ab").AsString());
        Assert.Equal("no such overload: twice(double)", Twice(1.5).Error!.Message);
        Assert.Equal("`later` is declared, but nothing computes it", environment.Compile("later()").Require().Evaluate().Error!.Message);
    }

    [Theory]
    [InlineData("event.text.size() > 3 && !has(account.parent) || counters['posts'] > 1.0 && counters.comments > 2.0", "account.parent,counters.comments,counters.posts,event.text")]
    [InlineData("event.links.exists(link, link.host == event.type)", "event.links,event.type")]
    [InlineData("counters[event.type] > 1.0", "counters,event.type")]
    [InlineData("event.links[0].host == 'x'", "event.links")]
    [InlineData("false && account.trust > 0.5", "account.trust")]
    [InlineData("account.parent.age_days == account.age_days", "account.age_days,account.parent.age_days")]
    [InlineData("1 + 1 == 2", "")]
    public void What_an_expression_reads_is_listed(string source, string reads) =>
        Assert.Equal(reads, string.Join(',', CelEnvironment.Standard.WithContext<Facts>().Compile(source).Require().Reads));
}
