using Candor.Accounts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Evidence;
using Candor.Signals;

namespace Candor;

/// <summary>
/// The steps from an event to an account's evidence, the same in replay, in a service, in a test and in a benchmark. It knows no clock, does no I/O
/// and holds nothing between events but scratch space; not thread-safe, one a thread.
/// </summary>
public sealed class Engine(WindowOptions window)
{
    private readonly Snapshot _snapshot = new();
    private readonly float[] _nats = new float[Channels.All.Count + 1];

    /// <summary>What the account looked like at the last look.</summary>
    public Snapshot LastLook => _snapshot;

    /// <summary>The evidence at the last look, nats; NaN if it was not scored.</summary>
    public float LastScore { get; private set; } = float.NaN;

    /// <summary>Each channel's part of it, nats, the client family last; valid until the next look.</summary>
    public ReadOnlySpan<float> LastNats => _nats;

    /// <summary>Whether an event ends the account's window: then look at the account once more, judge it, and start a new window before the step.</summary>
    public bool EndsWindow(in AccountState state, in Event e) => e.Surface != Surface.None && state.EndsWindow(e.Time, window);

    /// <summary>Takes one event of one account and, at a checkpoint, looks at the account.</summary>
    /// <param name="state">The account's state; for a provided signal, that of the account it is about.</param>
    /// <param name="e">The event; repeated ones have been left out before.</param>
    /// <param name="text">What its text shows, or null.</param>
    /// <param name="tokens">The text's words, tags and emoji.</param>
    /// <param name="deviceSharers">Other accounts seen on its device.</param>
    /// <param name="model">The model for this account, or null to remember without scoring.</param>
    public Outcome Step(
        ref AccountState state, in Event e, TextFacts? text, in TextTokens tokens, int deviceSharers, ScoringModel? model)
    {
        if (e.Surface == Surface.None)
        {
            NoteSharers(ref state, deviceSharers);
            TakeFact(ref state, e);
            return new Outcome(Arrival.InOrder, Looked: false);
        }

        var styleScore = model is not null && text is { } facts ? model.TextScore(facts) : 0;
        var arrival = state.AddAct(e, window, text, tokens, styleScore);
        if (arrival == Arrival.TooLate) return new Outcome(arrival, Looked: false);
        NoteSharers(ref state, deviceSharers);
        if (!Checkpoints.Contains(state.Acts)) return new Outcome(arrival, Looked: false);
        Look(ref state, model);
        return new Outcome(arrival, Looked: true);
    }

    /// <summary>Reads the account as it is and, with a model and enough acts, scores it and moves its path maximum.</summary>
    public void Look(ref AccountState state, ScoringModel? model)
    {
        _snapshot.Read(state);
        LastScore = float.NaN;
        if (model is null || state.Acts < Checkpoints.Least) return;
        LastScore = model.Evidence.Score(_snapshot, _nats);
        if (state.MaximumAt > 0 && LastScore <= state.Maximum) return;
        (state.Maximum, state.MaximumAt) = (LastScore, state.Acts);
        for (var i = 0; i < _nats.Length; i++) state.AtMaximum[i] = _nats[i];
    }

    private static void NoteSharers(ref AccountState state, int deviceSharers)
    {
        if (deviceSharers > state.Client.DeviceSharers) state.Client.DeviceSharers = (byte)Math.Min(byte.MaxValue, deviceSharers);
    }

    private static void TakeFact(ref AccountState state, in Event e)
    {
        switch (e.Type)
        {
            case EventType.AccountRegistered:
                state.Kind = e.Kind;
                state.RegisteredThrough = e.Client;
                break;
            case EventType.AccountUpdated when e.DeclaredAutomation != DeclaredAutomation.Unstated:
                state.DeclaredAutomation = e.DeclaredAutomation;
                break;
            case EventType.SignalProvided:
                state.Client.AddFinding(e.Provided, e.Score);
                break;
            case EventType.ReactionAdded or EventType.FollowAdded when state.Interactions < byte.MaxValue:
                state.Interactions++;
                if (e.Client == ClientKind.Api) state.AutomatedInteractions++;
                break;
        }
    }
}
