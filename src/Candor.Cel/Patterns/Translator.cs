using System.Globalization;
using System.Text;

namespace Candor.Cel.Patterns;

/// <summary>
/// Reads RE2's syntax and writes .NET's. Groups do not capture and greed makes no difference, since only the question whether there is a match is asked. Differences that remain: `\b`
/// takes letters of all scripts for a word's, and scripts (`\p{Greek}`) are not known.
/// </summary>
internal sealed partial class Translator(string text)
{
    private const int MostRepeats = 1_000;
    private const int MostDepth = 100;

    private readonly StringBuilder _output = new();
    private int _at;

    /// <exception cref="PatternException">It is no RE2 expression.</exception>
    public string Translate()
    {
        Alternatives(new Flags(false, false), 0);
        return _at < text.Length ? throw new PatternException("a `)` has no `(`") : _output.ToString();
    }

    private char Now => text[_at];

    private bool More => _at < text.Length;

    private bool Accept(string wanted)
    {
        if (!text.AsSpan(_at).StartsWith(wanted, StringComparison.Ordinal)) return false;
        _at += wanted.Length;
        return true;
    }

    // Returns when a `)` or the end comes. The product of the repeats around is kept small, as RE2 does.
    private int Alternatives(Flags flags, int depth)
    {
        if (depth > MostDepth) throw new PatternException("groups nest too deep");
        var most = 1;
        while (More && Now != ')')
        {
            if (Accept("|"))
            {
                _output.Append('|');
                continue;
            }

            var (canRepeat, inner) = Part(ref flags, depth);
            most = Math.Max(most, inner * Repetition(canRepeat, inner));
        }

        return most;
    }

    private (bool CanRepeat, int Inner) Part(ref Flags flags, int depth)
    {
        switch (Now)
        {
            case '(':
                return Group(ref flags, depth);
            case '[':
                _at++;
                _output.Append(Class());
                return (true, 1);
            case '.':
                _at++;
                _output.Append(flags.DotTakesLines ? CodePointSet.AllBut() : CodePointSet.AllBut('\n'));
                return (true, 1);
            case '^':
                _at++;
                _output.Append(flags.IsMultiline ? "(?m:^)" : @"\A");
                return (true, 1);
            case '$':
                _at++;
                _output.Append(flags.IsMultiline ? "(?m:$)" : @"\z");
                return (true, 1);
            case '*' or '+' or '?':
                throw new PatternException($"`{Now}` has nothing to repeat");
            case '\\':
                return (Escape(), 1);
            default:
                Literal(CodePoint());
                return (true, 1);
        }
    }

    private (bool CanRepeat, int Inner) Group(ref Flags flags, int depth)
    {
        _at++;
        var inside = flags;
        var prefix = "(?:";
        if (Accept("?P<") || (text.AsSpan(_at).StartsWith("?<") && !text.AsSpan(_at).StartsWith("?<=") && !text.AsSpan(_at).StartsWith("?<!") && Accept("?<")))
        {
            var end = text.IndexOf('>', _at);
            if (end <= _at || text.AsSpan(_at, end - _at).ContainsAnyExcept(NameCharacters)) throw new PatternException("a group's name is made of letters, digits and `_`");
            _at = end + 1;
        }
        else if (Accept("?"))
        {
            prefix = ReadFlags(ref inside, out var isGroup);
            if (!isGroup)
            {
                flags = inside;
                _output.Append(prefix);
                return (false, 1);
            }
        }

        _output.Append(prefix);
        var inner = Alternatives(inside, depth + 1);
        if (!Accept(")")) throw new PatternException("a `(` has no `)`");
        _output.Append(')');
        return (true, inner);
    }

    private string ReadFlags(ref Flags flags, out bool isGroup)
    {
        var (on, ignoresCase) = (true, (bool?)null);
        for (; More; _at++)
        {
            switch (Now)
            {
                case '-' when on:
                    on = false;
                    break;
                case 'i':
                    ignoresCase = on;
                    break;
                case 'm':
                    flags = flags with { IsMultiline = on };
                    break;
                case 's':
                    flags = flags with { DotTakesLines = on };
                    break;
                case 'U':
                    break;
                case ':' or ')':
                    isGroup = Now == ':';
                    _at++;
                    var end = isGroup ? ":" : ")";
                    return ignoresCase is { } i ? (i ? "(?i" : "(?-i") + end : isGroup ? "(?:" : string.Empty;
                default:
                    throw new PatternException($"`(?{Now}` is not known; there is no looking ahead or behind");
            }
        }

        throw new PatternException("a `(` has no `)`");
    }

    // How often at most the part before is repeated, for the limit; without an end it counts as its least.
    private int Repetition(bool canRepeat, int inner)
    {
        if (!More) return 1;
        var count = 1;
        if (Now is '*' or '+' or '?') _output.Append(text[_at++]);
        else if (Now == '{' && Counted() is { } bounds)
        {
            count = Math.Max(bounds.Least, bounds.Most ?? bounds.Least);
            if (count > MostRepeats || count * inner > MostRepeats) throw new PatternException(FormattableString.Invariant($"more than {MostRepeats} repeats"));
            if (bounds.Most < bounds.Least) throw new PatternException("a repeat counts downwards");
            _output.Append(CultureInfo.InvariantCulture, $"{{{bounds.Least}");
            if (bounds.Most != bounds.Least) _output.Append(CultureInfo.InvariantCulture, $",{bounds.Most}");
            _output.Append('}');
        }
        else return 1;
        if (!canRepeat) throw new PatternException("there is nothing to repeat");
        if (More && Now == '?') _at++; // lazy: no difference
        if (More && (Now is '*' or '+' or '?' || (Now == '{' && IsCounted()))) throw new PatternException($"`{Now}` repeats a repeat");
        return Math.Max(count, 1);
    }

    private bool IsCounted()
    {
        var at = _at;
        var isCounted = Counted() is not null;
        _at = at;
        return isCounted;
    }

    private (int Least, int? Most)? Counted()
    {
        var end = text.IndexOf('}', _at);
        if (end < 0) return null;
        var parts = text[(_at + 1)..end].Split(',');
        if (parts.Length > 2 || !IsNumber(parts[0]) || (parts.Length == 2 && parts[1].Length > 0 && !IsNumber(parts[1]))) return null;
        _at = end + 1;
        var least = Count(parts[0]);
        return (least, parts.Length == 1 ? least : parts[1].Length == 0 ? null : Count(parts[1]));
    }

    private static bool IsNumber(string digits) => digits.Length > 0 && digits.All(char.IsAsciiDigit);

    private static int Count(string digits) => digits.Length > 4 ? MostRepeats + 1 : int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private int CodePoint()
    {
        var point = char.IsHighSurrogate(Now) && _at + 1 < text.Length && char.IsLowSurrogate(text[_at + 1]) ? char.ConvertToUtf32(Now, text[_at + 1]) : Now;
        _at += point > 0xFFFF ? 2 : 1;
        return point;
    }

    private void Literal(int point)
    {
        if (point > 0xFFFF) _output.Append("(?:");
        foreach (var unit in point > 0xFFFF ? char.ConvertFromUtf32(point) : ((char)point).ToString())
        {
            _ = char.IsAsciiLetterOrDigit(unit) ? _output.Append(unit) : _output.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
        }

        if (point > 0xFFFF) _output.Append(')');
    }

    private readonly record struct Flags(bool IsMultiline, bool DotTakesLines);
}
