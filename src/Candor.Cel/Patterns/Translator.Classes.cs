using System.Buffers;
using System.Globalization;

namespace Candor.Cel.Patterns;

/// <summary>Escapes and classes of characters.</summary>
internal sealed partial class Translator
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");
    private static readonly (int, int)[] Digits = [('0', '9')];
    private static readonly (int, int)[] Word = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')];
    private static readonly (int, int)[] Space = [('\t', '\n'), ('\f', '\r'), (' ', ' ')];

    private static readonly Dictionary<string, (int, int)[]> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["ascii"] = [(0, 0x7F)],
        ["blank"] = [('\t', '\t'), (' ', ' ')],
        ["cntrl"] = [(0, 0x1F), (0x7F, 0x7F)],
        ["digit"] = Digits,
        ["graph"] = [('!', '~')],
        ["lower"] = [('a', 'z')],
        ["print"] = [(' ', '~')],
        ["punct"] = [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        ["space"] = [('\t', '\r'), (' ', ' ')],
        ["upper"] = [('A', 'Z')],
        ["word"] = Word,
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    };

    private static readonly HashSet<string> Categories = new(StringComparer.Ordinal)
    {
        "L", "Lu", "Ll", "Lt", "Lm", "Lo", "M", "Mn", "Mc", "Me", "N", "Nd", "Nl", "No", "P", "Pc", "Pd", "Ps", "Pe", "Pi", "Pf", "Po",
        "S", "Sm", "Sc", "Sk", "So", "Z", "Zs", "Zl", "Zp", "C", "Cc", "Cf", "Co",
    };

    /// <summary>What a backslash means outside a class; whether it can be repeated.</summary>
    private bool Escape()
    {
        _at++;
        if (!More) throw new PatternException("a backslash ends the pattern");
        if (Accept("Q"))
        {
            var end = text.IndexOf(@"\E", _at, StringComparison.Ordinal);
            var last = end < 0 ? text.Length : end;
            while (_at < last) Literal(CodePoint());
            if (end >= 0) _at = end + 2;
            return false;
        }

        if (Accept("A")) _output.Append(@"\A");
        else if (Accept("z")) _output.Append(@"\z");
        else if (Accept("b")) _output.Append(@"\b");
        else if (Accept("B")) _output.Append(@"\B");
        else
        {
            var set = new CodePointSet();
            if (TrySet(set)) _output.Append(set);
            else Literal(Character());
        }

        return true;
    }

    private CodePointSet Class()
    {
        var set = new CodePointSet { IsNegative = Accept("^") };
        for (var isFirst = true; ; isFirst = false)
        {
            if (!More) throw new PatternException("a `[` has no `]`");
            if (Now == ']' && !isFirst) break;
            if (text.AsSpan(_at).StartsWith("[:")) PosixClass(set);
            else if (Now == '\\' && IsSetAfterBackslash()) TrySet(set);
            else Range(set);
        }

        _at++;
        return set;
    }

    private bool IsSetAfterBackslash()
    {
        _at++;
        if (More && "dDsSwWpP".Contains(Now, StringComparison.Ordinal)) return true;
        _at--;
        return false;
    }

    private void Range(CodePointSet set)
    {
        var from = ClassCharacter();
        var to = from;
        if (_at + 1 < text.Length && Now == '-' && text[_at + 1] != ']')
        {
            _at++;
            to = ClassCharacter();
        }

        if (to < from) throw new PatternException("a range goes backwards");
        set.Add(from, to);
    }

    private int ClassCharacter()
    {
        if (!More) throw new PatternException("a `[` has no `]`");
        if (Now != '\\') return CodePoint();
        _at++;
        return More ? Character() : throw new PatternException("a backslash ends the pattern");
    }

    private void PosixClass(CodePointSet set)
    {
        var end = text.IndexOf(":]", _at, StringComparison.Ordinal);
        var name = end < 0 ? string.Empty : text[(_at + 2)..end];
        var isNegative = name.StartsWith('^');
        if (!Posix.TryGetValue(isNegative ? name[1..] : name, out var ranges)) throw new PatternException($"`[:{name}:]` is no class");
        set.Add(ranges, isNegative);
        _at = end + 2;
    }

    /// <summary>`\d`, `\W`, `\pL`, `\P{Lu}` and the like, the backslash already read.</summary>
    private bool TrySet(CodePointSet set)
    {
        var ranges = char.ToLowerInvariant(Now) switch
        {
            'd' => Digits,
            'w' => Word,
            's' => Space,
            _ => null,
        };
        if (ranges is not null)
        {
            set.Add(ranges, char.IsAsciiLetterUpper(text[_at++]));
            return true;
        }

        if (Now is not ('p' or 'P')) return false;
        var isNegative = text[_at++] == 'P';
        if (!More) throw new PatternException("a category has no name");
        string name;
        if (Accept("{"))
        {
            var end = text.IndexOf('}', _at);
            if (end < 0) throw new PatternException("a category's name has no `}`");
            name = text[_at..end];
            _at = end + 1;
        }
        else
        {
            name = text[_at++].ToString();
        }

        if (name.StartsWith('^')) (name, isNegative) = (name[1..], !isNegative);
        if (!Categories.Contains(name)) throw new PatternException($"`{name}` is no Unicode category; scripts are not known, write their ranges");
        set.AddCategory((isNegative ? @"\P{" : @"\p{") + name + "}");
        return true;
    }

    /// <summary>A single character after its backslash.</summary>
    private int Character()
    {
        var letter = text[_at];
        if (letter is 'x') return Hexadecimal();
        if (letter == '0' || (letter is >= '1' and <= '7' && _at + 1 < text.Length && text[_at + 1] is >= '0' and <= '7')) return Octal();
        if (char.IsAsciiDigit(letter)) throw new PatternException("there are no references to groups");
        var simple = letter switch
        {
            'a' => '\a',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'v' => '\v',
            _ => char.IsAscii(letter) && !char.IsAsciiLetterOrDigit(letter) ? letter : throw new PatternException($"`\\{letter}` means nothing"),
        };
        _at++;
        return simple;
    }

    private int Octal()
    {
        var value = 0;
        for (var i = 0; i < 3 && More && Now is >= '0' and <= '7'; i++) value = (value * 8) + (text[_at++] - '0');
        return value;
    }

    private int Hexadecimal()
    {
        _at++;
        var isLong = Accept("{");
        var end = isLong ? text.IndexOf('}', _at) : _at + 2;
        if (end < 0 || end > text.Length || end - _at > 6) throw new PatternException("`\\x` takes two hexadecimal digits, or up to six in braces");
        if (!int.TryParse(text.AsSpan(_at, end - _at), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var point) || point > 0x10FFFF)
        {
            throw new PatternException("`\\x` takes two hexadecimal digits, or up to six in braces");
        }

        _at = isLong ? end + 1 : end;
        return point;
    }
}
