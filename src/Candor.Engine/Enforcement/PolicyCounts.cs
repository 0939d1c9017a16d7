using Candor.Events;
using Candor.Events.Batches;
using Candor.Numerics;
using Candor.Policy;
using Candor.Policy.Counting;

namespace Candor.Enforcement;

/// <summary>The counters of a policy, and who wrote what is reported, curated or judged by a detector. Every key has one writer, so that all see it in the order of the input.</summary>
internal sealed class PolicyCounts
{
    private static readonly uint AboutContent = EventTypes.BitOf(EventType.ReportFiled) | EventTypes.BitOf(EventType.SignalProvided) | EventTypes.BitOf(EventType.PostCurated);
    private static readonly uint Written = EventTypes.BitOf(EventType.PostCreated) | EventTypes.BitOf(EventType.CommentCreated);

    private readonly CounterTable[] _tables;
    private readonly AuthorTable? _authors;
    private readonly uint _types;

    /// <summary>Counters that have to do with each type of event.</summary>
    private readonly int[][] _of;

    /// <param name="policy">Whose counters.</param>
    /// <param name="before">Counts that go on where a counter counts the same; null to begin anew.</param>
    public PolicyCounts(CompiledPolicy policy, PolicyCounts? before = null)
    {
        _tables = [.. policy.Counters.Select(counter => new CounterTable(counter, before?._tables.FirstOrDefault(table => table.Counter.CountsLike(counter))))];
        _types = policy.Counters.Aggregate(0u, (types, counter) => types | counter.Types | counter.ReadBy);
        _of = [.. Enum.GetValues<EventType>().Select(type => policy.Counters.Index().Where(one => ((one.Item.Types | one.Item.ReadBy) & EventTypes.BitOf(type)) != 0).Select(one => one.Index).ToArray())];
        var keepsAuthors = policy.Rules.Any(rule => (rule.Types & AboutContent) != 0) || policy.Counters.Any(counter => (counter.Types & AboutContent) != 0);
        if (keepsAuthors) _authors = before?._authors ?? new AuthorTable();
    }

    /// <summary>How many counters there are.</summary>
    public int Count => _tables.Length;

    /// <summary>Whether anything is to be done.</summary>
    public bool IsNeeded => Count > 0;

    /// <summary>Finds the authors of contents that events are about: before <see cref="Take"/>, one call a worker.</summary>
    public void FindAuthors(EventBatch batch, int worker, int workers)
    {
        if (_authors is null) return;
        for (var i = 0; i < batch.Count; i++)
        {
            ref readonly var e = ref batch.EventAt(i);
            var type = EventTypes.BitOf(e.Type);
            if (e.Post == 0 || (type & (Written | AboutContent)) == 0 || batch.IsRepeated(i)) continue;
            if (CounterTable.PartOf(e.Post) % workers != worker) continue;
            if ((type & Written) != 0) _authors.Note(e.Post, e.Account);
            else if (e.Target == 0) batch.AuthorAt(i) = _authors.AuthorOf(e.Post);
        }
    }

    /// <summary>Counts events, and reads at each what rules may ask: one call a worker.</summary>
    public void Take(IReadOnlyList<EventBatch> batches, PolicyWorker with, int worker, int workers)
    {
        if (_tables.Length == 0) return;
        foreach (var batch in batches)
        {
            for (var i = 0; i < batch.Count; i++)
            {
                ref readonly var e = ref batch.EventAt(i);
                if ((_types & EventTypes.BitOf(e.Type)) == 0 || batch.IsRepeated(i)) continue;
                TakeOne(batch, i, with, worker, workers);
            }
        }
    }

    private void TakeOne(EventBatch batch, int place, PolicyWorker with, int worker, int workers)
    {
        ref readonly var e = ref batch.EventAt(place);
        var type = EventTypes.BitOf(e.Type);
        var counts = batch.CountsAt(place);
        Facts? facts = null;
        foreach (var c in _of[(int)e.Type])
        {
            var counter = _tables[c].Counter;
            if ((counter.Types & type) != 0)
            {
                var key = KeyOf(counter.By, batch, place);
                if (key != 0 && CounterTable.PartOf(key) % workers == worker)
                {
                    if (counter.Where is not null) facts ??= with.ReadForCounters(batch, place);
                    var value = counter.Kind == CounterKind.Distinct ? KeyOf(counter.Of, batch, place) : 1;
                    if (value != 0 && (counter.Where is null || counter.Where(facts!) == Cel.CelOutcome.True)) _tables[c].Add(key, value, e.Time);
                }
            }

            if ((counter.ReadBy & type) == 0) continue;
            var asked = KeyOf(counter.For, batch, place);
            if (asked == 0 && worker == 0) counts[c] = 0;
            else if (asked != 0 && CounterTable.PartOf(asked) % workers == worker) counts[c] = _tables[c].At(asked, e.Time);
        }
    }

    /// <summary>What the counters say of an account at a time. Not while events are counted.</summary>
    public void Read(ulong account, long time, Span<double> counts)
    {
        for (var c = 0; c < _tables.Length; c++) counts[c] = _tables[c].Counter.For is CounterKey.Account or CounterKey.Subject ? _tables[c].At(account, time) : 0;
    }

    public void Save(BinaryWriter writer)
    {
        foreach (var table in _tables) table.Save(writer);
        _authors?.Save(writer);
    }

    public void Load(BinaryReader reader)
    {
        foreach (var table in _tables) table.Load(reader);
        _authors?.Load(reader);
    }

    private static ulong KeyOf(CounterKey key, EventBatch batch, int place)
    {
        ref readonly var e = ref batch.EventAt(place);
        return key switch
        {
            CounterKey.Account => e.Account,
            CounterKey.Subject => PolicyRun.SubjectOf(batch, place),
            CounterKey.Content => e.Post,
            CounterKey.Parent => e.Parent,
            CounterKey.Device => e.Device,
            CounterKey.Network => e.Network,
            CounterKey.App => e.App,
            CounterKey.Topic => e.Topic,
            CounterKey.NameClass => e.NameClass,
            CounterKey.Template => batch.MatchAt(place).Family is var family and > 0 ? SplitMix64.Finish(family) : 0,
            _ => 1,
        };
    }
}
