namespace Candor.Provenance.Reading;

/// <summary>The IDAT chunks of a PNG as one stream, read as they are asked for.</summary>
internal sealed class PixelStream(SourceFile file, List<(long Place, int Length)> parts) : Stream
{
    private int _part;
    private int _within;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (_part < parts.Count && _within == parts[_part].Length) (_part, _within) = (_part + 1, 0);
        if (_part == parts.Count || buffer.IsEmpty) return 0;
        var count = Math.Min(buffer.Length, parts[_part].Length - _within);
        if (!file.TryRead(parts[_part].Place + _within, buffer[..count])) return 0;
        _within += count;
        return count;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
