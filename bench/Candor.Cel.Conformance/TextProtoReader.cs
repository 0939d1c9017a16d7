using System.Globalization;
using System.Text;

namespace Candor.Cel.Conformance;

/// <summary>Reads protocol-buffer text format, as far as the conformance files use it.</summary>
public sealed class TextProtoReader
{
    private readonly string _text;
    private int _at;

    private TextProtoReader(string text) => _text = text;

    /// <summary>The message that a file holds.</summary>
    /// <exception cref="FormatException">It is no text format.</exception>
    public static TextMessage Read(string text)
    {
        var reader = new TextProtoReader(text);
        var message = reader.Fields('\0');
        return message;
    }

    private char Now => _at < _text.Length ? _text[_at] : '\0';

    private void SkipBlank()
    {
        while (_at < _text.Length)
        {
            if (Now == '#') _at = _text.IndexOf('\n', _at) is >= 0 and var end ? end + 1 : _text.Length;
            else if (char.IsWhiteSpace(Now) || Now is ',' or ';') _at++;
            else break;
        }
    }

    private TextMessage Fields(char end)
    {
        var message = new TextMessage();
        for (SkipBlank(); Now != end; SkipBlank())
        {
            var name = Name();
            SkipBlank();
            if (Now == ':') _at++;
            SkipBlank();
            message.Add(name, Value());
        }

        _at++;
        return message;
    }

    private string Name()
    {
        var start = _at;
        if (Now == '[') _at = _text.IndexOf(']', _at) + 1;
        else while (char.IsLetterOrDigit(Now) || Now == '_') _at++;
        if (_at <= start) throw new FormatException(FormattableString.Invariant($"No field name at character {start}."));
        return _text[start.._at];
    }

    private object Value()
    {
        if (Now == '{')
        {
            _at++;
            return Fields('}');
        }

        if (Now is '"' or '\'') return new TextScalar([.. Quoted()]);
        var start = _at;
        while (char.IsLetterOrDigit(Now) || Now is '_' or '.' or '+' or '-') _at++;
        if (_at == start) throw new FormatException(FormattableString.Invariant($"No value at character {start}."));
        return new TextScalar(Encoding.UTF8.GetBytes(_text[start.._at]));
    }

    // Texts side by side are one.
    private List<byte> Quoted()
    {
        var octets = new List<byte>();
        while (Now is '"' or '\'')
        {
            var quote = _text[_at++];
            while (Now != quote)
            {
                if (_at >= _text.Length) throw new FormatException("A text has no end.");
                if (Now == '\\') Escape(octets);
                else octets.AddRange(Encoding.UTF8.GetBytes(Rune()));
            }

            _at++;
            SkipBlank();
        }

        return octets;
    }

    private string Rune()
    {
        var length = char.IsHighSurrogate(Now) ? 2 : 1;
        _at += length;
        return _text.Substring(_at - length, length);
    }

    private void Escape(List<byte> octets)
    {
        _at++;
        var letter = _text[_at++];
        switch (letter)
        {
            case 'x' or 'X':
                octets.Add((byte)Number(2, 16));
                break;
            case 'u' or 'U':
                octets.AddRange(Encoding.UTF8.GetBytes(char.ConvertFromUtf32(Number(letter == 'u' ? 4 : 8, 16))));
                break;
            case >= '0' and <= '7':
                _at--;
                octets.Add((byte)Number(3, 8));
                break;
            default:
                var index = "abfnrtv".IndexOf(letter, StringComparison.Ordinal);
                octets.Add(index < 0 ? (byte)letter : (byte)"\a\b\f\n\r\t\v"[index]);
                break;
        }
    }

    private int Number(int most, int numberBase)
    {
        var value = 0;
        for (var i = 0; i < most && char.IsAsciiHexDigit(Now); i++)
        {
            var digit = int.Parse(Now.ToString(), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (digit >= numberBase) break;
            value = (value * numberBase) + digit;
            _at++;
        }

        return value;
    }
}
