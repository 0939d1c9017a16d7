using System.Numerics;
using Candor.Numerics;

namespace Candor.Signals.Templates;

/// <summary>
/// How many different accounts there are: exact up to 16, from then on a HyperLogLog of 128 registers (Flajolet et al. 2007), whose error is about 9 %. 128 bytes
/// either way.
/// </summary>
internal sealed class DistinctAccounts
{
    private const int MostExact = 16;
    private const int Registers = 128;
    private const double Alpha = 0.7213 / (1 + (1.079 / Registers));

    private ulong[]? _exact = new ulong[MostExact];
    private byte[]? _registers;
    private int _empty;
    private double _sum;

    /// <summary>How many.</summary>
    public int Count { get; private set; }

    /// <summary>Whether <see cref="Count"/> is exact.</summary>
    public bool IsExact => _exact is not null;

    /// <summary>Notes an account.</summary>
    public void Add(ulong account)
    {
        if (_exact is null)
        {
            Note(account);
            return;
        }

        if (_exact.AsSpan(0, Count).Contains(account)) return;
        if (Count < MostExact)
        {
            _exact[Count++] = account;
            return;
        }

        Coarsen();
        Note(account);
    }

    /// <summary>Notes the accounts of another.</summary>
    public void Add(DistinctAccounts other)
    {
        if (other._exact is not null)
        {
            foreach (var account in other._exact.AsSpan(0, other.Count)) Add(account);
            return;
        }

        if (_exact is not null) Coarsen();
        for (var i = 0; i < Registers; i++) Raise(i, other._registers![i]);
        Count = Math.Max(Count, other.Count);
    }

    /// <summary>Writes everything.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Count);
        writer.Write(IsExact);
        if (_exact is null) writer.Write(_registers!);
        else foreach (var account in _exact.AsSpan(0, Count)) writer.Write(account);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public static DistinctAccounts Load(BinaryReader reader)
    {
        var accounts = new DistinctAccounts();
        var count = reader.ReadInt32();
        if (reader.ReadBoolean())
        {
            for (var left = count; left > 0; left--) accounts.Add(reader.ReadUInt64());
            return accounts;
        }

        accounts.Coarsen();
        for (var i = 0; i < Registers; i++) accounts.Raise(i, reader.ReadByte());
        accounts.Count = count;
        return accounts;
    }

    private void Coarsen()
    {
        var exact = _exact.AsSpan(0, Count);
        (_exact, _registers, _empty, _sum) = (null, new byte[Registers], Registers, Registers);
        foreach (var account in exact) Note(account);
    }

    private void Note(ulong account)
    {
        var hash = SplitMix64.Finish(account ^ 0x5851F42D4C957F2D);
        Raise((int)(hash >> 57), (byte)(BitOperations.LeadingZeroCount(hash << 7 | 1) + 1));
    }

    private void Raise(int register, byte rank)
    {
        ref var value = ref _registers![register];
        if (rank <= value) return;
        if (value == 0) _empty--;
        _sum += Math.ScaleB(1, -rank) - Math.ScaleB(1, -value); // exact: a sum of powers of two
        value = rank;
        var estimate = Alpha * Registers * Registers / _sum;
        if (estimate <= 2.5 * Registers && _empty > 0) estimate = Registers * Math.Log((double)Registers / _empty);
        Count = Math.Max(Count, (int)Math.Round(estimate));
    }
}
