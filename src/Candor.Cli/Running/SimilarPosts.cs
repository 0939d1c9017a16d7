using System.Text;
using Candor.Embedded;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Events.Traces;

namespace Candor.Cli.Running;

/// <summary>Finds in a store's traces the posts that read like one of them.</summary>
internal static class SimilarPosts
{
    /// <summary>Finds them, the most alike first, of equals the earlier.</summary>
    /// <param name="folder">The store.</param>
    /// <param name="post">The id of a post or comment.</param>
    /// <param name="least">The least estimated Jaccard index.</param>
    /// <exception cref="FormatException">The folder holds no store, or no trace of the post.</exception>
    public static IReadOnlyList<SimilarPost> Find(string folder, string post, float least)
    {
        var key = new EventKeys(StoreKey.Of(folder).Hash).Content(Encoding.UTF8.GetBytes(post));
        var (own, sketch) = (default(Trace), default(CopySketch));
        StoreUpkeep.ForEachTrace(folder, (in trace, in parts) =>
        {
            if (trace.Post == key && IsWritten(trace)) own = trace;
            if (trace.Post == key && IsWritten(trace)) TryRead(parts.Sketch, out sketch);
        });
        if (own.Post == 0) throw new FormatException($"{folder}: there is no trace of a post '{post}'; traces are kept for some time only.");
        if (sketch.IsEmpty) throw new FormatException($"{folder}: '{post}' has no public text of {CopySketcher.LeastCharacters} characters or more to compare.");

        var found = new List<SimilarPost>();
        StoreUpkeep.ForEachTrace(folder, (in trace, in parts) =>
        {
            if (trace.Sequence == own.Sequence || !IsWritten(trace) || !TryRead(parts.Sketch, out var other)) return;
            var isSame = trace.Text == own.Text;
            var similarity = isSame ? 1 : Math.Min(1, CopySketch.Similarity(sketch, other));
            if (similarity >= least) found.Add(new SimilarPost(trace.Post, trace.Account, trace.Time, trace.Sequence, trace.Family, similarity, isSame));
        });
        return [.. found.OrderByDescending(similar => similar.Similarity).ThenBy(similar => similar.Sequence)];
    }

    private static bool IsWritten(in Trace trace) => trace.Type is EventType.PostCreated or EventType.CommentCreated;

    private static bool TryRead(ReadOnlySpan<byte> bytes, out CopySketch sketch)
    {
        sketch = default;
        if (bytes.Length != CopySketch.Bins) return false;
        bytes.CopyTo(sketch);
        return true;
    }
}
