using Xunit;

namespace Candor.Cel.Tests.Syntax;

/// <summary>What is an expression and what is not, and where that is said.</summary>
public sealed class ParserTests
{
    [Theory]
    [InlineData("1 + 2 * 3 - 4 / 2", 5L)]
    [InlineData("-2 * -3 % 4", 2L)]
    [InlineData("-9223372036854775808", long.MinValue)]
    [InlineData("--7", 7L)]
    [InlineData("0x10 + 0XfF", 271L)]
    [InlineData("true ? 1 : false ? 2 : 3", 1L)]
    [InlineData("false ? 1 : false ? 2 : 3", 3L)]
    [InlineData("[1, 2, 3,][1]", 2L)]
    [InlineData("{'a': {'b': 7},}.a.b", 7L)]
    [InlineData("// first\n7 // last", 7L)]
    [InlineData("(1)//", 1L)]
    public void Numbers_operators_and_brackets_bind_as_they_should(string source, long expected) => Assert.Equal(expected, Cel.Value(source).AsInt());

    [Theory]
    [InlineData("1 < 2 == true")]
    [InlineData("!false && !!true")]
    [InlineData("false && true || true")]
    [InlineData("true || true && false")]
    [InlineData("1 in [1] && !(2 in [1])")]
    [InlineData(".5 == 5e-1 && 1.0e+1 == 10.0")]
    [InlineData("-2.5 < -2.0")]
    [InlineData("1 == 1 ? true : false")]
    [InlineData("{'a-b': 1}.`a-b` == 1")]
    [InlineData("{'if': 1}.if == 1")]
    public void Relations_and_logic_bind_as_they_should(string source) => Assert.True(Cel.Value(source).AsBool());

    [Theory]
    [InlineData("'it''s'", 1, 5)]
    [InlineData("'a", 1, 1)]
    [InlineData("'a\nb'", 1, 1)]
    [InlineData("\"\\q\"", 1, 2)]
    [InlineData("'\\ud83d'", 1, 2)]
    [InlineData("'\\U00110000'", 1, 2)]
    [InlineData("b'\\u0041'", 1, 3)]
    [InlineData("'\\x4'", 1, 2)]
    [InlineData("'\\400'", 1, 2)]
    [InlineData("1 +", 1, 4)]
    [InlineData("(1", 1, 3)]
    [InlineData("[1, 2", 1, 6)]
    [InlineData("f(1,)", 1, 5)]
    [InlineData("{1: 2, 3}", 1, 9)]
    [InlineData("a.1", 1, 2)]
    [InlineData("1abc", 1, 1)]
    [InlineData("0x", 1, 1)]
    [InlineData("99999999999999999999", 1, 1)]
    [InlineData("9223372036854775808", 1, 1)]
    [InlineData("a = b", 1, 3)]
    [InlineData("a & b", 1, 3)]
    [InlineData("while", 1, 1)]
    [InlineData("a.`b", 1, 3)]
    [InlineData("1 2", 1, 3)]
    [InlineData("", 1, 1)]
    [InlineData("1 +\n  * 2", 2, 3)]
    [InlineData("a ? b", 1, 6)]
    [InlineData("#", 1, 1)]
    public void What_is_no_expression_is_told_with_its_place(string source, int line, int column)
    {
        var problems = CelEnvironment.Standard.Parse(source).Problems;

        Assert.NotEmpty(problems);
        Assert.Equal(new CelPosition(line, column), problems[0].Position);
    }

    [Fact]
    public void Several_problems_are_found_in_one_reading()
    {
        const string Source = "foo(1 +, 'ok') && [2, * 3, 'open\n] && {a 1}";

        Assert.Equal(
            """
            line 1, column 8: `,` stands where a value should be
            line 1, column 23: `*` stands where a value should be
            line 1, column 28: the text has no closing quote
            line 2, column 9: `1` stands where `:` and the key's value should be
            """.ReplaceLineEndings("\n"),
            string.Join('\n', CelEnvironment.Standard.Parse(Source).Problems));
    }

    [Fact]
    public void A_slip_is_told_with_what_was_meant()
    {
        Assert.Equal("line 1, column 3: `=` means nothing here; `==` compares", Cel.Problems("1 = 1"));
        Assert.Equal("line 1, column 6: `|` means nothing here; `||` is or", Cel.Problems("true | false"));
        Assert.Equal("line 1, column 1: `let` is a reserved word and cannot be a name", Cel.Problems("let"));
        Assert.Equal("line 1, column 5: has() takes a field, as in `has(event.text)`", Cel.Problems("has(1)"));
        Assert.Equal("line 1, column 9: argument 1 of all() is the name of a new variable", Cel.Problems("[1].all(1, true)"));
        Assert.Equal("line 1, column 1: the number is too large for an int; write `u` behind it for a uint", Cel.Problems("9223372036854775808"));
    }

    [Fact]
    public void Positions_are_those_of_the_document_around()
    {
        var problems = CelEnvironment.Standard.Compile("1 = 2\n&& x\r\n&& y", new CelPosition(12, 11), indent: 7).Problems;
        var later = CelEnvironment.Standard.Compile("true\n&& x\r\n&& y", new CelPosition(12, 11), indent: 7).Problems;

        Assert.Equal([new CelPosition(12, 13)], problems.Select(problem => problem.Position));
        Assert.Equal([new CelPosition(13, 10), new CelPosition(14, 10)], later.Select(problem => problem.Position));
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("[", "]")]
    [InlineData("!(", ")")]
    [InlineData("f(", ")")]
    [InlineData("true ? 1 : (", ")")]
    [InlineData("{1: ", "}")]
    public void What_nests_too_deep_is_a_problem_and_no_crash(string open, string close)
    {
        var source = string.Concat(Enumerable.Repeat(open, 2_000)) + "1" + string.Concat(Enumerable.Repeat(close, 2_000));

        var problem = Assert.Single(CelEnvironment.Standard.Parse(source).Problems);
        Assert.Equal("the expression nests deeper than 200", problem.Message);
    }

    [Theory]
    [InlineData("1 + ", "1")]
    [InlineData("true ? 1 : ", "1")]
    [InlineData("- -", "x")]
    [InlineData("!", "true")]
    [InlineData("", "x.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a.a")]
    public void Chains_that_nest_are_bounded_as_well(string part, string last)
    {
        var source = string.Concat(Enumerable.Repeat(part, 2_000)) + string.Concat(Enumerable.Repeat(last, part.Length == 0 ? 100 : 1));

        Assert.Contains("nests deeper", Assert.Single(CelEnvironment.Standard.Parse(source).Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Long_rows_of_or_do_not_nest() =>
        Assert.True(Cel.Value(string.Join(" || ", Enumerable.Repeat("false", 2_000)) + " || true").AsBool());

    [Fact]
    public void Length_parts_and_problems_are_bounded()
    {
        var environment = CelEnvironment.Standard.WithLimits(new CelLimits { SourceLength = 2_000, Nodes = 50, Problems = 3 });

        Assert.Equal("line 1, column 2001: the expression is longer than 2000 characters", environment.Problems(new string(' ', 2_001)));
        Assert.Contains("more than 50 parts", environment.Problems($"[{string.Join(',', Enumerable.Repeat("1", 60))}]"), StringComparison.Ordinal);
        Assert.Equal(3, environment.Compile(string.Join(" && ", Enumerable.Range(0, 9).Select(i => $"x{i}"))).Problems.Count);
    }

    [Fact]
    public void A_depth_that_would_endanger_the_stack_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CelEnvironment.Standard.WithLimits(new CelLimits { Depth = 501 }));
}
