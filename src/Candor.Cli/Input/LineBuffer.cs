namespace Candor.Cli.Input;

/// <summary>Cuts what is read from a file into lines, wherever the reads end.</summary>
internal sealed class LineBuffer(int bytesAtATime, int maxLineBytes, LineHandler handler) : IRecordBuffer
{
    private const int Trimmed = 4; // a byte order mark and a carriage return do not count

    private byte[] _bytes = new byte[bytesAtATime];
    private int _start;
    private int _end;
    private int _searched;
    private bool _skipping;
    private long _number;
    private string _file = string.Empty;

    /// <summary>Forgets everything and starts with line 1 of another file.</summary>
    public void Begin(string file)
    {
        (_start, _end, _searched, _skipping, _number, _file) = (0, 0, 0, false, 0, file);
    }

    /// <summary>Room to read into; never empty.</summary>
    public Span<byte> Free()
    {
        if (_end == _bytes.Length)
        {
            MakeRoom();
        }

        return _bytes.AsSpan(_end, Math.Min(bytesAtATime, _bytes.Length - _end));
    }

    /// <summary>Takes what was read into <see cref="Free"/> and hands over the lines that are now whole.</summary>
    /// <param name="read">0 at the end of the file: what is left is a line too.</param>
    /// <returns>False at the end of the file.</returns>
    public bool Take(int read)
    {
        _end += read;
        while (_bytes.AsSpan(_searched, _end - _searched).IndexOf((byte)'\n') is >= 0 and var length)
        {
            HandOver(_searched + length);
            _start = _searched = _searched + length + 1;
        }

        _searched = _end;
        if (read == 0 && (_end > _start || _skipping))
        {
            HandOver(_end);
            _start = _end;
        }

        return read != 0;
    }

    private void HandOver(int end)
    {
        if (_skipping)
        {
            _skipping = false; // the beginning was handed over, and the line counted
            return;
        }

        _number++;
        var line = _bytes.AsSpan(_start, end - _start);
        if (_number == 1 && line is [0xef, 0xbb, 0xbf, ..])
        {
            line = line[3..];
        }

        if (line is [.., (byte)'\r'])
        {
            line = line[..^1];
        }

        if (line.Length > maxLineBytes)
        {
            handler(line[..maxLineBytes], new LinePlace(_file, _number, Truncated: true));
        }
        else if (line.ContainsAnyExcept((byte)' ', (byte)'\t'))
        {
            handler(line, new LinePlace(_file, _number, Truncated: false));
        }
    }

    // The buffer is full: of whole lines, of a line's beginning, or of a line that is too long.
    private void MakeRoom()
    {
        if (_skipping)
        {
            _start = _end;
        }
        else if (_end - _start > maxLineBytes + Trimmed)
        {
            HandOver(_end);
            _skipping = true;
            _start = _end;
        }

        var kept = _end - _start;
        var capacity = kept <= _bytes.Length / 2
            ? _bytes.Length
            : (int)Math.Max(_bytes.Length, Math.Min(_bytes.Length * 2L, maxLineBytes + Trimmed + 1));
        var target = capacity == _bytes.Length ? _bytes : new byte[capacity];
        _bytes.AsSpan(_start, kept).CopyTo(target);
        _bytes = target;
        (_start, _end, _searched) = (0, kept, kept);
    }
}
