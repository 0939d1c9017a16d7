using System.Runtime.InteropServices;
using Candor.Accounts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Evidence;

namespace Candor.Tests;

/// <summary>Many accounts on one engine, one analyzer and one table, as in a run.</summary>
/// <param name="window">Bounds of a window.</param>
/// <param name="model">The model; null to remember without scoring.</param>
/// <param name="hasYoung">Whether accounts begin as journals.</param>
/// <param name="making">Scores texts; null without text models.</param>
internal sealed class Town(WindowOptions? window = null, ScoringModel? model = null, bool hasYoung = true, MakingReader? making = null)
{
    private readonly Engine _engine = new(window ?? new WindowOptions());
    private readonly List<int> _places = [];
    private readonly List<byte[]> _evicted = [];
    private readonly TextAnalyzer _analyzer = new();
    private readonly DeviceTable _devices = new();

    public AccountTable Accounts { get; } = new(window ?? new WindowOptions());

    public void Take(in Event e, ReadOnlySpan<char> text)
    {
        var isAbout = e.Type == EventType.SignalProvided;
        var place = Accounts.PlaceOf(isAbout ? e.Target : e.Account, out var isNew);
        if (isNew) _places.Add(place);
        TextFacts? facts = e.HasText && e.Surface is Surface.Post or Surface.Comment ? _analyzer.Read(text) with { Making = making?.Invoke(text, e.Language) ?? default } : null;
        var tokens = facts is null ? default : _analyzer.Tokens;
        var sharers = isAbout ? 0 : _devices.Note(e.Device, e.Account);
        if (hasYoung && Accounts.TryTakeYoung(place, e, facts ?? default, facts is not null, tokens, sharers)) return;
        ref var state = ref Accounts.Full(place, model?.TextScore);
        if (_engine.EndsWindow(state, e))
        {
            _engine.Look(ref state, model);
            state.StartWindow();
        }

        _engine.Step(ref state, e, facts, tokens, sharers, model);
    }

    /// <summary>Sends every account away that was not touched since the last call; it comes back with its next event.</summary>
    public void Evict()
    {
        Accounts.Evicted = (at, record) =>
        {
            _evicted[at].CopyTo(record);
            return _evicted[at].Length;
        };
        Accounts.Evict(record =>
        {
            _evicted.Add(record.ToArray());
            return _evicted.Count - 1;
        });
    }

    /// <summary>The bytes of an account's state.</summary>
    public byte[] StateOf(ulong account) => Bytes(Accounts.PlaceOf(account, out _));

    /// <summary>The bytes of all states in the order in which the accounts came.</summary>
    public IEnumerable<byte[]> States() => _places.Select(Bytes);

    private byte[] Bytes(int place)
    {
        Accounts.Read(place, model?.TextScore, out var state);
        return MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in state, 1)).ToArray();
    }
}
