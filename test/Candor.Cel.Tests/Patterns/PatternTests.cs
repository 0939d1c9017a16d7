using System.Diagnostics;
using Candor.Cel.Patterns;
using Xunit;

namespace Candor.Cel.Tests.Patterns;

/// <summary>Regular expressions in RE2's syntax and meaning.</summary>
public sealed class PatternTests
{
    private static bool Matches(string pattern, string text)
    {
        Assert.True(Pattern.TryCompile(pattern, CelLimits.Default, out var compiled, out var problem), problem);
        return compiled.IsMatch(text);
    }

    [Theory]
    [InlineData("ab+c", "xabbcx")]
    [InlineData("^a.c$", "a\rc")]
    [InlineData("^[a-c]{2,3}$", "abc")]
    [InlineData("(?i)HELLO", "well hello")]
    [InlineData("a(?i)b(?-i)c", "aBc")]
    [InlineData("(?i:A)b", "ab")]
    [InlineData("(?s)a.b", "a\nb")]
    [InlineData("(?m)^b$", "a\nb\nc")]
    [InlineData("(?P<year>\\d{4})-(?<month>\\d\\d)", "on 2026-05")]
    [InlineData("\\Qa.b\\E", "xa.bx")]
    [InlineData("^\\x41\\x{1F431}\\101?$", "A🐱")]
    [InlineData("^.$", "🐱")]
    [InlineData("^[^a]$", "🐱")]
    [InlineData("^[🐀-🐿]+$", "🐱🐶")]
    [InlineData("^🐱{2}$", "🐱🐱")]
    [InlineData("^[[:alpha:]]+[[:^digit:]]$", "abc!")]
    [InlineData("^\\pL+\\p{Lu}\\P{N}$", "äöÜ!")]
    [InlineData("^[\\d\\-x]+$", "1-x")]
    [InlineData("^[]a]+$", "]a")]
    [InlineData("^[^\\]]$", "x")]
    [InlineData("a{,3}", "a{,3}")]
    [InlineData("a{", "a{")]
    [InlineData("x*?y+?", "y")]
    [InlineData("\\bword\\b", "a word.")]
    [InlineData("a|b|", "zzz")]
    [InlineData("^[\\s]+$", " \t\n\f\r")]
    [InlineData("^\\W$", "é")]
    [InlineData("^[一-龥]+$", "小红书")]
    [InlineData("", "")]
    public void It_matches(string pattern, string text) => Assert.True(Matches(pattern, text));

    [Theory]
    [InlineData("^a$", "a\n")]
    [InlineData("a.b", "a\nb")]
    [InlineData("^..$", "🐱")]
    [InlineData("^\\d$", "٣")]
    [InlineData("^\\w$", "é")]
    [InlineData("^\\s$", "\u00A0")]
    [InlineData("^[^🐱]$", "🐱")]
    [InlineData("(?-i)a", "A")]
    [InlineData("(?i)ı", "I")]
    [InlineData("\\Bword", "word")]
    public void It_does_not_match(string pattern, string text) => Assert.False(Matches(pattern, text));

    [Theory]
    [InlineData("(a", "a `(` has no `)`")]
    [InlineData("a)", "a `)` has no `(`")]
    [InlineData("[a", "a `[` has no `]`")]
    [InlineData("*a", "`*` has nothing to repeat")]
    [InlineData("a**", "`*` repeats a repeat")]
    [InlineData("a{2}{3}", "`{` repeats a repeat")]
    [InlineData("a{2,1}", "a repeat counts downwards")]
    [InlineData("a{1001}", "more than 1000 repeats")]
    [InlineData("(a{100}){100}", "more than 1000 repeats")]
    [InlineData("(?=a)", "`(?=` is not known; there is no looking ahead or behind")]
    [InlineData("(?<=a)b", "`(?<` is not known; there is no looking ahead or behind")]
    [InlineData("(a)\\1(b)", "there are no references to groups")]
    [InlineData("\\", "a backslash ends the pattern")]
    [InlineData("\\y", "`\\y` means nothing")]
    [InlineData("[b-a]", "a range goes backwards")]
    [InlineData("[[:word]]", "`[:word]]`")]
    [InlineData("\\p{Greek}", "`Greek` is no Unicode category; scripts are not known, write their ranges")]
    [InlineData("\\x{110000}", "`\\x` takes two hexadecimal digits, or up to six in braces")]
    [InlineData("(?P<a-b>c)", "a group's name is made of letters, digits and `_`")]
    public void What_is_no_pattern_is_refused(string pattern, string problem)
    {
        Assert.False(Pattern.TryCompile(pattern, CelLimits.Default, out _, out var told));
        if (pattern != "[[:word]]") Assert.Equal(problem, told);
    }

    [Fact]
    public void Long_patterns_and_deep_groups_are_refused()
    {
        Assert.False(Pattern.TryCompile(new string('a', 1_001), CelLimits.Default, out _, out var longer));
        Assert.False(Pattern.TryCompile(new string('(', 200) + new string(')', 200), CelLimits.Default, out _, out var deeper));

        Assert.Equal("it is longer than 1000 characters", longer);
        Assert.Equal("groups nest too deep", deeper);
    }

    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("^(a|a)*$")]
    [InlineData("(.*)*x")]
    public void No_pattern_makes_a_text_slow(string pattern)
    {
        var text = new string('a', 100_000) + "b";
        var clock = Stopwatch.StartNew();

        Assert.False(Matches(pattern, text));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5));
    }
}
