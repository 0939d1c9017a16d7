using System.Buffers;
using System.Security.Cryptography;

namespace Candor.Provenance.Reading;

/// <summary>A file that is never trusted: it is read by place, within bounds, and nothing that it says of lengths is believed.</summary>
internal sealed class SourceFile
{
    /// <summary>As many nodes of XML may pass by for a part that may be kept: a book has less.</summary>
    private const int PassedPerPart = 40;

    private readonly Stream _stream;
    private readonly SourceFile _whole;
    private InspectionLimits _limits;
    private long _taken;
    private long _hashed;
    private int _parts;
    private long _passed;

    /// <param name="stream">Seekable.</param>
    /// <param name="limits">What it may cost.</param>
    public SourceFile(Stream stream, InspectionLimits limits)
    {
        if (!stream.CanSeek) throw new ArgumentException("A file is inspected by place: the stream must be seekable.", nameof(stream));
        (_stream, _limits, Length, _whole) = (stream, limits, stream.Length, this);
    }

    private SourceFile(byte[] block, InspectionLimits limits, SourceFile whole)
        : this(new MemoryStream(block, writable: false), limits) => _whole = whole;

    /// <summary>Bytes.</summary>
    public long Length { get; }

    /// <summary>What it may cost.</summary>
    public InspectionLimits Limits => _limits;

    /// <summary>Whether something was left unread because of a limit.</summary>
    public bool IsCut { get; private set; }

    /// <summary>A block as a file of its own. What is taken of it counts for the whole file, and a limit that it reaches is one that the whole file reached.</summary>
    /// <param name="block">The block.</param>
    /// <param name="parts">Parts of it that are looked at.</param>
    public SourceFile Within(byte[] block, int parts) => new(block, _limits with { Parts = Math.Min(_limits.Parts, parts) }, _whole);

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
        if (length > _limits.BlockBytes)
        {
            Cut();
            return null;
        }

        if (!Spend(length)) return null;
        var block = new byte[length];
        return TryRead(place, block) ? block : null;
    }

    /// <summary>Feeds a part of the file to a hash, a buffer at a time.</summary>
    /// <returns>False if the file ends before, or a limit is reached: then <see cref="IsCut"/> says so.</returns>
    public bool TryHash(IncrementalHash hash, long place, long length)
    {
        if (length < 0 || place < 0 || place > Length - length) return false;
        if (length > _limits.HashedBytes - _hashed)
        {
            Cut();
            return false;
        }

        _hashed += length;
        var buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(length, 1 << 16));
        try
        {
            while (length > 0)
            {
                var part = buffer.AsSpan(0, (int)Math.Min(length, buffer.Length));
                if (!TryRead(place, part)) return false;
                hash.AppendData(part);
                place += part.Length;
                length -= part.Length;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Counts a part that is looked at.</summary>
    /// <returns>False once there are too many.</returns>
    public bool Step()
    {
        if (_parts++ < _limits.Parts) return true;
        Cut();
        return false;
    }

    /// <summary>Counts what only passes by on the way to what is looked at, and is not kept.</summary>
    /// <returns>False once there is too much of it.</returns>
    public bool Pass()
    {
        if (_passed++ < PassedPerPart * (long)_limits.Parts) return true;
        Cut();
        return false;
    }

    /// <summary>Does what has limits of its own: what it costs, and whether it was cut, says nothing of the rest.</summary>
    /// <param name="limits">The limits; no wider than those of the file.</param>
    /// <param name="work">What to do.</param>
    public void Apart(InspectionLimits limits, Action work)
    {
        var kept = (_limits, _taken, _parts, IsCut);
        (_limits, _taken, _parts, IsCut) = (limits, 0, 0, false);
        try
        {
            work();
        }
        finally
        {
            (_limits, _taken, _parts, IsCut) = kept;
        }
    }

    /// <summary>Notes that a limit was reached elsewhere: in inflation, in nesting.</summary>
    public void Cut() => IsCut = _whole.IsCut = true;

    /// <summary>Counts bytes that inflation made as if they had been taken.</summary>
    /// <returns>False once there are too many.</returns>
    public bool Spend(long bytes)
    {
        if (_whole._taken + bytes > _limits.TotalBytes)
        {
            Cut();
            return false;
        }

        _whole._taken += bytes;
        return true;
    }
}
