using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Candor.Cel.Patterns;

/// <summary>A regular expression in RE2's syntax. It runs without backtracking: the time is proportional to the text.</summary>
internal sealed class Pattern
{
    private readonly Regex _regex;

    private Pattern(Regex regex) => _regex = regex;

    /// <summary>False with what is wrong for what is no such expression, or one that is too large.</summary>
    public static bool TryCompile(string text, CelLimits limits, [NotNullWhen(true)] out Pattern? pattern, [NotNullWhen(false)] out string? problem)
    {
        pattern = null;
        problem = text.Length > limits.PatternLength ? FormattableString.Invariant($"it is longer than {limits.PatternLength} characters") : null;
        if (problem is not null) return false;
        try
        {
            var translated = new Translator(text).Translate();
            pattern = new Pattern(new Regex(translated, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture));
            return true;
        }
        catch (PatternException refused)
        {
            problem = refused.Message;
        }
        catch (Exception refused) when (refused is NotSupportedException or ArgumentException)
        {
            problem = "it is too large";
        }

        return false;
    }

    /// <summary>Whether the pattern is found anywhere in a text.</summary>
    public bool IsMatch(string text) => _regex.IsMatch(text);
}
