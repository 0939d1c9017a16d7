using Candor.Events;
using Candor.Events.Texts;

namespace Candor.Accounts;

/// <summary>The accounts of one partition: an index, and behind it young journals and full states. One writer at a time.</summary>
internal sealed class AccountPartition
{
    private const int YoungPage = 64, FullPage = 8;
    private readonly PlaceIndex _index = new();
    private readonly List<ulong> _accounts = [];

    // A young account's place as it is, a full one's as its complement.
    private readonly List<int> _records = [];
    private readonly Pages<YoungAccount> _young = new(YoungPage);
    private readonly Pages<AccountState> _full = new(FullPage);

    public int Count => _accounts.Count;

    public int FullCount { get; private set; }

    public int PlaceOf(ulong account, out bool isNew)
    {
        var place = _index.PlaceOf(account, out isNew);
        if (!isNew) return place;
        _accounts.Add(account);
        _records.Add(_young.Add());
        return place;
    }

    public ulong AccountAt(int place) => _accounts[place];

    public bool IsYoung(int place) => _records[place] >= 0;

    public int WindowsClosed(int place) => IsYoung(place) ? 0 : _full[~_records[place]].WindowsClosed;

    public int Acts(int place) => IsYoung(place) ? _young[_records[place]].Acts : _full[~_records[place]].Acts;

    public int TotalActs(int place) => IsYoung(place) ? _young[_records[place]].Acts : _full[~_records[place]].TotalActs;

    public bool TryTake(int place, in Event e, WindowOptions window, in TextFacts text, bool hasText, in TextTokens tokens, int sharers) =>
        IsYoung(place) && _young[_records[place]].TryTake(e, window, text, hasText, tokens, sharers);

    /// <summary>The full state, made of the journal if there is none yet.</summary>
    public ref AccountState Full(int place, WindowOptions window, TextScore? score, scoped Span<uint> tokens)
    {
        if (IsYoung(place))
        {
            var young = _records[place];
            var full = _full.Add();
            _young[young].PlayInto(ref _full[full], window, score, tokens);
            _young.Remove(young);
            _records[place] = ~full;
            FullCount++;
        }

        return ref _full[~_records[place]];
    }

    /// <summary>The state as it would be, without making it.</summary>
    public void Read(int place, WindowOptions window, TextScore? score, scoped Span<uint> tokens, out AccountState state)
    {
        state = default;
        if (IsYoung(place)) _young[_records[place]].PlayInto(ref state, window, score, tokens);
        else state = _full[~_records[place]];
    }
}
