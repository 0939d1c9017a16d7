using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Candor.Numerics;

namespace Candor.Signals.Templates;

/// <summary>
/// The last post under each key of a band: buckets of eight slots of eight bytes, a cache line each. A post takes the slot of the one before it under its key, or else that of the
/// oldest of its bucket. One writer.
/// </summary>
/// <param name="slots">Slots, a power of two of 8 or more.</param>
internal sealed class BandTable(int slots)
{
    private const int Ways = 8;

    private readonly NativeTable<Bucket> _buckets = new(slots / Ways);
    private readonly int _shift = 32 - BitOperations.Log2((uint)(slots / Ways));

    /// <summary>Loads the bucket of a key that will be asked for soon.</summary>
    public void Prefetch(uint key) => Prefetch(ref BucketOf(_buckets.Values, key));

    /// <summary>The buckets, for a loop that asks often.</summary>
    public Span<Bucket> Buckets => _buckets.Values;

    /// <summary>The bucket of a key.</summary>
    public ref Bucket BucketOf(Span<Bucket> buckets, uint key) =>
        ref Unsafe.Add(ref MemoryMarshal.GetReference(buckets), (nint)((ulong)key >> _shift));

    /// <summary>Finds the last post under a key that is no more than so many posts old, and puts a newer one in its place.</summary>
    /// <param name="bucket">The bucket of the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="post">The newer post's number, not 0.</param>
    /// <param name="most">Posts back that are still known.</param>
    /// <returns>The post before; 0 for none.</returns>
    public static uint Exchange(ref Bucket bucket, uint key, uint post, uint most)
    {
        ref var first = ref bucket.Tags[0];
        var posts = Vector256.LoadUnsafe(ref bucket.Posts[0]);
        var ages = Vector256.Create(post) - posts;
        var known = Vector256.LessThanOrEqual(ages, Vector256.Create(most)) & ~Vector256.Equals(posts, default);
        var same = (Vector256.Equals(Vector256.LoadUnsafe(ref first), Vector256.Create(key)) & known).ExtractMostSignificantBits();
        if (same != 0)
        {
            ref var slot = ref bucket.Posts[BitOperations.TrailingZeroCount(same)];
            var before = slot;
            slot = post;
            return before;
        }

        var oldest = OldestOf(ages);
        bucket.Tags[oldest] = key;
        bucket.Posts[oldest] = post;
        return 0;
    }

    /// <summary>Writes everything.</summary>
    public void Save(BinaryWriter writer) => SparseTable.Save(writer, MemoryMarshal.Cast<Bucket, ulong>(_buckets.Values));

    /// <summary>Reads what <see cref="Save"/> wrote into an empty table of the same size.</summary>
    public void Load(BinaryReader reader) => SparseTable.Load(reader, MemoryMarshal.Cast<Bucket, ulong>(_buckets.Values));

    /// <summary>The slot of the greatest age; an empty one has post 0 and so is older than all, the first of equals counts.</summary>
    private static int OldestOf(Vector256<uint> ages)
    {
        var most = Vector128.Max(ages.GetLower(), ages.GetUpper());
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(2U, 3, 0, 1)));
        most = Vector128.Max(most, Vector128.Shuffle(most, Vector128.Create(1U, 0, 3, 2)));
        return BitOperations.TrailingZeroCount(Vector256.Equals(ages, Vector256.Create(most[0])).ExtractMostSignificantBits());
    }

    private static unsafe void Prefetch(ref Bucket bucket)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref bucket));
    }

    /// <summary>Eight slots.</summary>
    internal struct Bucket
    {
        public Eight Tags, Posts;
    }

    /// <summary>Eight numbers.</summary>
    [InlineArray(Ways)]
    internal struct Eight
    {
        private uint _first;
    }
}
