using Candor.Events;
using Candor.Events.Batches;
using Candor.Labels;
using Candor.Policy;
using Candor.Signals.Text.Experience;
using Candor.Verdicts;

namespace Candor.Enforcement;

/// <summary>
/// A policy over a run: workers keep the few events on which a rule may fire; here those are taken one by one in the order of the input, so that what comes of them is the
/// same for any number of threads. Rules propose, the enforcer decides, labels follow.
/// </summary>
public sealed class PolicyRun
{
    private readonly EventKeys _keys;
    private readonly Judge _judge;
    private readonly FactHandler? _given;
    private readonly LabelBook _labels = new();
    private readonly Enforcer _enforcer;
    private readonly List<PolicyWorker> _workers = [];
    private readonly List<Candidate> _all = [];
    private readonly Queue<Review> _reviews;
    private readonly List<Measure> _measures = [];
    private readonly Dictionary<ulong, int> _places = [];
    private readonly Dictionary<ulong, long> _undone = [];
    private readonly Dictionary<ulong, long> _approved = [];
    private volatile CompiledPolicy? _offered;
    private CompiledPolicy _policy;
    private PolicyCounts _counts;
    private Proposer _proposer;
    private RuleRecords _records;

    /// <param name="policy">The policy; in force until another is offered.</param>
    /// <param name="judge">Says what an account's evidence comes to.</param>
    /// <param name="keys">Hashes ids.</param>
    /// <param name="reviews">What people decided about measures, taken in as time goes on.</param>
    /// <param name="given">Fills in facts that are given from outside; null for none.</param>
    /// <param name="snoozed">Accounts, and for each a rule that is silenced.</param>
    public PolicyRun(
        CompiledPolicy policy, Judge judge, EventKeys keys, IEnumerable<Review>? reviews = null, FactHandler? given = null, IEnumerable<(string Account, string Rule)>? snoozed = null)
    {
        (_policy, _judge, _given, _keys) = (policy, judge, given, keys);
        _counts = new PolicyCounts(policy);
        _enforcer = new Enforcer(policy.Enforcement);
        foreach (var (account, rule) in snoozed ?? []) _enforcer.Snooze(keys.Account(account), rule);
        _records = new RuleRecords(policy);
        _proposer = new Proposer(policy, keys, _records);
        _reviews = new Queue<Review>((reviews ?? []).OrderBy(review => review.Time));
    }

    /// <summary>The policy.</summary>
    public CompiledPolicy Policy => _policy;

    /// <summary>Everything that was decided, in order, what was undone among it.</summary>
    public IReadOnlyList<Measure> Measures => _measures;

    /// <summary>When measures were undone, by their id.</summary>
    public IReadOnlyDictionary<ulong, long> Undone => _undone;

    /// <summary>When a person approved measures that waited, by their id.</summary>
    public IReadOnlyDictionary<ulong, long> Approved => _approved;

    /// <summary>What became of each rule.</summary>
    public IReadOnlyList<RuleRecord> Rules => _records.All;

    /// <summary>What audits say.</summary>
    public AuditCertificate Certificate => _records.Certificate;

    /// <summary>How far decisions have come, Unix milliseconds of event time.</summary>
    public long Now { get; private set; }

    /// <summary>The latest event time so far.</summary>
    public long Latest { get; private set; }

    /// <summary>The account that an event is about; 0 if it is about another than who acts, and which is not known.</summary>
    public static ulong SubjectOf(EventBatch batch, int place)
    {
        ref readonly var e = ref batch.EventAt(place);
        return e.Type switch
        {
            EventType.ReportFiled or EventType.SignalProvided when e.Target != 0 => e.Target,
            EventType.ReportFiled or EventType.SignalProvided or EventType.PostCurated when batch.AuthorAt(place) is not 0 and var author => author,
            EventType.ReportFiled or EventType.PostCurated => 0,
            _ => e.Account,
        };
    }

    /// <summary>The label of a work.</summary>
    public Label LabelOf(ulong work) => _labels.Of(work);

    /// <summary>What a thread needs.</summary>
    public PolicyWorker NewWorker()
    {
        var worker = new PolicyWorker(_policy, _judge, _given);
        _workers.Add(worker);
        return worker;
    }

    /// <summary>
    /// Offers another policy, from any thread: as a whole it takes the place of the one in force when the next round of events begins. Counters that count the same go
    /// on, and so do strikes, measures, labels and records; what was decided stays.
    /// </summary>
    public void Offer(CompiledPolicy policy) => _offered = policy;

    /// <summary>Takes what was offered. Between rounds.</summary>
    private void Adopt()
    {
        if (Interlocked.Exchange(ref _offered, null) is not { } policy) return;
        _policy = policy;
        _counts = new PolicyCounts(policy, _counts);
        _records = new RuleRecords(policy, _records);
        _proposer = new Proposer(policy, _keys, _records);
        _enforcer.Options = policy.Enforcement;
        foreach (var worker in _workers) worker.Adopt(policy);
    }

    /// <summary>Finds who wrote what a batch's events are about: a call a worker, when repeated events are known and before anything is counted.</summary>
    public void FindAuthors(EventBatch batch, int worker, int workers) => _counts.FindAuthors(batch, worker, workers);

    /// <summary>Whether <see cref="Count"/> is needed.</summary>
    public bool Counts => _counts.IsNeeded;

    /// <summary>Makes room for counts; before the workers count.</summary>
    public void ExpectCounts(IReadOnlyList<EventBatch> batches)
    {
        foreach (var batch in batches) batch.ExpectCounts(_counts.Count);
    }

    /// <summary>Counts the events of a round.</summary>
    public void Count(IReadOnlyList<EventBatch> batches, PolicyWorker with, int worker, int workers) => _counts.Take(batches, with, worker, workers);

    /// <summary>What the counters say of an account now. Not while others count.</summary>
    /// <param name="account">The account.</param>
    /// <param name="counts">Takes it; as many as the policy has counters.</param>
    public void ReadCounts(ulong account, Span<double> counts) => _counts.Read(account, Now, counts);

    /// <summary>Takes what the workers kept, in the order of the input.</summary>
    public void Decide(IEnumerable<PolicyWorker> workers)
    {
        foreach (var worker in workers)
        {
            _all.AddRange(worker.Candidates);
            worker.Candidates.Clear();
            Latest = Math.Max(Latest, worker.Latest);
        }

        _all.Sort(static (a, b) => (a.Sequence, a.Part, a.Subject).CompareTo((b.Sequence, b.Part, b.Subject)));
        foreach (var candidate in _all) Take(candidate);
        _all.Clear();
        Adopt();
    }

    /// <summary>Moves the time forward, and takes in what people decided before.</summary>
    public void MoveTo(long time)
    {
        Now = Math.Max(Now, time);
        while (_reviews.TryPeek(out var review) && review.Time < Now) Take(_reviews.Dequeue());
    }

    /// <summary>Takes in all that people decided, also later than the last event.</summary>
    public void TakeReviews()
    {
        while (_reviews.TryDequeue(out var review)) Take(review);
    }

    /// <summary>Takes a measure back as if it had never been, with its strike and all that followed; a label that it put on is withdrawn, and its history stays.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Undo(Measure measure, long time)
    {
        var (gone, made) = _enforcer.Undo(measure.Account, measure.Id);
        foreach (var one in gone)
        {
            _undone[one.Id] = time;
            if (one is { Status: MeasureStatus.Applied, Act: not null }) _labels.Apply(one.Content, one.Account, Withdrawing(time));
        }

        foreach (var one in made)
        {
            if (_undone.Remove(one.Id)) continue; // gone with another before, and there again
            Add(one);
            _records.Note(one);
        }

        if (gone.Count > 0)
        {
            // what is left may have fewer strikes before it
            foreach (var left in _enforcer.MeasuresOf(measure.Account)) _measures[_places[left.Id]] = left;
        }

        return gone.Count > 0;
    }

    /// <summary>Takes back everything that was decided because of a group.</summary>
    /// <returns>How many measures are gone.</returns>
    public int UndoGroup(string group, long time) =>
        _measures.Where(measure => measure.Group == group && !_undone.ContainsKey(measure.Id)).ToArray().Count(measure => Undo(measure, time));

    /// <summary>Writes what a later run needs to go on.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Now);
        writer.Write(Latest);
        _counts.Save(writer);
        _labels.Save(writer);
        _records.Save(writer);
        MeasureSerializer.Write(writer, _measures, _undone, _approved);
        _enforcer.Save(writer);
    }

    /// <summary>Reads what <see cref="Save"/> wrote; reviews up to then have been taken in.</summary>
    public void Load(BinaryReader reader)
    {
        (Now, Latest) = (reader.ReadInt64(), reader.ReadInt64());
        _counts.Load(reader);
        _labels.Load(reader);
        _records.Load(reader);
        MeasureSerializer.Read(reader, _measures, _undone, _approved);
        for (var i = 0; i < _measures.Count; i++) _places[_measures[i].Id] = i;
        _enforcer.Load(reader, id => _measures[_places[id]]);
        while (_reviews.TryPeek(out var review) && review.Time < Now) _reviews.Dequeue();
    }

    private void Take(Candidate candidate)
    {
        MoveTo(candidate.Time);
        if (candidate.Declared > Degree.None) _labels.Declare(candidate.Content, candidate.Actor, candidate.Declared, candidate.Time);
        if (candidate.Facts is not { } facts || _policy.At(candidate.Time) is not { } version) return;
        var label = _labels.Of(candidate.Content);
        LateFactReader.Read(facts, label, _enforcer, candidate.Subject, candidate.Time);
        if (candidate.Text is not null && version.ReadsExperience)
        {
            facts.Signals.ClaimsExperience |= ExperienceClassifier.Read(candidate.Text).Verdict == ExperienceVerdict.Claims;
        }

        var proposals = _proposer.Propose(candidate, facts, version).Where(proposal => proposal.Act is null || _labels.WouldChange(candidate.Content, ActionOf(proposal))).ToArray();
        foreach (var measure in _enforcer.Take(proposals))
        {
            Add(measure);
            _records.Note(measure);
            if (measure is { Status: MeasureStatus.Applied, Act: { } act }) _labels.Apply(measure.Content, candidate.Subject, ActionOf(measure, act));
        }
    }

    private void Add(Measure measure)
    {
        _places[measure.Id] = _measures.Count;
        _measures.Add(measure);
    }

    private void Approve(Measure measure, long time)
    {
        if (_enforcer.Approve(measure.Account, measure.Id) is not { } approved) return;
        _measures[_places[measure.Id]] = approved;
        _approved[measure.Id] = time;
        if (approved.Act is { } act) _labels.Apply(approved.Content, approved.Account, ActionOf(approved, act));
    }

    private void Take(Review review)
    {
        Now = Math.Max(Now, review.Time);
        if (review.Group.Length > 0)
        {
            foreach (var one in _measures.Where(measure => measure.Group == review.Group && measure.Status != MeasureStatus.Shadow && !_undone.ContainsKey(measure.Id)).ToArray())
            {
                _records.Take(one, review.IsRight);
                if (review.IsRight) Approve(one, review.Time);
                else _enforcer.Settle(one, review.Time);
            }

            _enforcer.IsAlarmed = _records.Certificate.IsAlarmed;
            if (!review.IsRight) UndoGroup(review.Group, review.Time);
            return;
        }

        if (_enforcer.MeasuresOf(review.Account).LastOrDefault(review.IsAbout) is not { } measure) return;
        _records.Take(measure, review.IsRight);
        _enforcer.IsAlarmed = _records.Certificate.IsAlarmed;
        if (review.IsRight)
        {
            Approve(measure, review.Time);
            return;
        }

        Undo(measure, review.Time);
        _enforcer.Settle(measure, review.Time);
    }

    private static LabelAction Withdrawing(long time) => new(LabelAct.Withdraw, LabelSource.Reviewer, "review", time, Degree.None, "found wrong by a person");

    private static LabelAction ActionOf(Proposal proposal) => new(
        proposal.Act!.Value, SourceOf(proposal.Act.Value), $"{proposal.PolicyVersion}/{proposal.Rule}", proposal.Time, proposal.Degree, proposal.English, proposal.Hiding);

    private static LabelAction ActionOf(Measure measure, LabelAct act) => new(
        act, SourceOf(act), $"{measure.PolicyVersion}/{string.Join('+', measure.Rules)}", measure.Start, measure.Degree, measure.English, measure.Hiding);

    // A rule confirms on the word of a file; the rest it does in its own name.
    private static LabelSource SourceOf(LabelAct act) => act == LabelAct.Confirm ? LabelSource.File : LabelSource.Policy;
}
