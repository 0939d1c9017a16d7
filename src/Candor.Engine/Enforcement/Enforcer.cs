using Candor.Numerics;
using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>
/// Applies what rules propose: once, by severity and recurrence, within quotas, some of it drawn for audit. The same proposals in the same order give
/// the same measures; there is no clock and no hidden chance. One for a run; not thread-safe.
/// </summary>
public sealed class Enforcer
{
    private readonly Dictionary<ulong, AccountBook> _books = [];
    private readonly DayQuota _quota = new();
    private readonly HashSet<ulong> _snoozed = [];
    private readonly Dictionary<(ulong Key, MeasureKind Kind, ulong Content), long> _settled = [];

    /// <param name="options">What the policy says about it.</param>
    public Enforcer(EnforcementOptions options) => Options = options;

    /// <summary>What the policy says about it. Other options count from then on; what was decided stays.</summary>
    public EnforcementOptions Options { get; set; }

    /// <summary>Whether the audits' alarm rings: measures from <see cref="EnforcementOptions.AlarmStopsFrom"/> on wait for a person.</summary>
    public bool IsAlarmed { get; set; }

    /// <summary>Takes what all rules propose on one event about one account.</summary>
    /// <param name="proposals">In any order: the outcome does not depend on it.</param>
    /// <returns>The measures, applied or not; what is in force already is left out.</returns>
    public IReadOnlyList<Measure> Take(IReadOnlyCollection<Proposal> proposals)
    {
        if (proposals.Count == 0) return [];
        var measures = new List<Measure>();
        foreach (var wish in Wish.Join(proposals.Where(proposal => !IsSnoozed(proposal) && !IsSettled(proposal))))
        {
            var book = BookOf(wish.Account);
            var guarded = wish.Status == MeasureStatus.Applied && book.Knows(wish) ? wish : Guard(wish); // what is in force already takes no room in a quota
            var weighed = book.Weigh(guarded).Select(measure => measure.IsEscalated ? Guard(measure) : measure).Select(Draw).ToArray();
            book.Add(guarded, weighed);
            foreach (var measure in weighed.Where(measure => measure.Status == MeasureStatus.Applied)) _quota.Count(measure);
            measures.AddRange(weighed);
        }

        return measures;
    }

    /// <summary>Measures in force against an account and its works.</summary>
    public IEnumerable<Measure> InForce(ulong account, long time) => _books.TryGetValue(account, out var book) ? book.InForce(time) : [];

    /// <summary>Weight of an account's strikes that count.</summary>
    public int StrikesOf(ulong account, long time) => _books.TryGetValue(account, out var book) ? book.StrikesAt(time) : 0;

    /// <summary>Everything decided about an account and not undone.</summary>
    public IReadOnlyList<Measure> MeasuresOf(ulong account) => _books.TryGetValue(account, out var book) ? book.Measures : [];

    /// <summary>Takes a measure back, with its strike and whatever followed from it.</summary>
    /// <returns>Measures that are gone, and measures that are there because of it; nothing if there is no such measure.</returns>
    public (IReadOnlyList<Measure> Gone, IReadOnlyList<Measure> New) Undo(ulong account, ulong measure)
    {
        if (!_books.TryGetValue(account, out var book)) return ([], []);
        if (book.Measures.FirstOrDefault(one => one.Id == measure) is { } taken) _quota.Return(taken); // there is room for what comes in its place
        var undone = book.Undo(measure, Guard, Draw);
        foreach (var gone in undone.Gone.Where(gone => gone.Status == MeasureStatus.Applied)) _quota.Return(gone);
        foreach (var made in undone.New.Where(made => made.Status == MeasureStatus.Applied)) _quota.Count(made);
        if (book.Measures.Count == 0) _books.Remove(account);
        return undone;
    }

    /// <summary>A person approves a measure that waited.</summary>
    /// <returns>The measure, in force; null if none of that number waits.</returns>
    public Measure? Approve(ulong account, ulong measure) => _books.TryGetValue(account, out var book) ? book.Approve(measure) : null;

    /// <summary>
    /// A person has found a measure wrong: its rules do not ask for it again, about the same account or work, for as long as a strike would count. Who has won an appeal is not to
    /// win it every week.
    /// </summary>
    public void Settle(Measure measure, long time)
    {
        foreach (var rule in measure.Rules) _settled[(RuleKey.Of(measure.Account, rule), measure.Kind, measure.Content)] = time + Options.StrikeLasts;
    }

    /// <summary>Silences one rule for one account.</summary>
    public void Snooze(ulong account, string rule) => _snoozed.Add(RuleKey.Of(account, rule));

    /// <summary>Ends that.</summary>
    public void Wake(ulong account, string rule) => _snoozed.Remove(RuleKey.Of(account, rule));

    /// <summary>Writes all books and the quotas of the day.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(IsAlarmed);
        _quota.Save(writer);
        writer.Write(_settled.Count);
        foreach (var ((key, kind, content), until) in _settled)
        {
            writer.Write(key);
            writer.Write((byte)kind);
            writer.Write(content);
            writer.Write(until);
        }

        writer.Write(_books.Count);
        foreach (var (account, book) in _books)
        {
            writer.Write(account);
            book.Save(writer);
        }
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="reader">Where it stands.</param>
    /// <param name="measureOf">The measures, which are written down elsewhere.</param>
    public void Load(BinaryReader reader, Func<ulong, Measure> measureOf)
    {
        IsAlarmed = reader.ReadBoolean();
        _quota.Load(reader);
        for (var left = reader.ReadInt32(); left > 0; left--) _settled.Add((reader.ReadUInt64(), (MeasureKind)reader.ReadByte(), reader.ReadUInt64()), reader.ReadInt64());
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++) BookOf(reader.ReadUInt64()).Load(reader, measureOf);
    }

    private bool IsSettled(Proposal proposal) =>
        _settled.Count > 0 && _settled.TryGetValue((RuleKey.Of(proposal.Account, proposal.Rule), proposal.Kind, proposal.Content), out var until) && proposal.Time < until;

    private bool IsSnoozed(Proposal proposal) => _snoozed.Count > 0 && _snoozed.Contains(RuleKey.Of(proposal.Account, proposal.Rule));

    private AccountBook BookOf(ulong account)
    {
        if (!_books.TryGetValue(account, out var book)) _books[account] = book = new AccountBook(() => Options);
        return book;
    }

    private Wish Guard(Wish wish)
    {
        if (wish.Status != MeasureStatus.Applied) return wish;
        var hold = HoldOf(wish.Kind, wish.Rules, wish.Time);
        return hold == Hold.None ? wish : wish with { Status = MeasureStatus.ForReview, Hold = hold };
    }

    private Measure Guard(Measure measure)
    {
        var hold = HoldOf(measure.Kind, measure.Rules, measure.Start);
        return hold == Hold.None ? measure : measure with { Status = MeasureStatus.ForReview, Hold = hold };
    }

    private Hold HoldOf(MeasureKind kind, IReadOnlyList<string> rules, long time)
    {
        if (IsAlarmed && kind >= Options.AlarmStopsFrom) return Hold.Alarm;
        if (kind == MeasureKind.Ban && Options.BansNeedPerson) return Hold.Person;
        return _quota.Full(Options, kind, rules, time);
    }

    private Measure Draw(Measure measure)
    {
        if (measure.Status != MeasureStatus.Applied || measure.Kind == MeasureKind.Boost || measure.Hold != Hold.None) return measure; // only what no person has looked at is audited
        var drawn = (SplitMix64.Finish(measure.Id ^ Options.AuditSeed) >> 11) * (1.0 / (1UL << 53));
        return measure with { AuditShare = Options.AuditShare, IsAudited = drawn < Options.AuditShare };
    }
}
