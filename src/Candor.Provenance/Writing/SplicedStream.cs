namespace Candor.Provenance.Writing;

/// <summary>A file as it will be with its changes, read by place out of the unchanged one: it can be inspected before a byte of it is written.</summary>
internal sealed class SplicedStream : Stream
{
    private readonly Stream _source;
    private readonly List<(long Start, long Length, long Source, byte[]? Inserted)> _pieces = [];
    private readonly long _length;
    private long _position;

    /// <param name="source">Seekable; it is left open.</param>
    /// <param name="splices">Changes that do not overlap.</param>
    public SplicedStream(Stream source, IEnumerable<Splice> splices)
    {
        _source = source;
        long at = 0;
        foreach (var splice in splices.OrderBy(splice => splice.Place))
        {
            Add(splice.Place - at, at, inserted: null);
            Add(splice.Inserted.Length, 0, splice.Inserted);
            at = splice.Place + splice.Removed;
        }

        Add(source.Length - at, at, inserted: null);
        _length = _pieces.Count == 0 ? 0 : _pieces[^1].Start + _pieces[^1].Length;
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => _length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_position < 0 || _position >= _length) return 0;
        var (start, length, source, inserted) = _pieces[Piece(_position)];
        var within = _position - start;
        buffer = buffer[..(int)Math.Min(buffer.Length, length - within)];
        var count = buffer.Length;
        if (inserted is not null) inserted.AsSpan((int)within, count).CopyTo(buffer);
        else
        {
            _source.Position = source + within;
            count = _source.Read(buffer);
        }

        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) =>
        _position = offset + origin switch { SeekOrigin.Begin => 0, SeekOrigin.Current => _position, _ => _length };

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The piece that a place lies in. A film in fragments may have many thousands.</summary>
    private int Piece(long place)
    {
        var (first, behind) = (0, _pieces.Count);
        while (behind - first > 1)
        {
            var middle = (first + behind) / 2;
            if (_pieces[middle].Start <= place) first = middle;
            else behind = middle;
        }

        return first;
    }

    private void Add(long length, long source, byte[]? inserted)
    {
        if (length <= 0) return;
        var start = _pieces.Count == 0 ? 0 : _pieces[^1].Start + _pieces[^1].Length;
        _pieces.Add((start, length, source, inserted));
    }
}
