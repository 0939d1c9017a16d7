using Candor.Events;
using Candor.Events.Texts;
using Candor.Numerics;

namespace Candor.Accounts;

/// <summary>The accounts of one partition: an index, and behind it young journals and full states. One writer at a time.</summary>
internal sealed class AccountPartition
{
    private const int YoungPage = 64, FullPage = 8;
    private readonly PlaceIndex _index = new();
    private readonly Pages<Entry> _entries = new(YoungPage);
    private readonly Pages<YoungAccount> _young = new(YoungPage);
    private readonly Pages<AccountState> _full = new(FullPage);

    public int Count => _entries.Count;

    public int PlaceOf(ulong account, out bool isNew)
    {
        var place = _index.PlaceOf(account, out isNew);
        if (!isNew) return place;
        _entries[_entries.Add()] = new Entry { Account = account, Record = _young.Add() };
        return place;
    }

    public ulong AccountAt(int place) => _entries[place].Account;

    public bool IsYoung(int place) => _entries[place].Record >= 0;

    public int WindowsClosed(int place) => IsYoung(place) ? 0 : _full[~_entries[place].Record].WindowsClosed;

    public int Acts(int place) => IsYoung(place) ? _young[_entries[place].Record].Acts : _full[~_entries[place].Record].Acts;

    public int TotalActs(int place) => IsYoung(place) ? _young[_entries[place].Record].Acts : _full[~_entries[place].Record].TotalActs;

    public bool TryTake(int place, in Event e, WindowOptions window, in TextFacts text, bool hasText, in TextTokens tokens, int sharers) =>
        IsYoung(place) && _young[_entries[place].Record].TryTake(e, window, text, hasText, tokens, sharers);

    /// <summary>The full state, made of the journal if there is none yet.</summary>
    public ref AccountState Full(int place, WindowOptions window, TextScore? score, scoped Span<uint> tokens)
    {
        if (IsYoung(place))
        {
            var young = _entries[place].Record;
            var full = _full.Add();
            _young[young].PlayInto(ref _full[full], window, score, tokens);
            _young.Remove(young);
            _entries[place].Record = ~full;
        }

        return ref _full[~_entries[place].Record];
    }

    /// <summary>The state as it would be, without making it.</summary>
    public void Read(int place, WindowOptions window, TextScore? score, scoped Span<uint> tokens, out AccountState state)
    {
        state = default;
        if (IsYoung(place)) _young[_entries[place].Record].PlayInto(ref state, window, score, tokens);
        else state = _full[~_entries[place].Record];
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

    /// <summary>An account and its record: a young one's place as it is, a full one's as its complement.</summary>
    private struct Entry
    {
        public ulong Account;
        public int Record;
    }
}
