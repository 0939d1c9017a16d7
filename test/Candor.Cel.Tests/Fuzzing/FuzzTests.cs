using System.Diagnostics;
using System.Text;
using Candor.Cel.Patterns;
using Xunit;

namespace Candor.Cel.Tests.Fuzzing;

/// <summary>Whatever somebody writes, there is an expression or a problem with a place: no exception, no endless run.</summary>
public sealed class FuzzTests
{
    private const int Sources = 2_500;

    private static readonly CelEnvironment Environment = CelEnvironment.Standard.WithContext<Facts>();

    private static readonly string[] Seeds =
    [
        "event.type == 'post.created' && account.age_days < 7 || counters['posts'] > 3.0",
        "event.tags.exists(tag, tag.matches('^a(b|c)*$')) ? [1, 2u, 3.5][0] : {'a': null}.a",
        "cel.bind(x, event.links.map(link, link.depth * 2), x.all(y, y > 0 && y in [1, 2]))",
        "timestamp('2026-05-03T08:30:15.25Z') - now > duration('1h') && now.getHours('Europe/Berlin') == 3",
        "'%s %d %.3f %x'.format(['a', 1, 2.5, 255]) + r'\\n' + '''x\ny''' + string(b'\\xff\\377') // end",
        "has(account.parent) && !has(event.score) && -(-1) != --1 && math.greatest(1, 2.0, 3u) >= dyn(1)",
        "{1: 'a', 2u: 'b', true: 'c'}.transformMap(k, v, v != 'a', v + 'x').`a-b`.c",
        "'a,b'.split(',').join('-').replace('a', '\\U0001F431').substring(0, 2).reverse()",
    ];

    private static readonly string[] Parts =
    [
        "(", ")", "[", "]", "{", "}", ",", ".", ":", "?", "&&", "||", "!", "-", "+", "==", " in ", "'", "\"", "'''", "`", "\\", "1", "0x", "1e", "9223372036854775808", "u", "null", "has(", ".all(x, ", ".map(x, x)",
        "event", ".type", "account.parent", "x", "for", "//", "\n", "\0", "\uD83D", "😀", "é", "math.", "cel.bind(x, ", "[].exists(a, b, ", "dyn(", ".format([", "T{a: 1}", "timestamp(",
    ];

    private static void MustEnd(string source)
    {
        foreach (var compilation in new[] { Environment.Compile(source), Environment.Parse(source) })
        {
            Assert.NotEqual(compilation.Expression is null, compilation.Problems.Count == 0);
            Assert.All(compilation.Problems, problem => Assert.True(problem.Position.Line >= 1 && problem.Position.Column >= 1 && problem.Message.Length > 0));
            compilation.Expression?.EvaluateOver(new Facts());
        }
    }

    private static void Within(TimeSpan time, Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        Assert.True(clock.Elapsed < time, $"{clock.Elapsed}");
    }

    [Fact]
    public void Random_bytes_end_in_problems() => Within(TimeSpan.FromSeconds(60), () =>
    {
        var random = new Random(1);
        for (var i = 0; i < Sources; i++)
        {
            var bytes = new byte[random.Next(80)];
            random.NextBytes(bytes);
            MustEnd(i % 2 == 0 ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes));
        }
    });

    [Fact]
    public void Random_words_end_in_problems_or_values() => Within(TimeSpan.FromSeconds(60), () =>
    {
        var random = new Random(2);
        for (var i = 0; i < Sources; i++) MustEnd(string.Concat(Enumerable.Range(0, random.Next(25)).Select(_ => Parts[random.Next(Parts.Length)])));
    });

    [Fact]
    public void Expressions_with_slips_end_in_problems_or_values() => Within(TimeSpan.FromSeconds(60), () =>
    {
        var random = new Random(3);
        for (var i = 0; i < Sources; i++)
        {
            var text = new StringBuilder(Seeds[random.Next(Seeds.Length)]);
            for (var slips = random.Next(1, 5); slips > 0; slips--) Slip(text, random);
            MustEnd(text.ToString());
        }
    });

    [Fact]
    public void Random_patterns_are_patterns_or_problems() => Within(TimeSpan.FromSeconds(60), () =>
    {
        string[] parts = ["a", "b", ".", "*", "+", "?", "{2}", "{1,3}", "{,}", "(", ")", "(?:", "(?i)", "(?P<n>", "|", "[", "]", "^", "$", "[^a]", "[a-", "\\d", "\\pL", "\\p{", "\\b", "\\x", "\\Q", "\\E", "[[:alpha:]]", "😀", "\uD83D", "-", ",", "\\1"];
        var random = new Random(4);
        for (var i = 0; i < Sources; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            if (Pattern.TryCompile(pattern, CelLimits.Default, out var compiled, out var problem)) compiled.IsMatch("aabb 😀 12");
            else Assert.NotEmpty(problem);
        }
    });

    private static void Slip(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        switch (random.Next(4))
        {
            case 0 when at < text.Length:
                text.Remove(at, Math.Min(random.Next(1, 4), text.Length - at));
                break;
            case 1 when at < text.Length:
                text[at] = (char)random.Next(1, 0x250);
                break;
            case 2:
                var piece = Seeds[random.Next(Seeds.Length)];
                text.Insert(at, piece.AsSpan(random.Next(piece.Length)));
                break;
            default:
                text.Insert(at, Parts[random.Next(Parts.Length)]);
                break;
        }
    }
}
