using System.Text;

namespace Candor.Cel.Syntax;

/// <summary>A literal of text or bytes: its quotes, its escapes, its value.</summary>
internal sealed record StringLiteral(bool IsBytes, int End, CelValue Value, List<(int Offset, string Message)> Problems)
{
    /// <summary>Whether a literal begins here: an opening quote with `r`, `b` or `br` before it, in either case.</summary>
    public static bool StartsAt(string text, int at)
    {
        if (at < text.Length && text[at] is 'b' or 'B') at++;
        if (at < text.Length && text[at] is 'r' or 'R') at++;
        return at < text.Length && text[at] is '"' or '\'';
    }

    public static StringLiteral Read(string text, int start)
    {
        var at = start;
        var isBytes = text[at] is 'b' or 'B';
        if (isBytes) at++;
        var isRaw = text[at] is 'r' or 'R';
        if (isRaw) at++;
        var quote = text[at];
        var isTriple = at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote;
        at += isTriple ? 3 : 1;
        var body = at;
        var problems = new List<(int, string)>();
        while (!EndsAt(text, at, quote, isTriple))
        {
            if (at >= text.Length || (!isTriple && text[at] is '\n' or '\r'))
            {
                problems.Add((start, "the text has no closing quote"));
                return new StringLiteral(isBytes, at, isBytes ? CelValue.Of([]) : string.Empty, problems);
            }

            at += !isRaw && text[at] == '\\' && at + 1 < text.Length ? 2 : 1;
        }

        var end = at + (isTriple ? 3 : 1);
        var content = new Unescaper(text, isRaw, isBytes, problems).Read(body, at);
        return new StringLiteral(isBytes, end, content, problems);
    }

    private static bool EndsAt(string text, int at, char quote, bool isTriple) =>
        at < text.Length && text[at] == quote && (!isTriple || (at + 2 < text.Length && text[at + 1] == quote && text[at + 2] == quote));

    /// <summary>Turns the inside of a literal into its value.</summary>
    private sealed class Unescaper(string text, bool isRaw, bool isBytes, List<(int Offset, string Message)> problems)
    {
        private readonly StringBuilder _characters = new();
        private readonly List<byte> _octets = [];

        public CelValue Read(int at, int end)
        {
            while (at < end)
            {
                var length = isRaw || text[at] != '\\' ? Plain(at, end) : Escape(at, end);
                at += length;
            }

            return isBytes ? CelValue.Of(_octets.ToArray()) : _characters.ToString();
        }

        private int Plain(int at, int end)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                problems.Add((at, $"half of a character (U+{(int)text[at]:X4}) cannot stand in a text"));
                return 1;
            }

            Add(rune);
            return at + rune.Utf16SequenceLength <= end ? rune.Utf16SequenceLength : 1;
        }

        private int Escape(int at, int end)
        {
            var letter = at + 1 < end ? text[at + 1] : '\0';
            var simple = letter switch
            {
                'a' => '\a',
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'v' => '\v',
                '\\' or '?' or '"' or '\'' or '`' => letter,
                _ => '\0',
            };
            if (simple != '\0')
            {
                Add(new Rune(simple));
                return 2;
            }

            return letter switch
            {
                'x' or 'X' => Number(at, end, 2, 2, 16),
                'u' when !isBytes => Number(at, end, 2, 4, 16),
                'U' when !isBytes => Number(at, end, 2, 8, 16),
                >= '0' and <= '3' => Number(at, end, 1, 3, 8),
                _ => Fail(at, Math.Min(2, end - at), isBytes && letter is 'u' or 'U'
                    ? $"`\\{letter}` cannot stand in bytes; write octets as `\\x`"
                    : "there is no such escape; write `\\\\` for a backslash"),
            };
        }

        private int Number(int at, int end, int skip, int digits, int numberBase)
        {
            if (at + skip + digits > end) return Fail(at, end - at, $"this escape takes {digits} digits");
            var value = 0L;
            for (var i = 0; i < digits; i++)
            {
                var digit = text[at + skip + i];
                var size = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : numberBase;
                if (size >= numberBase) return Fail(at, skip, $"this escape takes {digits} {(numberBase == 8 ? "octal" : "hexadecimal")} digits");
                value = (value * numberBase) + size;
            }

            if (isBytes) _octets.Add((byte)value);
            else if (value <= 0x10FFFF && Rune.IsValid((int)value)) Add(new Rune((int)value));
            else return Fail(at, skip + digits, $"U+{value:X4} is no character");
            return skip + digits;
        }

        private int Fail(int at, int length, string message)
        {
            problems.Add((at, message));
            return Math.Max(length, 1);
        }

        private void Add(Rune rune)
        {
            if (!isBytes)
            {
                _characters.Append(rune.ToString());
                return;
            }

            Span<byte> utf8 = stackalloc byte[4];
            _octets.AddRange(utf8[..rune.EncodeToUtf8(utf8)]);
        }
    }
}
