using Candor.Events;

namespace Candor.Embedded.Deduplication;

/// <summary>
/// The producers that number their events. A number far ahead of a gap is noted in the set of ids. Of producers beyond the most that are followed the
/// events are known by their ids, as if they had no numbers.
/// </summary>
/// <param name="addId">Notes an id; false if it was there.</param>
/// <param name="latenessMs">Event time after which a gap is given up.</param>
internal sealed class Producers(Func<UInt128, bool> addId, long latenessMs)
{
    /// <summary>Producers that are followed; each takes about 300 bytes.</summary>
    public const int Most = 1 << 14;

    private readonly Dictionary<ulong, Producer> _producers = [];

    /// <summary>Numbers that were skipped and never came within the lateness.</summary>
    public ulong GivenUp => _producers.Values.Aggregate(0UL, (sum, producer) => sum + producer.GivenUp);

    /// <summary>Notes an event.</summary>
    /// <param name="source">The producer's hash.</param>
    /// <param name="number">The event's number there, from 0.</param>
    /// <param name="key">The event's key, for a producer that is not followed.</param>
    /// <param name="now">How far event time has come, Unix milliseconds.</param>
    /// <returns>False if it was met before.</returns>
    public bool Add(ulong source, ulong number, UInt128 key, long now)
    {
        if (!_producers.TryGetValue(source, out var producer))
        {
            if (_producers.Count == Most) return addId(key);
            _producers[source] = producer = new Producer(now);
        }

        if (producer.Has(number, now)) return false;
        if (producer.IsUnsure(number, now)) return addId(EventKeys.Numbered(source, number));
        if (number - producer.Next >= Producer.Ahead)
        {
            if (!addId(EventKeys.Numbered(source, number))) return false;
            producer.FarEnd = Math.Max(producer.FarEnd, number + 1);
            if (now - producer.Since > latenessMs) producer.GiveUpTo(number, now, latenessMs);
            return true;
        }

        var isNew = number >= producer.FarEnd || addId(EventKeys.Numbered(source, number));
        producer.Take(number, now);
        return isNew;
    }

    public void ReadFrom(BinaryReader reader)
    {
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var source = reader.ReadUInt64();
            _producers.Add(source, Producer.ReadFrom(reader));
        }
    }

    public void WriteTo(BinaryWriter writer)
    {
        writer.Write(_producers.Count);
        foreach (var (source, producer) in _producers)
        {
            writer.Write(source);
            producer.WriteTo(writer);
        }
    }
}
