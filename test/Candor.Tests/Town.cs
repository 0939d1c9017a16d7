using System.Runtime.InteropServices;
using Candor.Accounts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Evidence;

namespace Candor.Tests;

/// <summary>Many accounts on one engine, one analyzer and one table, as in a run.</summary>
internal sealed class Town(WindowOptions? window = null, ScoringModel? model = null)
{
    private readonly Engine _engine = new(window ?? new WindowOptions());
    private readonly TextAnalyzer _analyzer = new();
    private readonly DeviceTable _devices = new();

    public AccountTable Accounts { get; } = new();

    public void Take(in Event e, ReadOnlySpan<char> text)
    {
        var isAbout = e.Type == EventType.SignalProvided;
        ref var state = ref Accounts[Accounts.PlaceOf(isAbout ? e.Target : e.Account, out _)];
        if (_engine.EndsWindow(state, e))
        {
            _engine.Look(ref state, model);
            state.StartWindow();
        }

        TextFacts? facts = e.HasText && e.Surface is Surface.Post or Surface.Comment ? _analyzer.Read(text) : null;
        _engine.Step(ref state, e, facts, _analyzer.Tokens, isAbout ? 0 : _devices.Note(e.Device, e.Account), model);
    }

    /// <summary>The bytes of an account's state.</summary>
    public byte[] StateOf(ulong account) => Bytes(Accounts.PlaceOf(account, out _));

    /// <summary>The bytes of all states in the order in which the accounts came.</summary>
    public IEnumerable<byte[]> States() => Enumerable.Range(0, Accounts.Count).Select(Bytes);

    private byte[] Bytes(int place) => MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in Accounts[place], 1)).ToArray();
}
