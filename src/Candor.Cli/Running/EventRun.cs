using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Cli.Texts;
using Candor.Embedded.Deduplication;
using Candor.Enforcement;
using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Detectors;
using Candor.Events.Texts;
using Candor.Events.Traces;
using Candor.Evidence;
using Candor.Signals.Groups;
using Candor.Signals.Templates;

namespace Candor.Cli.Running;

/// <summary>
/// Takes the events of files through the engine in rounds: read and analyse chunks on any thread; then repeated ids by partition; then copies of texts by band; then shared devices by
/// partition; then account states by partition. Every piece of state has one writer a phase and every event its place in the input, so the
/// result is the same for any number of threads and any size of chunk.
/// </summary>
/// <param name="window">Bounds of a window.</param>
/// <param name="models">The models; null to remember without scoring.</param>
/// <param name="firstActs">Acts of each account after which the rest is left out.</param>
/// <param name="threads">Threads that work, 1 to 256; more than one call the handlers at once.</param>
/// <param name="chunkBytes">About how many bytes a thread reads at a time.</param>
/// <param name="hash">The hash that names accounts in memory and in a store; null for the built-in one. Verdicts do not depend on it.</param>
/// <param name="detectors">The outside detectors whose findings may count; null to take every finding as it is.</param>
/// <param name="texts">The text models; null for none.</param>
/// <param name="templates">Finds texts that many accounts post; null to look for none. It sees every event, so not for a run with <see cref="Only"/>.</param>
internal sealed partial class EventRun(
    WindowOptions window, ModelSet? models, int firstActs = int.MaxValue, int threads = 1, int chunkBytes = EventRun.ChunkBytes, KeyedHash? hash = null,
    IReadOnlyList<Detector>? detectors = null, TextModelSet? texts = null, TemplateIndex? templates = null)
{
    /// <summary>Bytes a chunk, unless said otherwise.</summary>
    public const int ChunkBytes = 1 << 20;

    private const int Parts = 64;

    private static readonly KeyedHash BuiltIn = KeyedHash.FromText("candor run");

    private readonly AllEventIds[] _seen = [.. Enumerable.Range(0, Parts).Select(_ => new AllEventIds())];
    private readonly DeviceTable[] _devices = [.. Enumerable.Range(0, Parts).Select(_ => new DeviceTable((1 << 20) / Parts))];
    private readonly Worker[] _workers = [.. Enumerable.Range(0, threads).Select(_ => new Worker(window, hash ?? BuiltIn, detectors, texts ?? TextModelSet.Empty, templates is not null))];
    private readonly List<EventBatch> _batches = [];
    private long _lines;

    /// <summary>Sees an act: its account's place, itself, its text's facts, and the bytes of its id.</summary>
    public delegate void ActHandler(int place, in Event e, TextFacts? text, ReadOnlySpan<byte> id);

    /// <summary>Sees the state of an account.</summary>
    public delegate void StateHandler(int place, in AccountState state);

    /// <summary>The next event's place in the input.</summary>
    public long Sequence { get; private set; }

    /// <summary>Keeps the run on disk; null for memory alone.</summary>
    public RunStore? Store { get; init; }

    /// <summary>Writes down what each event did; needed with a store.</summary>
    public Decider? Decider { get; init; }

    /// <summary>What was met.</summary>
    public RunCounts Counts { get; } = new();

    /// <summary>The keys of its events.</summary>
    public EventKeys Keys => new(hash ?? BuiltIn);

    /// <summary>What became of outside detectors' findings; empty without a registry of them.</summary>
    public FindingCounts Findings { get; } = new();

    /// <summary>The texts that many accounts post; null where none are looked for.</summary>
    public TemplateIndex? Templates => templates;

    /// <summary>All accounts.</summary>
    public AccountTable Accounts { get; } = new(window);

    /// <summary>Their names.</summary>
    public AccountNames Names { get; } = new();

    /// <summary>Called after an account was looked at, with its place and what was seen; the snapshot is reused.</summary>
    public Action<int, Snapshot>? Looked { get; init; }

    /// <summary>Called when an account's window ends, before the next begins.</summary>
    public StateHandler? WindowEnding { get; init; }

    /// <summary>Called for every post, comment or message that had an effect.</summary>
    public ActHandler? Acted { get; init; }

    /// <summary>What is known of accounts from those they act with, by hash; found when all was run.</summary>
    public IReadOnlyDictionary<ulong, GroupFacts> Groups { get; private set; } = new Dictionary<ulong, GroupFacts>();

    /// <summary>Takes the traces of all events that leave one, but for repeated ones, in the order of the input; null if nobody compares them.</summary>
    public TraceSet? Traces { get; init; }

    /// <summary>Whether groups of accounts are looked for when all was run: in the store's traces, or else in <see cref="Traces"/>.</summary>
    public bool FindsGroups { get; init; }

    /// <summary>Hashes of the accounts whose events go through the engine; null for all.</summary>
    public IReadOnlySet<ulong>? Only { get; init; }

    /// <summary>The model that scores the account.</summary>
    public ScoringModel? ModelOf(int place) => models?[Names.ModelOf(place)];

    /// <summary>What is known of the account from those it acts with; nothing before the run is over.</summary>
    public GroupFacts GroupOf(int place) => Groups.GetValueOrDefault(Accounts.AccountAt(place), GroupFacts.None);

    /// <summary>The name of an account that acted; null if it is not known. For one thread at a time.</summary>
    public string? NameOf(ulong account)
    {
        var place = Accounts.PlaceOf(account, out var isNew);
        return isNew ? null : Names.NameOf(place);
    }

    /// <summary>The account as it is when all was run, looked at once more. For one thread at a time.</summary>
    public AccountState StateOf(int place)
    {
        var model = ModelOf(place);
        Accounts.Read(place, model?.TextScore, out var state);
        if (Accounts.IsEvicted(place)) _workers[0].Engine.Look(ref state, model);
        return state;
    }

    /// <summary>Runs all lines of the files, then looks at every account once more.</summary>
    public void Run(EventFiles files, DeadLetters deadLetters, Action<InputProgress, RunCounts>? progress, CancellationToken cancellation)
    {
        Store?.Resume(this);
        using var feed = new ChunkFeed(files, chunkBytes, threads * 2, _lines);
        feed.Start(cancellation);
        var round = new List<Chunk>(threads);
        while (feed.Next(round, threads))
        {
            Take(round, deadLetters);
            if (Store is { IsDue: true }) Save();
            progress?.Invoke(round[^1].Progress, Counts);
            ChunkFeed.Return(round);
        }

        cancellation.ThrowIfCancellationRequested();
        Counts.Unmapped = feed.Unmapped;
        Save();
        foreach (var ids in _seen) ids.Release();
        if (FindsGroups && (Store is { KeepsTraces: true } ? Store.ReadTraces() : Traces) is { } traces) Groups = GroupSearch.Find(traces);
        Share(worker => LookAtEnd(worker));
        if (Policy is not null) GovernEnd(Policy);
    }

    private void Take(List<Chunk> round, DeadLetters deadLetters)
    {
        Share(worker =>
        {
            if (worker < round.Count) round[worker].Read(_workers[worker].Reader);
        });
        foreach (var chunk in round) chunk.Bury(deadLetters);
        foreach (var chunk in round) chunk.ExpectDecisions(Decider is not null);
        Share(worker => MarkRepeated(round, worker));
        if (templates is not null) MatchTemplates(round, templates);
        Share(worker => NoteDevices(round, worker));
        if (Policy is { Counts: true }) Count(round, Policy);
        Share(worker =>
        {
            if (Store is { KeepsTraces: true } && worker < round.Count) round[worker].Traces.Fill(round[worker].Batch, Sequence + round.Take(worker).Sum(chunk => chunk.Batch.Count));
            Step(round, worker);
        });
        Policy?.Decide(_workers.Select(worker => worker.Policy!));
        foreach (var chunk in round)
        {
            Store?.Append(chunk.Decisions.AsSpan(0, chunk.Batch.Count));
            if (Store is { KeepsTraces: true }) Store.Append(chunk.Traces);
            if (Traces is not null) AddTraces(chunk.Batch, Traces);
            Sequence += chunk.Batch.Count;
            Counts.Events += chunk.Batch.Count;
            _lines += chunk.Count;
        }
    }

    /// <summary>Gives every worker its share of a phase and waits for all.</summary>
    private void Share(Action<int> work)
    {
        if (threads == 1) work(0);
        else Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, work);
    }

    private void Step(List<Chunk> round, int worker)
    {
        var sequence = Sequence;
        foreach (var chunk in round)
        {
            var batch = chunk.Batch;
            for (var i = 0; i < batch.Count; i++, sequence++)
            {
                ref readonly var e = ref batch.EventAt(i);
                if (batch.IsRepeated(i))
                {
                    if (Decider is not null && IsOf(worker, e.Account)) chunk.Decisions[i] = Decider.OfRepeated(e, sequence);
                    continue;
                }

                var about = AboutOf(e);
                var subject = Policy is null ? 0 : PolicyRun.SubjectOf(batch, i);
                if (Only is not null && !Only.Contains(about)) continue;
                if (IsOf(worker, e.Account))
                {
                    if (e.Type == EventType.Unknown) _workers[worker].Counts.UnknownTypes++;
                    var place = PlaceOf(e.Account, batch.SubjectAt(i), sequence);
                    if (about == e.Account) Step(_workers[worker], place, chunk, i, sequence);
                    if (Policy is not null && (subject == e.Account || subject == 0)) Govern(_workers[worker], place, chunk, i, sequence, subject);
                }

                if (about != e.Account && IsOf(worker, about)) Step(_workers[worker], PlaceOf(about, [], sequence), chunk, i, sequence);
                if (subject != 0 && subject != e.Account && IsOf(worker, subject)) GovernOther(_workers[worker], subject, chunk, i, sequence);
            }
        }
    }

    /// <summary>The account whose state an event changes.</summary>
    private static ulong AboutOf(in Event e) => e.Type == EventType.SignalProvided && e.Target != 0 ? e.Target : e.Account;

    private bool IsOf(int worker, ulong account) => AccountTable.PartitionOf(account) % threads == worker;

    private void Step(Worker worker, int place, Chunk chunk, int i, long sequence)
    {
        var batch = chunk.Batch;
        ref readonly var e = ref batch.EventAt(i);
        if (e.Fate != FindingFate.None) worker.Findings.Add(e.Detector, e.Fate);
        if (e.Surface != Surface.None && firstActs < int.MaxValue && Accounts.TotalActs(place) >= firstActs) return;
        var hasText = batch.HasTextAt(i);
        var tokens = batch.TokensAt(i);
        if (Accounts.TryTakeYoung(place, e, batch.TextAt(i), hasText, tokens, batch.SharersAt(i)))
        {
            if (Decider is not null) chunk.Decisions[i] = Decider.OfYoung(e, sequence, Accounts.Acts(place));
            if (e.Surface != Surface.None) Acted?.Invoke(place, e, hasText ? batch.TextAt(i) : null, batch.IdAt(i));
            return;
        }

        var model = ModelOf(place);
        ref var state = ref Accounts.Full(place, model?.TextScore);
        if (worker.Engine.EndsWindow(state, e))
        {
            LookAt(worker, place, ref state, model);
            GovernLook(worker, state, chunk, i, sequence, isAfter: false);
            WindowEnding?.Invoke(place, state);
            state.StartWindow();
        }

        TextFacts? text = hasText ? batch.TextAt(i) : null;
        var outcome = worker.Engine.Step(ref state, e, text, tokens, batch.SharersAt(i), model);
        if (Decider is not null) chunk.Decisions[i] = Decider.OfFull(e, sequence, state, outcome, worker.Engine);
        if (outcome.Arrival == Arrival.Late) worker.Counts.Late++;
        if (outcome.Arrival == Arrival.TooLate) worker.Counts.TooLate++;
        else if (e.Surface != Surface.None) Acted?.Invoke(place, e, text, batch.IdAt(i));
        if (!outcome.Looked) return;
        Looked?.Invoke(place, worker.Engine.LastLook);
        GovernLook(worker, state, chunk, i, sequence, isAfter: true);
    }

    private void LookAtEnd(int worker)
    {
        for (var partition = worker; partition < AccountTable.Partitions; partition += threads)
        {
            for (var local = 0; local < Accounts.CountOf(partition); local++)
            {
                var place = (local * AccountTable.Partitions) + partition;
                var model = ModelOf(place);
                if (!Accounts.IsYoung(place) && !Accounts.IsEvicted(place))
                {
                    LookAt(_workers[worker], place, ref Accounts.Full(place, model?.TextScore), model);
                }
                else if (Looked is not null)
                {
                    Accounts.Read(place, model?.TextScore, out var state);
                    LookAt(_workers[worker], place, ref state, model);
                }
            }
        }
    }

    private void LookAt(Worker worker, int place, ref AccountState state, ScoringModel? model)
    {
        worker.Engine.Look(ref state, model);
        Looked?.Invoke(place, worker.Engine.LastLook);
    }

    private int PlaceOf(ulong account, ReadOnlySpan<byte> name, long sequence)
    {
        var place = Accounts.PlaceOf(account, out var isNew);
        if (isNew) Names.Add(place, sequence);
        if (!name.IsEmpty && !Names.HasName(place)) Names.Name(place, name, models?.NumberOf(name) ?? 0);
        return place;
    }
}
