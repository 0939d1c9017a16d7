using System.Diagnostics.CodeAnalysis;
using System.Text;
using Candor.Accounts;
using Candor.Events;
using Candor.Events.Batches;
using Candor.Labels;
using Candor.Policy;
using Candor.Signals.Groups;
using Candor.Verdicts;

namespace Candor.Enforcement;

/// <summary>What a thread does for a policy: fills facts and keeps the few events on which a rule may fire.</summary>
public sealed class PolicyWorker
{
    private readonly Judge _judge;
    private readonly List<Candidate> _candidates = [];
    private CompiledPolicy _policy;
    private FactReader _facts;
    private ulong[] _words;
    private PolicyVersion? _version;
    private long _versionFrom = long.MaxValue;
    private long _versionTo;

    internal PolicyWorker(CompiledPolicy policy, Judge judge, FactHandler? given)
    {
        (_judge, Given) = (judge, given);
        Adopt(policy);
    }

    /// <summary>The events kept since the last time, in no order.</summary>
    internal List<Candidate> Candidates => _candidates;

    /// <summary>What an event itself says, for counters.</summary>
    internal Facts ReadForCounters(EventBatch batch, int place)
    {
        _facts.ReadEvent(batch, place);
        if (Given is not null) Given(PolicyRun.SubjectOf(batch, place), Encoding.UTF8.GetString(batch.IdAt(place)), _facts.Facts);
        return _facts.Facts;
    }

    private FactHandler? Given { get; }

    /// <summary>The latest event time seen, Unix milliseconds.</summary>
    public long Latest { get; private set; }

    /// <summary>Whether any rule looks at an event, or it declares something.</summary>
    public bool Wants(in Event e)
    {
        Latest = Math.Max(Latest, e.Time);
        return IsWanted(e);
    }

    private bool IsWanted(in Event e) => (VersionAt(e.Time)?.Types & EventTypes.BitOf(e.Type)) is > 0 || DeclaredBy(e) > Degree.None;

    /// <summary>Takes an event that is about an account that has hardly acted.</summary>
    public void Take(EventBatch batch, int place, long sequence, in YoungHead head, ulong subject)
    {
        ReadEvent(batch, place);
        _facts.ReadAccount(head, _facts.Facts.Event.Language);
        Keep(batch, place, sequence, subject);
    }

    /// <summary>Takes an event that is about an account.</summary>
    public void Take(EventBatch batch, int place, long sequence, in AccountState state, ulong subject)
    {
        ReadEvent(batch, place);
        _facts.ReadAccount(state, GroupFacts.None, 0);
        Keep(batch, place, sequence, subject);
    }

    /// <summary>Takes a look at an account.</summary>
    /// <param name="state">The account.</param>
    /// <param name="account">Its hash.</param>
    /// <param name="time">When it was looked at.</param>
    /// <param name="sequence">The place in the input of the event that led to it.</param>
    /// <param name="isAfter">Whether it was looked at after that event.</param>
    /// <param name="group">What is known from those it acts with.</param>
    /// <param name="groupNats">What that adds to its evidence.</param>
    /// <param name="counts">What the counters say of the account then.</param>
    public void TakeLook(in AccountState state, ulong account, long time, long sequence, bool isAfter, GroupFacts group, float groupNats, ReadOnlySpan<double> counts)
    {
        if (VersionAt(time) is not { } version || (version.Types & EventTypes.Judged) == 0) return;
        _facts.ReadJudged(time);
        _facts.ReadCounts(counts);
        _facts.ReadAccount(state, group, groupNats);
        Given?.Invoke(account, "", _facts.Facts);
        if (!MayFire(version, EventTypes.Judged)) return;
        _candidates.Add(new Candidate(sequence, (byte)(isAfter ? 2 : 0), EventTypes.Judged, time, account, account, 0, _facts.Facts.Copy(), null, "", ""));
    }

    /// <summary>Goes on under another policy. Between rounds.</summary>
    [MemberNotNull(nameof(_policy), nameof(_facts), nameof(_words))]
    internal void Adopt(CompiledPolicy policy)
    {
        (_policy, _facts) = (policy, new FactReader(policy, _judge) { AreGiven = Given is not null });
        _words = new ulong[2 * policy.Versions.Max(version => version.Words)];
        (_version, _versionFrom, _versionTo) = (null, long.MaxValue, 0);
    }

    private void ReadEvent(EventBatch batch, int place)
    {
        _facts.ReadEvent(batch, place);
        if (_policy.Counters.Count > 0) _facts.ReadCounts(batch.CountsAt(place));
    }

    private void Keep(EventBatch batch, int place, long sequence, ulong subject)
    {
        ref readonly var e = ref batch.EventAt(place);
        var type = EventTypes.BitOf(e.Type);
        if (Given is not null) Given(subject, Encoding.UTF8.GetString(batch.IdAt(place)), _facts.Facts);
        var mayFire = VersionAt(e.Time) is { } version && (version.Types & type) != 0 && MayFire(version, type);
        var declared = DeclaredBy(e);
        if (!mayFire && declared == Degree.None) return;
        var content = Encoding.UTF8.GetString(batch.ContentAt(place));
        var text = mayFire && batch.HasCopyAt(place) ? batch.CopyTextAt(place).ToString() : null;
        _candidates.Add(new Candidate(
            sequence, 1, type, e.Time, subject, e.Account, e.Post, mayFire ? _facts.Facts.Copy() : null, text, content, Encoding.UTF8.GetString(batch.IdAt(place)))
        { Declared = declared });
    }

    private bool MayFire(PolicyVersion version, uint type)
    {
        _facts.Facts.Policy = version.Facts;
        return version.MayFire(_facts.Facts, type, _words.AsSpan(0, 2 * version.Words));
    }

    private PolicyVersion? VersionAt(long time)
    {
        if (time >= _versionFrom && time < _versionTo) return _version;
        _version = _policy.At(time);
        _versionFrom = _version?.Effective ?? long.MinValue;
        var next = (_version?.Index ?? -1) + 1;
        _versionTo = next < _policy.Versions.Count ? _policy.Versions[next].Effective : long.MaxValue;
        return _version;
    }

    private static Degree DeclaredBy(in Event e) => e.Type is not (EventType.PostCreated or EventType.PostEdited) || e.Post == 0 ? Degree.None : e.Declared switch
    {
        Declaration.Assisted => Degree.Assisted,
        Declaration.Edited => Degree.Edited,
        Declaration.Generated => Degree.Generated,
        _ => Degree.None,
    };
}
