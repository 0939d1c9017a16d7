using Candor.Events.Traces;

namespace Candor.Signals.Corpus;

/// <summary>What the posts of a series are about: everything, a platform's topic, or a tag.</summary>
/// <param name="Key">Key of topic or tag; 0 for everything.</param>
/// <param name="Name">Its name; null where only the key is known.</param>
public sealed record CorpusSubject(ulong Key, string? Name)
{
    /// <summary>Every post.</summary>
    public static CorpusSubject Everything { get; } = new(0, null);

    /// <summary>Whether a post belongs to it: by its topic, or by any of its tags.</summary>
    internal bool Has(TraceSet traces, int place) => Key == 0 || traces[place].Topic == Key || traces.TagsOf(place).Contains(Key);
}
