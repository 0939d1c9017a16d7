using Candor.Cel.Patterns;
using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>The texts of the standard library: `contains`, `startsWith`, `endsWith`, `matches`.</summary>
internal static class TextFunctions
{
    public static IEnumerable<Function> All =>
    [
        new("contains",
            static (a, budget) => a is [{ Kind: CelKind.String } text, { Kind: CelKind.String } part]
                ? budget.TrySpendOn(text.Text.Length) ? text.Text.Contains(part.Text, StringComparison.Ordinal) : budget.Exceeded
                : Function.NoMatch,
            "string.contains(string) -> bool"),
        new("startsWith",
            static (a, _) => a is [{ Kind: CelKind.String } text, { Kind: CelKind.String } part]
                ? text.Text.StartsWith(part.Text, StringComparison.Ordinal)
                : Function.NoMatch,
            "string.startsWith(string) -> bool"),
        new("endsWith",
            static (a, _) => a is [{ Kind: CelKind.String } text, { Kind: CelKind.String } part]
                ? text.Text.EndsWith(part.Text, StringComparison.Ordinal)
                : Function.NoMatch,
            "string.endsWith(string) -> bool"),
        new("matches", Matches, "matches(string, string) -> bool", "string.matches(string) -> bool"),
    ];

    private static CelValue Matches(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (arguments is not [{ Kind: CelKind.String } text, { Kind: CelKind.String } pattern]) return Function.NoMatch;
        if (!budget.TrySpendOn(text.Text.Length) || !budget.TrySpend(pattern.Text.Length)) return budget.Exceeded;
        return Pattern.TryCompile(pattern.Text, budget.Limits, out var compiled, out var problem)
            ? compiled.IsMatch(text.Text)
            : CelValue.Failure($"{Notation.Quote(pattern.Text)} is no regular expression: {problem}");
    }
}
