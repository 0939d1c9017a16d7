namespace Candor.Provenance.Reading;

/// <summary>A file that is never trusted: it is read by place, within bounds, and nothing that it says of lengths is believed.</summary>
internal sealed class SourceFile
{
    private readonly Stream _stream;
    private readonly InspectionLimits _limits;
    private long _taken;
    private int _parts;

    /// <param name="stream">Seekable.</param>
    /// <param name="limits">What it may cost.</param>
    public SourceFile(Stream stream, InspectionLimits limits)
    {
        if (!stream.CanSeek) throw new ArgumentException("A file is inspected by place: the stream must be seekable.", nameof(stream));
        (_stream, _limits, Length) = (stream, limits, stream.Length);
    }

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>What it may cost.</summary>
    public InspectionLimits Limits => _limits;

    /// <summary>Whether something was left unread because of a limit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Fills a small buffer from a place.</summary>
    /// <returns>False, with nothing promised of the buffer, if the file ends before.</returns>
    public bool TryRead(long place, Span<byte> buffer)
    {
        if (place < 0 || place > Length - buffer.Length) return false;
        _stream.Position = place;
        return _stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
    }

    /// <summary>Takes a block into memory.</summary>
    /// <returns>Null if the file ends before, or a limit is reached: then <see cref="IsCut"/> says so.</returns>
    public byte[]? Take(long place, long length)
    {
        if (length < 0 || place < 0 || place > Length - length) return null;
        if (length > _limits.BlockBytes || _taken + length > _limits.TotalBytes)
        {
            IsCut = true;
            return null;
        }

        _taken += length;
        var block = new byte[length];
        return TryRead(place, block) ? block : null;
    }

    /// <summary>Counts a part that is looked at.</summary>
    /// <returns>False once there are too many.</returns>
    public bool Step()
    {
        if (_parts++ < _limits.Parts) return true;
        IsCut = true;
        return false;
    }

    /// <summary>Notes that a limit was reached elsewhere: in inflation, in nesting.</summary>
    public void Cut() => IsCut = true;

    /// <summary>Counts bytes that inflation made as if they had been taken.</summary>
    /// <returns>False once there are too many.</returns>
    public bool Spend(long bytes)
    {
        if (_taken + bytes > _limits.TotalBytes)
        {
            IsCut = true;
            return false;
        }

        _taken += bytes;
        return true;
    }
}
