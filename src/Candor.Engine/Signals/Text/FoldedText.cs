using Candor.Signals.Text.Normalizing;

namespace Candor.Signals.Text;

/// <summary>
/// A normalised text with everything folded that tells more of where a text comes from than of who wrote it: case, kinds of quotation marks, dashes and
/// brackets, widths, digits, blanks between unspaced characters. Reused from text to text.
/// </summary>
internal sealed class FoldedText
{
    private static readonly char[] Folds = [.. Enumerable.Range(0, 1 << 16).Select(c => Fold((char)c))];
    private const char Ellipsis = '…';
    private char[] _text = new char[1024];

    /// <summary>Folds a text.</summary>
    /// <param name="text">Normalised.</param>
    /// <returns>Valid until the next call.</returns>
    public ReadOnlySpan<char> Read(ReadOnlySpan<char> text)
    {
        if (_text.Length < text.Length) _text = new char[text.Length * 2];
        var count = 0;
        var blank = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = Folds[text[i]];
            if (c == '\\' && i + 1 < text.Length && text[i + 1] is 'n' or 'r' or 't')
            {
                // A line break that somebody escaped and nobody took back.
                i++;
                c = ' ';
            }

            if (c == ' ')
            {
                blank = true;
                continue;
            }

            var before = count == 0 ? '\0' : _text[count - 1];
            if (c == '0' && before == '0' && !blank) continue;
            if (c == '.' && before is '.' or Ellipsis && !blank)
            {
                _text[count - 1] = Ellipsis;
                continue;
            }

            if (c == '-' && before == '-' && !blank) continue;
            if (c == Ellipsis && before == Ellipsis) continue;
            if (blank && IsSpaced(before) && (IsSpaced(c) || c is '"' or '(')) _text[count++] = ' ';
            else if (blank && before is '.' or ',' or '!' or '?' or ':' or ';' or ')' or '"' && IsSpaced(c)) _text[count++] = ' ';
            blank = false;
            _text[count++] = c;
        }

        return _text.AsSpan(0, count);
    }

    /// <summary>What a script written with spaces makes words of: letters, numbers, links and mentions.</summary>
    private static bool IsSpaced(char c) => WordReader.IsLetter(c) || c is '0' or NormalText.Link or NormalText.Mention;

    private static char Fold(char c)
    {
        if (char.IsWhiteSpace(c)) return ' ';
        if (char.IsDigit(c)) return '0';
        return c switch
        {
            '“' or '”' or '„' or '‟' or '«' or '»' or '「' or '」' or '『' or '』' or '﹁' or '﹂' or '〝' or '〞' or '＂' => '"',
            '‘' or '’' or '‚' or '‛' or '＇' or '`' or '´' => '\'',
            '‐' or '‑' or '‒' or '–' or '—' or '―' or '－' or '─' or '━' => '-',
            '。' or '｡' or '．' => '.',
            '，' => ',',
            '！' => '!',
            '？' => '?',
            '：' => ':',
            '；' => ';',
            '（' => '(',
            '）' => ')',
            '～' or '〜' => '~',
            '【' or '〔' => '[',
            '】' or '〕' => ']',
            '《' or '〈' => '<',
            '》' or '〉' => '>',
            _ => char.IsSurrogate(c) ? c : char.ToLowerInvariant(c),
        };
    }
}
