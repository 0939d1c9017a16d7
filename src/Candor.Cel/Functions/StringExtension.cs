using System.Text;
using Candor.Cel.Values;

namespace Candor.Cel.Functions;

/// <summary>The strings extension. Positions and lengths are in code points.</summary>
internal static class StringExtension
{
    public static IEnumerable<Function> All =>
    [
        new("charAt", CharAt, "string.charAt(int) -> string"),
        new("indexOf", IndexOf, "string.indexOf(string) -> int", "string.indexOf(string, int) -> int"),
        new("lastIndexOf", LastIndexOf, "string.lastIndexOf(string) -> int", "string.lastIndexOf(string, int) -> int"),
        new("substring", Substring, "string.substring(int) -> string", "string.substring(int, int) -> string"),
        Changed("lowerAscii", static text => Map(text, static c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c)),
        Changed("upperAscii", static text => Map(text, static c => char.IsAsciiLetterLower(c) ? (char)(c & ~0x20) : c)),
        Changed("trim", static text => text.Trim()),
        Changed("reverse", Reverse),
        new("strings.quote",
            static (a, budget) => a is [{ Kind: CelKind.String } text] ? budget.TrySpendOn(text.Text.Length) ? Notation.Quote(text.Text) : budget.Exceeded : Function.NoMatch,
            "strings.quote(string) -> string"),
        new("replace", Replace, "string.replace(string, string) -> string", "string.replace(string, string, int) -> string"),
        new("split", Split, "string.split(string) -> list(string)", "string.split(string, int) -> list(string)"),
        new("join", Join, "list(string).join() -> string", "list(string).join(string) -> string"),
        new("format", Formatting.Format, "string.format(list(dyn)) -> string"),
    ];

    private static Function Changed(string name, Func<string, string> change) => new(
        name,
        (a, budget) => a is [{ Kind: CelKind.String } text] ? budget.TrySpendOn(text.Text.Length) ? change(text.Text) : budget.Exceeded : Function.NoMatch,
        $"string.{name}() -> string");

    private static string Map(string text, Func<char, char> change) => string.Create(text.Length, (text, change), static (to, from) =>
    {
        for (var i = 0; i < to.Length; i++) to[i] = from.change(from.text[i]);
    });

    private static bool IsTextPartPlace(ReadOnlySpan<CelValue> arguments) =>
        arguments is [{ Kind: CelKind.String }, { Kind: CelKind.String }, .. var place] && place is [] or [{ Kind: CelKind.Int }];

    private static bool IsTextPlaces(ReadOnlySpan<CelValue> arguments) =>
        arguments is [{ Kind: CelKind.String }, { Kind: CelKind.Int }, .. var place] && place is [] or [{ Kind: CelKind.Int }];

    private static CelValue OutOfRange(long index) => CelValue.Failure(FormattableString.Invariant($"index out of range: {index}"));

    private static CelValue CharAt(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (arguments is not [{ Kind: CelKind.String } text, { Kind: CelKind.Int } index]) return Function.NoMatch;
        if (!CodePoints.TryOffset(text.Text, index.Int, out var offset)) return OutOfRange(index.Int);
        return offset == text.Text.Length ? string.Empty : text.Text.Substring(offset, CodePoints.LengthAt(text.Text, offset));
    }

    private static CelValue IndexOf(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (!IsTextPartPlace(arguments)) return Function.NoMatch;
        var text = arguments[0].Text;
        if (!budget.TrySpendOn(text.Length)) return budget.Exceeded;
        var from = arguments.Length == 3 ? arguments[2].Int : 0;
        if (!CodePoints.TryOffset(text, from, out var offset)) return OutOfRange(from);
        var found = text.IndexOf(arguments[1].Text, offset, StringComparison.Ordinal);
        return found < 0 ? -1L : CodePoints.IndexOf(text, found);
    }

    private static CelValue LastIndexOf(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (!IsTextPartPlace(arguments)) return Function.NoMatch;
        var (text, part) = (arguments[0].Text, arguments[1].Text);
        if (!budget.TrySpendOn(text.Length)) return budget.Exceeded;
        var last = text.Length;
        if (arguments.Length == 3 && !CodePoints.TryOffset(text, arguments[2].Int, out last)) return OutOfRange(arguments[2].Int);
        var end = (int)Math.Min((long)last + part.Length, text.Length);
        var found = text.AsSpan(0, end).LastIndexOf(part.AsSpan());
        return found < 0 ? -1L : CodePoints.IndexOf(text, found);
    }

    private static CelValue Substring(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (!IsTextPlaces(arguments)) return Function.NoMatch;
        var text = arguments[0].Text;
        if (!budget.TrySpendOn(text.Length)) return budget.Exceeded;
        if (!CodePoints.TryOffset(text, arguments[1].Int, out var start)) return OutOfRange(arguments[1].Int);
        var end = text.Length;
        if (arguments.Length == 3 && !CodePoints.TryOffset(text, arguments[2].Int, out end)) return OutOfRange(arguments[2].Int);
        return start <= end
            ? text[start..end]
            : CelValue.Failure(FormattableString.Invariant($"invalid substring range: from {arguments[1].Int} to {arguments[2].Int}"));
    }

    private static string Reverse(string text)
    {
        var reversed = new StringBuilder(text.Length);
        for (var end = text.Length; end > 0;)
        {
            var start = end > 1 && char.IsLowSurrogate(text[end - 1]) && char.IsHighSurrogate(text[end - 2]) ? end - 2 : end - 1;
            reversed.Append(text, start, end - start);
            end = start;
        }

        return reversed.ToString();
    }

    private static CelValue Replace(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (arguments is not [{ Kind: CelKind.String } text, { Kind: CelKind.String } old, { Kind: CelKind.String } @new, .. var rest]) return Function.NoMatch;
        if (rest is not ([] or [{ Kind: CelKind.Int }])) return Function.NoMatch;
        var limit = rest is [var most] && most.Int >= 0 ? most.Int : long.MaxValue;
        var result = new StringBuilder();
        var at = 0;
        for (long count = 0; count < limit; count++)
        {
            var found = text.Text.IndexOf(old.Text, at, StringComparison.Ordinal);
            if (found < 0) break;
            if (!budget.TrySpendOn(Budget.Grain + found - at + @new.Text.Length)) return budget.Exceeded;
            result.Append(text.Text, at, found - at).Append(@new.Text);
            at = found + old.Text.Length;
            if (old.Text.Length > 0) continue;
            if (at == text.Text.Length) break;
            var length = CodePoints.LengthAt(text.Text, at);
            result.Append(text.Text, at, length);
            at += length;
        }

        return budget.TrySpendOn(text.Text.Length - at) ? result.Append(text.Text, at, text.Text.Length - at).ToString() : budget.Exceeded;
    }

    private static CelValue Split(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (arguments is not [{ Kind: CelKind.String } whole, { Kind: CelKind.String } separator, .. var rest]) return Function.NoMatch;
        if (rest is not ([] or [{ Kind: CelKind.Int }])) return Function.NoMatch;
        var limit = rest is [var most] && most.Int >= 0 ? most.Int : long.MaxValue;
        var parts = new List<CelValue>();
        var text = whole.Text;
        var at = 0;
        while (limit > 0 && parts.Count < limit - 1)
        {
            var end = separator.Text.Length > 0 ? text.IndexOf(separator.Text, at, StringComparison.Ordinal) : NextCharacter(text, at);
            if (end < 0) break;
            if (!budget.TrySpendOn(Budget.Grain + end - at)) return budget.Exceeded;
            parts.Add(text[at..end]);
            at = end + separator.Text.Length;
        }

        if (limit > 0 && (separator.Text.Length > 0 || at < text.Length)) parts.Add(text[at..]);
        return CelValue.Of(new ValueList([.. parts]));
    }

    // Where the code point after this one begins; less than 0 in the last one.
    private static int NextCharacter(string text, int at) =>
        at < text.Length && at + CodePoints.LengthAt(text, at) is var next && next < text.Length ? next : -1;

    private static CelValue Join(ReadOnlySpan<CelValue> arguments, Budget budget)
    {
        if (arguments is not ([{ Kind: CelKind.List }] or [{ Kind: CelKind.List }, { Kind: CelKind.String }])) return Function.NoMatch;
        var separator = arguments.Length == 2 ? arguments[1].Text : string.Empty;
        var joined = new StringBuilder();
        for (var i = 0; i < arguments[0].List.Count; i++)
        {
            var item = arguments[0].List[i];
            if (item.Kind != CelKind.String) return Function.NoMatch;
            if (!budget.TrySpendOn(Budget.Grain + separator.Length + item.Text.Length)) return budget.Exceeded;
            if (i > 0) joined.Append(separator);
            joined.Append(item.Text);
        }

        return joined.ToString();
    }
}
