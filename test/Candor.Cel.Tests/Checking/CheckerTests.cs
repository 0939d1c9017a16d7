using Xunit;

namespace Candor.Cel.Tests.Checking;

/// <summary>What the checker refuses, in its words, and the types that it finds.</summary>
public sealed class CheckerTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithContext<Facts>().WithVariable("anything", CelType.Dyn);

    [Theory]
    [InlineData("accont.age_days > 3", "line 1, column 1: `accont` is not declared; did you mean `account`?")]
    [InlineData("account.agedays > 3", "line 1, column 9: `agedays` is not a field of account; did you mean `age_days`?")]
    [InlineData("event.links[0].hots == 'x'", "line 1, column 16: `hots` is not a field of link; did you mean `host`?")]
    [InlineData("event.zzz", "line 1, column 7: `zzz` is not a field of event")]
    [InlineData("event.type.length", "line 1, column 12: `length` is asked of a string, which has no fields")]
    [InlineData("event.type.size == 3", "line 1, column 12: `size` is asked of a string, which has no fields; write `size()`")]
    [InlineData("size", "line 1, column 1: `size` is a function; write `size(...)`")]
    [InlineData("event.type.startWith('a')", "line 1, column 12: there is no function `startWith`; did you mean `startsWith`?")]
    [InlineData("math.grates(1, 2)", "line 1, column 6: there is no function `math.grates`; did you mean `math.greatest`?")]
    [InlineData("frobnicate(1)", "line 1, column 1: there is no function `frobnicate`")]
    public void A_name_that_is_not_known_is_told_with_what_was_meant(string source, string problem) => Assert.Equal(problem, Environment.Problems(source));

    [Theory]
    [InlineData("event.kind == 'post_creatd'", "line 1, column 15: `post_creatd` is no value of kind, which is post_created or comment_created; did you mean `post_created`?")]
    [InlineData("'x' != event.kind", "line 1, column 1: `x` is no value of kind, which is post_created or comment_created")]
    [InlineData("event.kind in ['post_created', 'x']", "line 1, column 32: `x` is no value of kind, which is post_created or comment_created")]
    [InlineData("event.kind == 'comment_created' && event.type == 'x' && event.type in ['y', event.type]", "")]
    public void Names_of_values_are_checked_where_that_is_asked_for(string source, string problem)
    {
        Assert.Equal(problem, Environment.WithStrictNames().WithLimits(CelLimits.Default).Problems(source));
        Assert.Equal("", Environment.Problems(source));
    }

    [Theory]
    [InlineData("event.url_count + 'x'", "line 1, column 17: there is no int + string; there is int + int")]
    [InlineData("event.url_count > 2.5", "line 1, column 17: there is no int > double; there is int > int; write `2.0` for a double, or convert with double(...)")]
    [InlineData("event.bytes > 3", "line 1, column 13: there is no uint > int; there is uint > uint; write `2u` for a uint, or convert with int(...)")]
    [InlineData("event.type == 3", "line 1, column 12: `==` compares a string with an int; both sides need one type")]
    [InlineData("now == null", "line 1, column 5: a timestamp is never null; `has(x.field)` asks whether a field is there")]
    [InlineData("event.type.contains(3)", "line 1, column 12: there is no string.contains(int); there is string.contains(string)")]
    [InlineData("contains('a', 'b')", "line 1, column 1: `contains` is called on a value: write string.contains(string)")]
    [InlineData("'a'.bool()", "line 1, column 5: `bool` is not called on a value: write bool(bool)")]
    [InlineData("-event.bytes", "line 1, column 1: there is no -uint; there is -int, -double")]
    [InlineData("3 in 'abc'", "line 1, column 3: there is no int in string; there is A in list(A), A in map(A, B)")]
    [InlineData("event.tags['a']", "line 1, column 11: there is no list(string)[string]; there is list(A)[int]")]
    [InlineData("counters.posts > 3", "line 1, column 16: there is no double > int; there is double > double; write `2.0` for a double, or convert with double(...)")]
    public void Values_of_the_wrong_type_are_told_with_what_is_possible(string source, string problem) => Assert.Equal(problem, Environment.Problems(source));

    [Theory]
    [InlineData("event.type && true", "line 1, column 7: `&&` takes bools; this is a string")]
    [InlineData("1 || true", "line 1, column 1: `||` takes bools; this is an int")]
    [InlineData("1 ? 2 : 3", "line 1, column 1: what stands before `?` is a bool; this is an int")]
    [InlineData("true ? 1 : 'a'", "line 1, column 6: the two sides of `:` are an int and a string; they need one type, or dyn() around one of them")]
    [InlineData("event.tags.exists(tag, tag)", "line 1, column 24: the condition of a macro is a bool; this is a string")]
    [InlineData("event.type.exists(c, true)", "line 1, column 12: this macro goes through a list or a map; this is a string")]
    [InlineData("event.tags.exists(tag)", "line 1, column 12: `exists` takes other arguments: a variable and what is asked of it, as in `tags.exists(tag, tag == \"ad\")`")]
    [InlineData("{1.5: 1}", "line 1, column 2: a double cannot be a key; keys are strings, ints, uints or bools")]
    [InlineData("{1: 'a'}.a", "line 1, column 10: the keys of this map(int, string) are no texts; write `[...]` for an entry")]
    [InlineData("Message{a: 1}", "line 1, column 1: `Message{...}` makes a message; expressions can read records, not make them")]
    [InlineData("event.type.matches('(a')", "line 1, column 20: this is no regular expression: a `(` has no `)`")]
    [InlineData("[1, 2].transformMapEntry(i, v, v)", "line 1, column 32: transformMapEntry() gives maps; this is an int")]
    public void Forms_that_do_not_fit_are_told(string source, string problem) => Assert.Equal(problem, Environment.Problems(source));

    [Fact]
    public void Each_slip_is_one_problem_and_all_are_found() => Assert.Equal(
        """
        line 1, column 1: `accont` is not declared; did you mean `account`?
        line 2, column 10: `typ` is not a field of event; did you mean `type`?
        line 3, column 16: there is no string > int; there is string > string
        line 3, column 43: the condition of a macro is a bool; this is an int
        """.ReplaceLineEndings("\n"),
        Environment.Problems("accont.age_days + 1 > 3\n&& event.typ.size() > 3\n&& (event.type > 3 || event.tags.all(t, t.size()))"));

    [Theory]
    [InlineData("event.tags.map(tag, tag.size())", "list(int)")]
    [InlineData("event.links.filter(link, link.depth > 2)", "list(link)")]
    [InlineData("event.links.transformMap(i, link, link.host)", "map(int, string)")]
    [InlineData("counters.transformMapEntry(k, v, {k + '!': v})", "map(string, double)")]
    [InlineData("[1, 'a', null]", "list(dyn)")]
    [InlineData("[[], [1]]", "list(list(int))")]
    [InlineData("[]", "list(dyn)")]
    [InlineData("{'a': 1, 'b': 2.0}", "map(string, dyn)")]
    [InlineData("anything.more[3].deep", "dyn")]
    [InlineData("anything ? 1 : 2", "int")]
    [InlineData("cel.bind(x, [1, 2], x[0] + x[1])", "int")]
    [InlineData("math.greatest(1, 2.0)", "dyn")]
    [InlineData("math.greatest(1, 2, 3)", "int")]
    [InlineData("type(1)", "type(int)")]
    [InlineData("event.kind", "string")]
    [InlineData("account.trust", "double")]
    [InlineData("account.suspended_at", "timestamp")]
    [InlineData("event.composed * 2 == event.composed ? 1 : 2", null)]
    [InlineData("now - now", "duration")]
    [InlineData("has(account.parent.parent)", "bool")]
    public void The_type_of_an_expression_is_found(string source, string? type) => Assert.Equal(type, Environment.Compile(source).Expression?.Type.ToString());

    [Theory]
    [InlineData("anything > 3 && anything == 'x' && anything.y in anything")]
    [InlineData("[1, dyn('a')].exists(x, x == 'a')")]
    [InlineData("event.tags.exists(event, event == 'ad')")]
    public void What_is_only_known_when_it_runs_is_let_through(string source) => Assert.Empty(Environment.Problems(source));

    [Fact]
    public void Functions_of_the_host_are_checked_with_their_type_variables()
    {
        var environment = Environment
            .WithFunction(new CelFunction("first", true, [CelType.List(CelType.Parameter("T"))], CelType.Parameter("T"), list => list[0].AsList()[0]))
            .WithFunction(new CelFunction("text.words", false, [CelType.String], CelType.List(CelType.String), text => CelValue.OfList(text[0].AsString().Split(' ').Select(word => (CelValue)word))));

        Assert.Equal(CelType.Int, environment.Compile("[1].first() + 2").Require().Type);
        Assert.Equal("hello", environment.Compile("text.words(event.text).first()").Require().EvaluateOver(new Facts()).AsString());
        Assert.Equal("line 1, column 3: there is no int.first(); there is list(T).first()", environment.Problems("1.first()").Replace("1.", "1.", StringComparison.Ordinal));
        Assert.Contains("no function `text.wrds`; did you mean `text.words`?", environment.Problems("text.wrds('a')"), StringComparison.Ordinal);
    }
}
