using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using Candor.Events.Texts;
using Candor.Numerics;

namespace Candor.Signals.Templates;

/// <summary>
/// Finds short posts that share a rare run of characters with an earlier one. What they share counts by how rare it is among short posts: the surprise of its
/// fingerprints, in bits. Fingerprints are counted in 131,072 places that are halved now and then. One writer.
/// </summary>
/// <param name="posts">Posts that are remembered, a power of two; fingerprints that are remembered.</param>
internal sealed class PhraseIndex(int posts)
{
    /// <summary>Surprise that a run must have in common with an earlier post's, bits.</summary>
    public const float LeastBits = 30;

    /// <summary>Share of the surprise of the whole text, of the less surprising of the two, that must be in common.</summary>
    public const float LeastShare = 0.25f;

    private static readonly float[] Logarithms = [.. Enumerable.Range(0, 256).Select(count => MathF.Log2(count + 1f))];

    private const int Places = 1 << 17;
    private const int Assumed = 1 << 12; // posts that the first few are compared with
    private const int HalvedAfter = 1 << 17;

    private readonly BandTable _last = new(posts);
    private readonly NativeTable<ushort> _counts = new(Places);
    private readonly NativeTable<float> _bits = new(posts);
    private int _seen;

    /// <summary>Loads what a post's fingerprints will be looked up in.</summary>
    public void Prefetch(in CopyPrints prints)
    {
        var buckets = _last.Buckets;
        foreach (var print in prints)
        {
            if (print == 0) return;
            Prefetch(ref _last.BucketOf(buckets, print));
        }
    }

    /// <summary>Finds the earlier post with which most is shared, and enters a newer one.</summary>
    /// <param name="prints">The newer post's fingerprints.</param>
    /// <param name="post">Its number.</param>
    /// <param name="most">Posts back that are still known.</param>
    /// <returns>The earlier post; 0 if no more than what is common is shared.</returns>
    [SkipLocalsInit]
    public uint Exchange(in CopyPrints prints, uint post, uint most)
    {
        if (prints[0] == 0) return 0;
        Span<uint> found = stackalloc uint[CopyPrints.Most];
        Span<float> shared = stackalloc float[CopyPrints.Most];
        var (candidates, all, posts) = (0, 0f, MathF.Log2(_seen + Assumed));
        var buckets = _last.Buckets;
        var counts = _counts.Values;
        foreach (var print in prints)
        {
            if (print == 0) break;
            ref var count = ref counts[(int)(print & (Places - 1))];
            var bits = posts - (count < Logarithms.Length ? Logarithms[count] : MathF.Log2(count + 1f));
            all += bits;
            if (count < ushort.MaxValue) count++;
            var before = BandTable.Exchange(ref _last.BucketOf(buckets, print), print, post, most);
            if (before == 0 || before == post) continue;
            var at = found[..candidates].IndexOf(before);
            if (at < 0) (found[candidates], shared[candidates++]) = (before, bits);
            else shared[at] += bits;
        }

        ref var own = ref BitsOf(post);
        own = all;
        Age();
        var best = 0;
        for (var i = 1; i < candidates; i++) best = shared[i] > shared[best] ? i : best;
        return candidates > 0 && shared[best] >= Math.Max(LeastBits, LeastShare * Math.Min(all, BitsOf(found[best]))) ? found[best] : 0;
    }

    /// <summary>Writes everything.</summary>
    public void Save(BinaryWriter writer)
    {
        _last.Save(writer);
        SparseTable.Save(writer, MemoryMarshal.Cast<ushort, ulong>(_counts.Values));
        SparseTable.Save(writer, MemoryMarshal.Cast<float, ulong>(_bits.Values));
        writer.Write(_seen);
    }

    /// <summary>Reads what <see cref="Save"/> wrote into an empty one of the same size.</summary>
    public void Load(BinaryReader reader)
    {
        _last.Load(reader);
        SparseTable.Load(reader, MemoryMarshal.Cast<ushort, ulong>(_counts.Values));
        SparseTable.Load(reader, MemoryMarshal.Cast<float, ulong>(_bits.Values));
        _seen = reader.ReadInt32();
    }

    private ref float BitsOf(uint post) => ref _bits.Values[(int)(post & (uint)(_bits.Length - 1))];

    private void Age()
    {
        if (++_seen < HalvedAfter) return;
        _seen /= 2;
        foreach (ref var count in _counts.Values) count /= 2;
    }

    private static unsafe void Prefetch(ref BandTable.Bucket bucket)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref bucket));
    }
}
