namespace Candor.Signals.Text;

/// <summary>Cuts a folded text of a spaced script: letters with inner apostrophes are a word, every other character but the blank is one of its own.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _start;
    private int _end;

    /// <summary>The present word.</summary>
    public readonly ReadOnlySpan<char> Current => _text[_start.._end];

    /// <summary>Whether a character belongs to words of several.</summary>
    public static bool IsLetter(char c) => c is >= 'a' and <= 'z' or '\'' || (c is >= 'ß' and < '\u2000' && char.IsLetter(c));

    /// <summary>For foreach.</summary>
    public readonly WordReader GetEnumerator() => this;

    /// <summary>Goes on.</summary>
    public bool MoveNext()
    {
        _start = _end;
        while (_start < _text.Length && _text[_start] == ' ') _start++;
        _end = _start;
        if (_end == _text.Length) return false;
        if (!IsLetter(_text[_end]))
        {
            _end++;
            return true;
        }

        while (_end < _text.Length && IsLetter(_text[_end])) _end++;
        return true;
    }
}
