using System.Runtime.InteropServices;
using Candor.Accounts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Evidence;
using Candor.Signals;
using Candor.Signals.Client;

namespace Candor.Tests.Accounts;

/// <summary>One account on its way through the engine, window by window, as a run takes it.</summary>
internal sealed class Life(WindowOptions? window = null, ScoringModel? model = null, MakingReader? making = null)
{
    private readonly Engine _engine = new(window ?? new WindowOptions { Days = 366, Acts = WindowOptions.MostActs });
    private readonly TextAnalyzer _analyzer = new();
    private AccountState _state;

    public ref readonly AccountState State => ref _state;

    /// <summary>What it looked like at the checkpoints of the present window.</summary>
    public List<Snapshot> Path { get; } = [];

    public float ClientEvidence => ClientChannel.Evidence(_state);

    public byte[] Bytes => MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in _state, 1)).ToArray();

    public Outcome Take(in Event e, string? text = null, int deviceSharers = 0)
    {
        if (_engine.EndsWindow(_state, e))
        {
            _engine.Look(ref _state, model);
            _state.StartWindow();
            Path.Clear();
        }

        TextFacts? facts = text is null ? null : _analyzer.Read(text) with { Making = making?.Invoke(text, e.Language) ?? default };
        var outcome = _engine.Step(ref _state, e, facts, _analyzer.Tokens, deviceSharers, model);
        if (outcome.Looked) Path.Add(_engine.LastLook.Copy());
        return outcome;
    }

    public Snapshot Look()
    {
        _engine.Look(ref _state, model);
        return _engine.LastLook.Copy();
    }

    /// <summary>A feature's present value, by `channel.name`.</summary>
    public float Feature(string name)
    {
        var snapshot = Look();
        var place = 0;
        foreach (var channel in Channels.All)
        {
            foreach (var feature in channel.Features)
            {
                if (channel.Name + "." + feature.Name == name) return snapshot.Values[place];
                place++;
            }
        }

        throw new ArgumentException("There is no feature " + name, nameof(name));
    }
}
