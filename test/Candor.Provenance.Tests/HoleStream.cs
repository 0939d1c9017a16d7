namespace Candor.Provenance.Tests;

/// <summary>A large file that is nowhere: bytes at its beginning and its end, zeros between. It counts what is read.</summary>
internal sealed class HoleStream(byte[] beginning, long hole, byte[] end) : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => beginning.Length + hole + end.Length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Clamp(Length - Position, 0, buffer.Length);
        buffer = buffer[..count];
        buffer.Clear();
        Lay(beginning, 0, buffer);
        Lay(end, beginning.Length + hole, buffer);
        Position += count;
        BytesRead += count;
        return count;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>The part of some bytes that lies in the window.</summary>
    private void Lay(byte[] bytes, long place, Span<byte> window)
    {
        var (first, last) = (Math.Max(place, Position), Math.Min(place + bytes.Length, Position + window.Length));
        if (first < last) bytes.AsSpan((int)(first - place), (int)(last - first)).CopyTo(window[(int)(first - Position)..]);
    }
}
