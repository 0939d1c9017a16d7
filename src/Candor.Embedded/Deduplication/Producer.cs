using System.Numerics;

namespace Candor.Embedded.Deduplication;

/// <summary>
/// What was received of one producer that numbers its events: everything below <see cref="Next"/>, and a bit for each of the 1,024
/// numbers from there. Numbers further ahead are remembered one by one until the gap closes, or is given up.
/// </summary>
/// <param name="since">Event time when it first sent something.</param>
internal sealed class Producer(long since)
{
    public const int Ahead = 1024;

    private readonly ulong[] _bits = new ulong[Ahead / 64]; // bit i: Next + i

    private ulong _unsureFrom;
    private ulong _unsureTo;
    private long _unsureUntil;

    /// <summary>All numbers below were received, or given up.</summary>
    public ulong Next { get; private set; }

    /// <summary>No number from here on was remembered by itself.</summary>
    public ulong FarEnd { get; set; }

    /// <summary>Event time when the gap at <see cref="Next"/> came up.</summary>
    public long Since { get; private set; } = since;

    /// <summary>Numbers that never came.</summary>
    public ulong GivenUp { get; private set; }

    /// <summary>Whether a number was received for certain, or is too late to matter.</summary>
    public bool Has(ulong number, long now) => number < Next
        ? !IsUnsure(number, now)
        : number - Next < Ahead && ((_bits[(number - Next) / 64] >> (int)((number - Next) % 64)) & 1) != 0;

    /// <summary>Whether only the set of ids can tell: the number is behind a gap that was given up not long ago.</summary>
    public bool IsUnsure(ulong number, long now) => number >= _unsureFrom && number < _unsureTo && now <= _unsureUntil;

    /// <summary>Notes a number that is at most 1,023 ahead.</summary>
    public void Take(ulong number, long now)
    {
        var offset = number - Next;
        _bits[offset / 64] |= 1UL << (int)(offset % 64);
        var received = Received();
        if (received == 0) return;
        Shift(received);
        (Next, Since) = (Next + (ulong)received, now);
    }

    /// <summary>Gives up on the numbers that are missing within reach, and goes on behind one that is beyond.</summary>
    public void GiveUpTo(ulong number, long now, long lateness)
    {
        foreach (var word in _bits) GivenUp += 64 - (ulong)BitOperations.PopCount(word);
        Array.Clear(_bits);
        (_unsureFrom, _unsureTo, _unsureUntil) = (Next + Ahead, number + 1, now + lateness);
        (Next, Since) = (number + 1, now);
    }

    public static Producer ReadFrom(BinaryReader reader)
    {
        var producer = new Producer(0)
        {
            Next = reader.ReadUInt64(),
            FarEnd = reader.ReadUInt64(),
            Since = reader.ReadInt64(),
            GivenUp = reader.ReadUInt64(),
            _unsureFrom = reader.ReadUInt64(),
            _unsureTo = reader.ReadUInt64(),
            _unsureUntil = reader.ReadInt64(),
        };
        for (var i = 0; i < producer._bits.Length; i++) producer._bits[i] = reader.ReadUInt64();
        return producer;
    }

    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(Next);
        writer.Write(FarEnd);
        writer.Write(Since);
        writer.Write(GivenUp);
        writer.Write(_unsureFrom);
        writer.Write(_unsureTo);
        writer.Write(_unsureUntil);
        foreach (var word in _bits) writer.Write(word);
    }

    /// <summary>How many numbers from <see cref="Next"/> on were received without a gap.</summary>
    private int Received()
    {
        var count = 0;
        foreach (var word in _bits)
        {
            var ones = BitOperations.TrailingZeroCount(~word);
            count += ones;
            if (ones < 64) break;
        }

        return count;
    }

    private void Shift(int count)
    {
        var (words, bits) = (count / 64, count % 64);
        for (var i = 0; i < _bits.Length; i++)
        {
            var low = i + words < _bits.Length ? _bits[i + words] : 0;
            var high = i + words + 1 < _bits.Length ? _bits[i + words + 1] : 0;
            _bits[i] = bits == 0 ? low : (low >> bits) | (high << (64 - bits));
        }
    }
}
