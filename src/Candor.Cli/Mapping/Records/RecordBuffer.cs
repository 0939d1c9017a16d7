using Candor.Cli.Input;
using static System.FormattableString;

namespace Candor.Cli.Mapping.Records;

/// <summary>What records that may span lines have in common: a buffer that grows with the longest, up to a bound, and a count of lines.</summary>
/// <param name="bytesAtATime">Room that is asked for at once.</param>
/// <param name="maxRecordBytes">Longest record that is handed over whole.</param>
/// <param name="format">Told with every record.</param>
/// <param name="handler">Takes the records.</param>
internal abstract class RecordBuffer(int bytesAtATime, int maxRecordBytes, RecordFormat format, RecordHandler handler) : IRecordBuffer
{
    private byte[] _bytes = new byte[bytesAtATime];
    private int _end;
    private int _counted;
    private long _line;
    private bool _isFresh;
    private bool _skips;

    /// <summary>The path of the file.</summary>
    protected string File { get; private set; } = string.Empty;

    /// <summary>Where the present record begins, or where to go on if there is none.</summary>
    protected int Start { get; set; }

    /// <summary>Up to where the bytes were looked at.</summary>
    protected int Searched { get; set; }

    /// <summary>All that was read and is kept.</summary>
    protected ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _end);

    /// <inheritdoc/>
    public virtual void Begin(string file)
    {
        (File, Start, Searched, _end, _counted, _line, _isFresh, _skips) = (file, 0, 0, 0, 0, 1, true, false);
    }

    /// <inheritdoc/>
    public Span<byte> Free()
    {
        if (_end == _bytes.Length) MakeRoom();
        return _bytes.AsSpan(_end, Math.Min(bytesAtATime, _bytes.Length - _end));
    }

    /// <inheritdoc/>
    public bool Take(int read)
    {
        _end += read;
        var isEnd = read == 0;
        if (_isFresh && !TryPassMark(isEnd)) return true;
        Cut(isEnd);
        if (Searched - Start > maxRecordBytes && !_skips)
        {
            HandOver(Start + maxRecordBytes, isTruncated: true);
            _skips = true;
        }

        if (_skips) Pass(Searched);
        if (_end - Searched > maxRecordBytes) throw new FormatException(Invariant($"{File}: line {LineAt(Searched)}: a value has more than {maxRecordBytes} bytes."));
        return !isEnd;
    }

    /// <summary>Hands over the records that are whole, by <see cref="Complete"/>, and moves <see cref="Searched"/>.</summary>
    protected abstract void Cut(bool isEnd);

    /// <summary>The present record ends: hands it over, unless its beginning was handed over already.</summary>
    protected void Complete(int end)
    {
        if (_skips) _skips = false;
        else HandOver(Math.Min(end, Start + maxRecordBytes), isTruncated: end - Start > maxRecordBytes);
        Pass(end);
    }

    /// <summary>The line of a place in the buffer; places must be asked for in order.</summary>
    protected long LineAt(int place)
    {
        if (place > _counted)
        {
            _line += _bytes.AsSpan(_counted, place - _counted).Count((byte)'\n');
            _counted = place;
        }

        return _line;
    }

    /// <summary>Goes on at a place, with nothing kept before it.</summary>
    protected void Pass(int place)
    {
        LineAt(place);
        Start = place;
    }

    private void HandOver(int end, bool isTruncated)
    {
        var line = LineAt(Start);
        var record = _bytes.AsSpan(Start, end - Start);
        if (record.ContainsAnyExcept(" \t\r\n"u8)) handler(record, format, new LinePlace(File, line, isTruncated));
    }

    private bool TryPassMark(bool isEnd)
    {
        ReadOnlySpan<byte> mark = [0xef, 0xbb, 0xbf];
        if (_end < mark.Length && !isEnd && mark.StartsWith(Bytes)) return false;
        _isFresh = false;
        if (Bytes.StartsWith(mark)) Start = Searched = _counted = mark.Length;
        return true;
    }

    private void MakeRoom()
    {
        LineAt(Start);
        var kept = _end - Start;
        var target = kept <= _bytes.Length / 2 ? _bytes : new byte[checked(_bytes.Length * 2)];
        _bytes.AsSpan(Start, kept).CopyTo(target);
        _bytes = target;
        (Searched, _counted, _end, Start) = (Searched - Start, _counted - Start, kept, 0);
    }
}
