using Candor.Cel.Conformance;
using Candor.Tests;
using Xunit;

namespace Candor.Cel.Tests.Documentation;

/// <summary>What docs/cel.md says is true.</summary>
public sealed class CelPageTests
{
    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithContext<Page>();

    public static TheoryData<string, string> Examples => Lines("cel");

    public static TheoryData<string, string> Problems => Lines("problems");

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_gives_what_stands_beside_it(string source, string expected)
    {
        var value = CelEnvironment.Standard.Compile(source).Require().Evaluate();

        if (expected.StartsWith("error: ", StringComparison.Ordinal)) Assert.Equal(expected, value.ToString());
        else Assert.True(Expected.IsSame(Cel.Value(expected), value), $"{value}");
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void A_problem_is_told_as_it_stands_there(string source, string problem) =>
        Assert.Equal(problem, Assert.Single(Environment.Compile(source).Problems).ToString());

    [Fact]
    public void The_first_page_works()
    {
        var facts = new Page(
            new Post("hi", "en", ["ad"], new DateTimeOffset(2026, 5, 3, 8, 0, 0, TimeSpan.Zero), null), new Author(3, false), new Dictionary<string, double> { ["posts_1h"] = 21 });
        var expression = Environment.Compile("post.tags.exists(tag, tag == 'ad') && author.age_days < 7 && counters.posts_1h > 20.0").Require();
        var rules = CelRuleSet<Page>.Compile([expression, expression, Environment.Compile("post.quality > 0.5").Require()]);
        var (fired, failed) = (new ulong[rules.Words], new ulong[rules.Words]);

        rules.Evaluate(facts, fired, failed);

        Assert.Equal(CelOutcome.True, expression.ToPredicate<Page>()(facts));
        Assert.True(expression.EvaluateOver(facts).AsBool());
        Assert.Equal(["author.age_days", "counters.posts_1h", "post.tags"], expression.Reads);
        Assert.Equal((0b011UL, 0b100UL), (fired[0], failed[0]));
    }

    // Lines of a sort of block: an expression, two slashes, what comes of it.
    private static TheoryData<string, string> Lines(string block)
    {
        var data = new TheoryData<string, string>();
        var isInside = false;
        foreach (var line in File.ReadLines(SharedData.InRepository("docs", "cel.md")))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) isInside = !isInside && line == $"```{block}";
            else if (isInside && line.Split(" // ") is [var source, var expected]) data.Add(source.Trim(), expected.Trim());
            else Assert.False(isInside, line);
        }

        return data;
    }

    private sealed record Post(string Text, string Lang, IReadOnlyList<string> Tags, DateTimeOffset Time, double? Quality);

    private sealed record Author(int AgeDays, bool Verified);

    private sealed record Page(Post Post, Author Author, IReadOnlyDictionary<string, double> Counters);
}
