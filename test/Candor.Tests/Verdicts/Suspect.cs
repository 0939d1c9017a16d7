using Candor.Accounts;
using Candor.Events;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Signals.Groups;
using Candor.Tests.Evidence.Calibrating;
using Candor.Verdicts;

namespace Candor.Tests.Verdicts;

/// <summary>An account that acts as the test says, and in which the model finds what the test says.</summary>
internal sealed class Suspect(EvidenceModel model)
{
    private static readonly WindowOptions Long = new() { Days = 366 };
    private readonly Engine _engine = new(Long);
    private readonly ScoringModel _scoring = new(model);
    private AccountState _state;
    private GroupFacts _group = GroupFacts.None;
    private long _time = 1_772_000_000_000;

    public Suspect(float timing = 0, float content = 0)
        : this(Crowd.Model(timing, content))
    {
    }

    /// <summary>Acts some times; the gaps are an hour unless said otherwise.</summary>
    public Suspect Act(int times, Event e, int seconds = 3600, int deviceSharers = 0)
    {
        for (var i = 0; i < times; i++)
        {
            _time += seconds * 1000L;
            _engine.Step(ref _state, e with { Time = _time }, null, default, deviceSharers, _scoring);
        }

        return this;
    }

    public Suspect Post(int times, int seconds = 3600) => Act(times, APost, seconds);

    /// <summary>Takes an outside detector's finding.</summary>
    public Suspect Find(ProvidedSignal signal, float score, int times = 1) =>
        Act(times, new Event { Type = EventType.SignalProvided, Provided = signal, Score = score });

    /// <summary>Something is known of it from those it acts with.</summary>
    public Suspect InGroup(float nats)
    {
        _group = GroupFacts.Of(nats, "It is in a group.", "它属于一个团伙。");
        return this;
    }

    public Suspect Declare(DeclaredAutomation automation) =>
        Act(1, new Event { Type = EventType.AccountUpdated, DeclaredAutomation = automation });

    /// <summary>The verdict against a hundred made-up people, none with more than 1.98 nats.</summary>
    public AccountVerdict Judge() => Judge(Crowd.Hundred());

    public AccountVerdict Judge(Calibration people, bool isDefault = false)
    {
        _engine.Look(ref _state, _scoring);
        return new Judge(new Thresholds(people, 0.05), isDefault).Of(_state, model, _group);
    }

    public static Event APost => new() { Type = EventType.PostCreated, Surface = Surface.Post };
}
