using Candor.Events;

namespace Candor.Embedded.Deduplication;

/// <summary>Every event seen, in memory: exact for good, and not bounded. A numbered event takes a bit while its producer leaves no gap. Not thread-safe.</summary>
public sealed class AllEventIds
{
    private readonly EventIdSet _ids = new();
    private readonly Producers _producers;

    /// <summary>Begins with nothing.</summary>
    public AllEventIds() => _producers = new Producers(_ids.Add, long.MaxValue);

    /// <summary>Ids that are remembered.</summary>
    public int Count => _ids.Count;

    /// <summary>Notes an event.</summary>
    /// <returns>False, with nothing changed, if it was met before.</returns>
    public bool Add(in Event e) => e.Sequence == 0 ? _ids.Add(e.Key) : _producers.Add(e.Source, (ulong)e.Sequence - 1, e.Key, 0);

    /// <summary>Frees the ids' memory; it is not to be used any more.</summary>
    public void Release() => _ids.Release();
}
