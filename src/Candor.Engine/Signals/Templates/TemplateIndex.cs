using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Candor.Events.Batches;
using Candor.Events.Texts;
using Candor.Numerics;

namespace Candor.Signals.Templates;

/// <summary>
/// Finds public posts and comments that read like earlier ones, as they come, in bounded memory, and gathers them in families. It works in rounds: posts are entered, then looked
/// up by band, then compared, on any number of threads; then tied together by one, in the order of the input. What comes out is the same for any number of threads and
/// however the input is cut.
/// </summary>
public sealed partial class TemplateIndex
{
    /// <summary>Posts in one step of a round.</summary>
    public const int MostAtOnce = 4096;

    private const int Ahead = 8;

    // Ways in which a post is looked up: the bands of its sketch, its skeleton, and the phrases of a short one.
    private const int Skeletons = CopyKeys.Bands, Phrases = Skeletons + 1, Ways = Phrases + 1;

    private readonly TemplateOptions _options;
    private readonly NativeTable<CopySketch> _sketches;
    private readonly NativeTable<IndexedPost> _posts;
    private readonly BandTable[] _bands;
    private readonly PhraseIndex _phrases;
    private readonly PostGroups _groups;
    private readonly FamilyShelf _families;
    private readonly ServiceAccounts _services = new();
    private readonly Queue<(int Batch, int Place)> _registrations = []; // of services, met in the round and not noted yet
    private readonly BenignList _benign;
    private readonly uint[] _keys;
    private readonly uint[] _candidates;
    private readonly ushort[] _batchOf = new ushort[MostAtOnce];
    private readonly int[] _placeOf = new int[MostAtOnce];
    private readonly Action<int> _enter, _probe, _compare;
    private readonly uint _mask, _mostBack;
    private IReadOnlyList<EventBatch> _round = [];
    private int _threads = 1;
    private int _count;
    private long _indexed;

    /// <summary>An empty index.</summary>
    /// <param name="options">Its bounds; null for the usual ones.</param>
    /// <param name="benign">Texts that are shared in good faith; null for none.</param>
    public TemplateIndex(TemplateOptions? options = null, BenignList? benign = null)
    {
        _benign = benign ?? BenignList.Empty;
        _options = (options ?? new TemplateOptions()).Checked();
        (_mask, _mostBack) = ((uint)_options.Posts - 1, (uint)(_options.Posts - MostAtOnce));
        (_sketches, _posts) = (new NativeTable<CopySketch>(_options.Posts), new NativeTable<IndexedPost>(_options.Posts));
        _bands = [.. Enumerable.Range(0, Phrases).Select(_ => new BandTable(_options.Posts))];
        _phrases = new PhraseIndex(_options.Posts);
        (_keys, _candidates) = (new uint[Phrases * MostAtOnce], new uint[Ways * MostAtOnce]);
        _groups = new PostGroups(_options.Groups, Gone);
        _families = new FamilyShelf(_options.OpenFamilies, _options.ClosedFamilies);
        (_enter, _probe, _compare) = (Enter, Probe, Compare);
    }

    /// <summary>Posts indexed so far; at most <see cref="TemplateOptions.Posts"/> of them are remembered.</summary>
    public long Indexed => _indexed;

    /// <summary>Families found so far.</summary>
    public uint FamiliesMet => _families.Met;

    /// <summary>The families that are open, and the most notable of those that are closed, by number.</summary>
    public IReadOnlyList<TemplateFamily> Families => _families.All;

    /// <summary>The family that a post belongs to by now, also one from before it was a family.</summary>
    /// <param name="number">Its place among the posts indexed, from 1.</param>
    /// <returns>The family's number; 0 if it has none, or is no longer remembered.</returns>
    public uint FamilyOf(long number)
    {
        if (number < 1 || number > _indexed || _indexed - number >= _options.Posts) return 0;
        var group = _groups.Find(_posts.Values[(int)((uint)number & _mask)].Group);
        return group == 0 ? 0 : _groups[group].Number;
    }

    /// <summary>Takes the posts of a round, those not marked as repeated, and says of each which family it belongs to (<see cref="EventBatch.MatchAt"/>).</summary>
    /// <param name="round">Batches, in the order of the input.</param>
    /// <param name="threads">How many work.</param>
    /// <param name="share">Gives each of them, from 0, its share of a phase, and waits for all.</param>
    public void Take(IReadOnlyList<EventBatch> round, int threads, Action<Action<int>> share)
    {
        (_round, _threads, _count) = (round, threads, 0);
        for (var batch = 0; batch < round.Count; batch++)
        {
            var events = round[batch];
            foreach (var place in events.Services)
            {
                if (!events.IsRepeated(place)) _registrations.Enqueue((batch, place));
            }

            for (var copy = 0; copy < events.CopyCount; copy++)
            {
                var place = events.PlaceOfCopy(copy);
                if (events.IsRepeated(place) || events.CopyAt(place).Substance < _options.LeastSubstance) continue;
                (_batchOf[_count], _placeOf[_count]) = ((ushort)batch, place);
                if (++_count == MostAtOnce) TakeStep(share);
            }
        }

        if (_count > 0) TakeStep(share);
        NoteServicesBefore(round.Count, 0);
        _round = [];
    }

    private void TakeStep(Action<Action<int>> share)
    {
        share(_enter);
        share(_probe);
        share(_compare);
        for (var i = 0; i < _count; i++) Tie(i);
        _indexed += _count;
        _count = 0;
    }

    /// <summary>A post's number, from 1.</summary>
    private uint NumberOf(int i) => (uint)(_indexed + i + 1);

    private (int From, int To) ShareOf(int worker) => ((int)((long)_count * worker / _threads), (int)((long)_count * (worker + 1) / _threads));

    private void Enter(int worker)
    {
        var sketches = _sketches.Values;
        var posts = _posts.Values;
        var (from, to) = ShareOf(worker);
        for (var i = from; i < to; i++)
        {
            var batch = _round[_batchOf[i]];
            ref readonly var marks = ref batch.CopyAt(_placeOf[i]);
            ref readonly var e = ref batch.EventAt(_placeOf[i]);
            var at = (int)(NumberOf(i) & _mask);
            sketches[at] = marks.Sketch;
            posts[at] = new IndexedPost { Account = e.Account, Post = e.Post, Time = e.Time, Skeleton = (uint)(marks.Skeleton >> 32) };
            for (var band = 0; band < CopyKeys.Bands; band++) _keys[(band * MostAtOnce) + i] = marks.Keys[band];
            _keys[(Skeletons * MostAtOnce) + i] = (uint)marks.Skeleton;
        }
    }

    /// <summary>Looks every post up in the tables of a worker, and enters it there.</summary>
    private void Probe(int worker)
    {
        for (var band = worker; band < Ways; band += _threads)
        {
            if (band == Phrases)
            {
                if (_options.ByPhrase) ProbePhrases();
                continue;
            }

            if (band == Skeletons && !_options.BySkeleton) continue;

            var table = _bands[band];
            var buckets = table.Buckets;
            var keys = _keys.AsSpan(band * MostAtOnce, _count);
            var candidates = _candidates.AsSpan(band * MostAtOnce, _count);
            for (var i = 0; i < keys.Length; i++)
            {
                if (i + Ahead < keys.Length) Prefetch(ref table.BucketOf(buckets, keys[i + Ahead]));
                candidates[i] = BandTable.Exchange(ref table.BucketOf(buckets, keys[i]), keys[i], NumberOf(i), _mostBack);
            }
        }
    }

    private void ProbePhrases()
    {
        for (var i = 0; i < _count; i++)
        {
            if (i + Ahead < _count && _round[_batchOf[i + Ahead]] is var next && next.HasPrintsAt(_placeOf[i + Ahead])) _phrases.Prefetch(next.PrintsAt(_placeOf[i + Ahead]));
            var batch = _round[_batchOf[i]];
            _candidates[(Phrases * MostAtOnce) + i] = batch.HasPrintsAt(_placeOf[i]) ? _phrases.Exchange(batch.PrintsAt(_placeOf[i]), NumberOf(i), _mostBack) : 0;
        }
    }

    /// <summary>Leaves of the candidates those that are alike, each once.</summary>
    private void Compare(int worker)
    {
        var sketches = _sketches.Values;
        var posts = _posts.Values;
        var (from, to) = ShareOf(worker);
        for (var i = from; i < to; i++)
        {
            for (var band = 0; i + Ahead < to && band < CopyKeys.Bands; band++)
            {
                if (_candidates[(band * MostAtOnce) + i + Ahead] is not 0 and var next) Prefetch(ref sketches[(int)(next & _mask)]);
            }

            ref readonly var own = ref sketches[(int)(NumberOf(i) & _mask)];
            for (var band = 0; band < CopyKeys.Bands; band++)
            {
                ref var candidate = ref _candidates[(band * MostAtOnce) + i];
                if (candidate == 0) continue;
                if (IsBefore(band, i, candidate) || CopySketch.Similarity(own, sketches[(int)(candidate & _mask)]) < _options.Similarity) candidate = 0;
            }

            ref var sameSkeleton = ref _candidates[(Skeletons * MostAtOnce) + i];
            if (sameSkeleton != 0 && posts[(int)(sameSkeleton & _mask)].Skeleton != posts[(int)(NumberOf(i) & _mask)].Skeleton) sameSkeleton = 0;
        }
    }

    /// <summary>Whether an earlier band had the same candidate, and kept it.</summary>
    private bool IsBefore(int band, int i, uint candidate)
    {
        for (var before = 0; before < band; before++)
        {
            if (_candidates[(before * MostAtOnce) + i] == candidate) return true;
        }

        return false;
    }

    private static unsafe void Prefetch<T>(ref T at)
        where T : unmanaged
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref at));
    }
}
