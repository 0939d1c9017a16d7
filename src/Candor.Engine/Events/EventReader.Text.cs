using System.Numerics;
using System.Text;
using System.Text.Json;
using static System.FormattableString;

namespace Candor.Events;

public sealed partial class EventReader
{
    private char[] _text = new char[4096];
    private char[] _title = new char[256];
    private int _textLength;
    private int _titleLength;
    private int _textBytes;
    private int _titleBytes;

    private bool TryText(ref Utf8JsonReader reader, string name, ref char[] buffer, out int length, out int bytes)
    {
        (length, bytes) = (0, 0);
        if (!TryString(ref reader, name, out var value))
        {
            return false;
        }

        bytes = value.Length;
        if (bytes > MaxTextBytes)
        {
            return RefuseLength(name, bytes);
        }

        // Never more characters of UTF-16 than bytes of UTF-8.
        if (buffer.Length < bytes)
        {
            buffer = new char[BitOperations.RoundUpToPowerOf2((uint)bytes)];
        }

        length = Encoding.UTF8.GetChars(value, buffer);
        return true;
    }

    private bool JoinTitle(string both)
    {
        if (_titleLength == 0)
        {
            return true;
        }

        var bytes = _titleBytes + 1 + _textBytes;
        if (_textLength > 0 && bytes > MaxTextBytes)
        {
            return RefuseLength(both, bytes);
        }

        var before = _textLength == 0 ? _titleLength : _titleLength + 1;
        var length = before + _textLength;
        if (_text.Length < length)
        {
            Array.Resize(ref _text, (int)BitOperations.RoundUpToPowerOf2((uint)length));
        }

        _text.AsSpan(0, _textLength).CopyTo(_text.AsSpan(before));
        _title.AsSpan(0, _titleLength).CopyTo(_text);
        if (_textLength > 0)
        {
            _text[_titleLength] = '\n';
        }

        _textLength = length;
        return true;
    }

    private bool RefuseLength(string name, int bytes) => Refuse(
        RejectionCode.TextTooLong,
        Invariant($"'{name}' has {bytes} bytes in UTF-8, expected at most {MaxTextBytes}."));
}
