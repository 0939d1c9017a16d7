using System.Text;
using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Evidence;

namespace Candor.Cli.Running;

/// <summary>Takes the events of files through the engine, one after the other, and keeps all accounts in memory.</summary>
/// <param name="window">Bounds of a window.</param>
/// <param name="models">The model for an account, by its keyed hash and name; null to remember without scoring.</param>
/// <param name="firstActs">Acts of each account after which the rest is left out.</param>
internal sealed class EventRun(WindowOptions window, Func<string, ScoringModel?> models, int firstActs = int.MaxValue)
{
    /// <summary>The hash that names accounts in memory; nothing that is written depends on it.</summary>
    private static readonly KeyedHash Hash = KeyedHash.FromText("candor run");

    private readonly Engine _engine = new(window);
    private readonly EventReader _reader = new(Hash);
    private readonly TextAnalyzer _analyzer = new();
    private readonly EventIdSet _seen = new();
    private readonly DeviceTable _devices = new();
    private readonly List<string?> _names = [];
    private readonly List<ScoringModel?> _models = [];

    /// <summary>What was met.</summary>
    public RunCounts Counts { get; } = new();

    /// <summary>All accounts.</summary>
    public AccountTable Accounts { get; } = new();

    /// <summary>Called after an account was looked at, with its place and what was seen; the snapshot is reused.</summary>
    public Action<int, Snapshot>? Looked { get; init; }

    /// <summary>Called when an account's window ends, with its place, before the next begins.</summary>
    public Action<int>? WindowEnding { get; init; }

    /// <summary>Called for every post, comment or message that had an effect.</summary>
    public ActHandler? Acted { get; init; }

    /// <summary>Hashes of the accounts whose events go through the engine; null for all.</summary>
    public IReadOnlySet<ulong>? Only { get; init; }

    /// <summary>Sees an act: its account's place, itself, its text's facts, and the bytes of its id.</summary>
    public delegate void ActHandler(int place, in Event e, TextFacts? text, ReadOnlySpan<byte> id);

    /// <summary>An account's name; null if it was only ever written about.</summary>
    public string? NameOf(int place) => _names[place];

    /// <summary>The model that scores the account.</summary>
    public ScoringModel? ModelOf(int place) => _models[place];

    /// <summary>Runs all lines of the files, then looks at every account once more.</summary>
    public void Run(EventFiles files, DeadLetters deadLetters, Action<InputProgress, RunCounts>? progress, CancellationToken cancellation)
    {
        Counts.Unmapped += files.ForEachEvent(
            (line, place) => Take(line, place, deadLetters), deadLetters, progress is null ? null : at => progress(at, Counts), cancellation);
        for (var place = 0; place < Accounts.Count; place++)
        {
            cancellation.ThrowIfCancellationRequested();
            LookAtEnd(place);
        }
    }

    private void Take(ReadOnlySpan<byte> line, LinePlace place, DeadLetters deadLetters)
    {
        var e = default(Event);
        if (!_reader.TryRead(line, ref e, out var rejection))
        {
            deadLetters.Add(line, place, rejection);
            return;
        }

        if (!_seen.Add(e.Key))
        {
            Counts.Duplicates++;
            return;
        }

        Counts.Events++;
        if (e.Type == EventType.Unknown) Counts.UnknownTypes++;
        var isFinding = e.Type == EventType.SignalProvided;
        var sharers = isFinding ? 0 : _devices.Note(e.Device, e.Account);
        var about = isFinding && e.Target != 0 ? e.Target : e.Account;
        if (Only is not null && !Only.Contains(about)) return;
        var account = PlaceOf(e.Account, _reader.Subject);
        Step(about == e.Account ? account : PlaceOf(about, []), e, sharers);
    }

    private void Step(int place, in Event e, int sharers)
    {
        ref var state = ref Accounts[place];
        if (e.Surface != Surface.None && state.TotalActs >= firstActs) return;
        if (_engine.EndsWindow(state, e))
        {
            LookAtEnd(place);
            WindowEnding?.Invoke(place);
            state.StartWindow();
        }

        TextFacts? text = e.HasText && e.Surface is Surface.Post or Surface.Comment ? _analyzer.Read(_reader.Text) : null;
        var outcome = _engine.Step(ref state, e, text, _analyzer.Tokens, sharers, _models[place]);
        if (outcome.Arrival == Arrival.Late) Counts.Late++;
        if (outcome.Arrival == Arrival.TooLate) Counts.TooLate++;
        else if (e.Surface != Surface.None) Acted?.Invoke(place, e, text, _reader.Id);
        if (outcome.Looked) Looked?.Invoke(place, _engine.LastLook);
    }

    private void LookAtEnd(int place)
    {
        ref var state = ref Accounts[place];
        _engine.Look(ref state, _models[place]);
        Looked?.Invoke(place, _engine.LastLook);
    }

    private int PlaceOf(ulong account, ReadOnlySpan<byte> name)
    {
        var place = Accounts.PlaceOf(account, out var isNew);
        if (isNew)
        {
            _names.Add(null);
            _models.Add(null);
        }

        if (_names[place] is null && !name.IsEmpty)
        {
            _names[place] = Encoding.UTF8.GetString(name);
            _models[place] = models(_names[place]!);
        }

        return place;
    }
}
