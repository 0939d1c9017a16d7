using System.Buffers.Binary;
using Candor.Provenance.Writing;
using Xunit;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests.Writing.Bmff;

/// <summary>A film of more than four gigabytes costs no more memory than a short one, and is read through once.</summary>
public sealed class LongFilmTests
{
    private const long Hole = (4L << 30) + 1000;
    private static readonly byte[] Size = [0, 0, 0, 1, .. "mdat"u8, 0, 0, 0, 1, .. Make.Big(1000 + 16)];

    [Fact]
    public void Tables_behind_the_film()
    {
        using var film = new HoleStream([.. Type("isom"), .. Size], Hole, Box("moov", MakeFilm.Track(100)));

        var (outcome, end) = Write(film);

        Assert.Equal(LabelOutcome.Written, outcome);
        Assert.Equal("moov"u8, end.AsSpan((int)(film.Length - Box("moov", MakeFilm.Track(100)).Length - LastBytes.Start(film.Length)) + 4, 4));
    }

    [Fact]
    public void Tables_before_the_film_whose_last_place_would_need_more_than_four_bytes_go_to_its_end()
    {
        var movie = Box("moov", MakeFilm.Track(unchecked((int)(uint.MaxValue - 100))));
        using var film = new HoleStream([.. Type("isom"), .. movie, .. Size], Hole, []);

        var (outcome, end) = Write(film);

        Assert.Equal(LabelOutcome.Written, outcome);
        Assert.Equal("moov"u8, end.AsSpan((int)(film.Length - LastBytes.Start(film.Length)) + 4, 4));
        Assert.Equal(uint.MaxValue - 100, BinaryPrimitives.ReadUInt32BigEndian(end.AsSpan(end.AsSpan().IndexOf("stco"u8) + 12)));
    }

    private static (LabelOutcome Outcome, byte[] End) Write(HoleStream film)
    {
        using var target = new LastBytes(film.Length);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = LabelWriter.Write(film, target, Labelled.New);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.InRange(film.BytesRead, film.Length, film.Length + (1 << 19));
        Assert.InRange(target.Length, film.Length + 100, film.Length + 2000);
        return (result.Outcome, target.End.ToArray());
    }

    /// <summary>Keeps what is written last: from a little before the length of the source on.</summary>
    private sealed class LastBytes(long source) : Stream
    {
        private long _written;

        public MemoryStream End { get; } = new(1 << 16);

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => _written;

        public override long Position
        {
            get => _written;
            set => throw new NotSupportedException();
        }

        public static long Start(long source) => source - 4096;

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var skipped = Math.Clamp(Start(source) - _written, 0, buffer.Length);
            End.Write(buffer[(int)skipped..]);
            _written += buffer.Length;
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
