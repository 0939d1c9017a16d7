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
        var count = (int)Math.Min(buffer.Length, Length - Position);
        for (var index = 0; index < count; index++, Position++) buffer[index] = At(Position);
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

    private byte At(long place) =>
        place < beginning.Length ? beginning[place] : place < beginning.Length + hole ? (byte)0 : end[place - beginning.Length - hole];
}
