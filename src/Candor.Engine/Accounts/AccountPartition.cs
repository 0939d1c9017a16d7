using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Numerics;

namespace Candor.Accounts;

/// <summary>The accounts of one partition: an index, and behind it young journals, full states, and places of evicted ones. One writer at a time.</summary>
internal sealed class AccountPartition
{
    private const int EntryPage = 64, FullPage = 8;
    private readonly PlaceIndex _index = new();
    private readonly Pages<Entry> _entries = new(EntryPage);
    private readonly YoungAccounts _young = new();
    private readonly Pages<AccountState> _full = new(FullPage);

    public int Count => _entries.Count;

    /// <summary>Bytes of the records in memory.</summary>
    public long Bytes => _young.Bytes + ((long)_full.Taken * Unsafe.SizeOf<AccountState>());

    public int EvictedCount => Enumerable.Range(0, Count).Count(IsEvicted);

    public int PlaceOf(ulong account, out bool isNew)
    {
        var place = _index.PlaceOf(account, out isNew);
        if (!isNew) return place;
        _entries[_entries.Add()] = new Entry { Account = account, Record = _young.Add(), IsTouched = true };
        return place;
    }

    public ulong AccountAt(int place) => _entries[place].Account;

    public bool IsYoung(int place) => _entries[place].Keeping is Keeping.Young or Keeping.EvictedYoung;

    public bool IsEvicted(int place) => _entries[place].Keeping is Keeping.EvictedYoung or Keeping.EvictedFull;

    /// <summary>Windows closed of an account in memory.</summary>
    public int WindowsClosed(int place) => IsYoung(place) ? 0 : _full[_entries[place].Record].WindowsClosed;

    /// <summary>Acts of an account in memory.</summary>
    public int Acts(int place) => IsYoung(place) ? _young.Acts(_entries[place].Record) : _full[_entries[place].Record].Acts;

    /// <summary>Acts over all windows of an account in memory.</summary>
    public int TotalActs(int place) => IsYoung(place) ? _young.Acts(_entries[place].Record) : _full[_entries[place].Record].TotalActs;

    public YoungHead YoungHead(int place) => _young.Head(_entries[place].Record);

    public bool TryTake(
        int place, in Event e, WindowOptions window, in TextFacts text, bool hasText, in TextTokens tokens, int sharers, EvictedReader? evicted)
    {
        ref var entry = ref Present(place, evicted);
        return entry.Keeping == Keeping.Young && _young.TryTake(ref entry.Record, e, window, text, hasText, tokens, sharers);
    }

    /// <summary>The full state, made of the journal if there is none yet.</summary>
    public ref AccountState Full(int place, WindowOptions window, TextScore? score, EvictedReader? evicted)
    {
        ref var entry = ref Present(place, evicted);
        if (entry.Keeping == Keeping.Young)
        {
            var full = _full.Add();
            _young.PlayInto(entry.Record, ref _full[full], window, score);
            _young.Remove(entry.Record);
            (entry.Record, entry.Keeping) = (full, Keeping.Full);
        }

        return ref _full[entry.Record];
    }

    /// <summary>The state as it would be, without making it or bringing it back.</summary>
    public void Read(int place, WindowOptions window, TextScore? score, EvictedReader? evicted, out AccountState state)
    {
        state = default;
        var entry = _entries[place];
        switch (entry.Keeping)
        {
            case Keeping.Young:
                _young.PlayInto(entry.Record, ref state, window, score);
                break;
            case Keeping.Full:
                state = _full[entry.Record];
                break;
            case Keeping.EvictedYoung:
                Span<byte> packed = stackalloc byte[YoungAccounts.MostPacked];
                YoungAccounts.Play(packed[..evicted!(entry.Record, packed)], ref state, window, score);
                break;
            case Keeping.EvictedFull:
                evicted!(entry.Record, MemoryMarshal.AsBytes(new Span<AccountState>(ref state)));
                break;
        }
    }

    /// <summary>Sends away what nothing touched since the last call.</summary>
    /// <returns>Accounts sent away.</returns>
    public int Evict(EvictedWriter write)
    {
        var count = 0;
        for (var place = 0; place < Count; place++)
        {
            ref var entry = ref _entries[place];
            var isIdle = !entry.IsTouched && entry.Keeping is Keeping.Young or Keeping.Full;
            entry.IsTouched = false;
            if (!isIdle) continue;
            SendAway(ref entry, write);
            count++;
        }

        return count;
    }

    /// <summary>Moves the records of evicted accounts.</summary>
    public void Move(EvictedReader from, EvictedWriter to)
    {
        Span<byte> record = stackalloc byte[Unsafe.SizeOf<AccountState>()];
        for (var place = 0; place < Count; place++)
        {
            if (IsEvicted(place)) _entries[place].Record = to(record[..from(_entries[place].Record, record)]);
        }
    }

    public void Save(BinaryWriter writer)
    {
        _entries.Save(writer);
        _young.Save(writer);
        _full.Save(writer);
    }

    public void Load(BinaryReader reader)
    {
        _entries.Load(reader);
        _young.Load(reader);
        _full.Load(reader);
        for (var place = 0; place < _entries.Count; place++) _index.PlaceOf(_entries[place].Account, out _);
    }

    private void SendAway(ref Entry entry, EvictedWriter write)
    {
        if (entry.Keeping == Keeping.Young)
        {
            Span<byte> packed = stackalloc byte[YoungAccounts.MostPacked];
            var at = write(packed[.._young.Pack(entry.Record, packed)]);
            _young.Remove(entry.Record);
            (entry.Record, entry.Keeping) = (at, Keeping.EvictedYoung);
        }
        else
        {
            var at = write(MemoryMarshal.AsBytes(new ReadOnlySpan<AccountState>(in _full[entry.Record])));
            _full.Remove(entry.Record);
            (entry.Record, entry.Keeping) = (at, Keeping.EvictedFull);
        }
    }

    /// <summary>An account's entry, its record in memory.</summary>
    private ref Entry Present(int place, EvictedReader? evicted)
    {
        ref var entry = ref _entries[place];
        entry.IsTouched = true;
        if (entry.Keeping >= Keeping.EvictedYoung) BringBack(ref entry, evicted!);
        return ref entry;
    }

    private void BringBack(ref Entry entry, EvictedReader evicted)
    {
        if (entry.Keeping == Keeping.EvictedYoung)
        {
            Span<byte> packed = stackalloc byte[YoungAccounts.MostPacked];
            (entry.Record, entry.Keeping) = (_young.Unpack(packed[..evicted(entry.Record, packed)]), Keeping.Young);
        }
        else
        {
            var full = _full.Add();
            evicted(entry.Record, MemoryMarshal.AsBytes(new Span<AccountState>(ref _full[full])));
            (entry.Record, entry.Keeping) = (full, Keeping.Full);
        }
    }

    /// <summary>How an account's record is kept.</summary>
    private enum Keeping : byte
    {
        Young,
        Full,
        EvictedYoung,
        EvictedFull,
    }

    /// <summary>An account and where its record is.</summary>
    private struct Entry
    {
        public ulong Account;
        public int Record;
        public Keeping Keeping;
        public bool IsTouched;
    }
}
