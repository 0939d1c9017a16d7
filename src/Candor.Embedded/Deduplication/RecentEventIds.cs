using static System.FormattableString;

namespace Candor.Embedded.Deduplication;

/// <summary>
/// The events seen lately, to recognise a repeated one: exact as long as event time has not moved on by more than the lateness since
/// the event first came, however many events that are. What does not fit into memory lies sorted on the disk. Not thread-safe.
/// </summary>
/// <remarks>
/// Event time moves in generations of an eighth of the lateness; an id belongs to the generation in which it came, and a generation is
/// forgotten whole. So what is remembered follows from the events alone, not from the memory there is.
/// </remarks>
public sealed class RecentEventIds : IDisposable
{
    private const int Generations = 8;
    private const int FormatVersion = 1;

    private static readonly bool[] EveryGeneration = [.. Enumerable.Repeat(true, 256)];

    private readonly RecentEventIdsOptions _options;
    private readonly IdRuns _runs;
    private readonly IdTable _table;
    private readonly Producers _producers;
    private readonly long _width;
    private Watermark _watermark;
    private long _generation = long.MinValue;

    /// <summary>Begins with nothing; files that lie in the folder are removed once no snapshot can need them.</summary>
    /// <param name="folder">Where ids lie that do not fit into memory; made when it is needed.</param>
    /// <param name="options">How long and in how much memory.</param>
    public RecentEventIds(string folder, RecentEventIdsOptions? options = null)
        : this(new IdRuns(folder), options ?? new RecentEventIdsOptions())
    {
        _runs.RetireOthers();
    }

    private RecentEventIds(IdRuns runs, RecentEventIdsOptions options)
    {
        if (string.Join("; ", options.Problems()) is { Length: > 0 } problems) throw new FormatException(problems);
        (_runs, _options, _table) = (runs, options, new IdTable(options.MemoryBytes));
        _producers = new Producers(Add, options.LatenessMs);
        _width = Math.Max(1, (options.LatenessMs + Generations - 1) / Generations);
    }

    /// <summary>How far event time has come, Unix milliseconds.</summary>
    public long NewestTime => _watermark.Time;

    /// <summary>Ids that are remembered.</summary>
    public long Count => _table.Count + _runs.Count;

    /// <summary>Files that ids lie in.</summary>
    public int Files => _runs.Files;

    /// <summary>Numbers of producers that were skipped and never came within the lateness.</summary>
    public ulong GivenUp => _producers.GivenUp;

    /// <summary>Notes an event.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="time">Its time, Unix milliseconds.</param>
    /// <returns>False, with nothing changed but the time, if it was seen before.</returns>
    /// <exception cref="IOException">It had to go to the disk and could not; nothing is forgotten.</exception>
    public bool Add(UInt128 key, long time)
    {
        MoveOn(time);
        return Add(key);
    }

    /// <summary>Notes an event of a producer that numbers its events without gaps: a bit an event while they come in order, instead of 17 bytes.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="time">Its time, Unix milliseconds.</param>
    /// <param name="source">The producer's hash.</param>
    /// <param name="number">The event's number at the producer, from 0.</param>
    /// <returns>False, with nothing changed but the time, if it was seen before.</returns>
    /// <exception cref="IOException">It had to go to the disk and could not; nothing is forgotten.</exception>
    public bool Add(UInt128 key, long time, ulong source, ulong number)
    {
        MoveOn(time);
        return _producers.Add(source, number, key, _watermark.Time);
    }

    /// <summary>Writes all that <see cref="Load"/> needs, except the files, which it names.</summary>
    public void Save(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(FormatVersion);
        writer.Write(_options.LatenessMs);
        _watermark.WriteTo(writer);
        writer.Write(_generation);
        writer.Write(_table.Count);
        foreach (var (id, generation) in _table.All())
        {
            writer.Write((ulong)id);
            writer.Write((ulong)(id >> 64));
            writer.Write(generation);
        }

        _runs.WriteTo(writer);
        _producers.WriteTo(writer);
    }

    /// <summary>The ids as they were saved.</summary>
    /// <param name="stream">What <see cref="Save"/> wrote; read to its end and not further.</param>
    /// <param name="folder">Where the files lie.</param>
    /// <param name="options">The same lateness as before; memory may differ.</param>
    /// <exception cref="Files.DamagedStoreException">A file is missing or not as it was written.</exception>
    /// <exception cref="FormatException">The lateness or the format is another.</exception>
    public static RecentEventIds Load(Stream stream, string folder, RecentEventIdsOptions? options = null)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() is var version && version != FormatVersion) throw new FormatException(Invariant($"Event ids of format {version} are not known; this program knows {FormatVersion}."));
        var ids = new RecentEventIds(new IdRuns(folder), options ?? new RecentEventIdsOptions());
        if (reader.ReadInt64() is var lateness && lateness != ids._options.LatenessMs) throw new FormatException(Invariant($"Event ids were kept for {lateness} ms; now {ids._options.LatenessMs} ms are asked for."));
        ids._watermark = Watermark.ReadFrom(reader);
        ids._generation = reader.ReadInt64();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var low = reader.ReadUInt64();
            ids.Put(new UInt128(reader.ReadUInt64(), low), reader.ReadByte());
        }

        ids._runs.ReadFrom(reader);
        ids._producers.ReadFrom(reader);
        ids._runs.RetireOthers();
        return ids;
    }

    /// <summary>Says that the snapshot with what <see cref="Save"/> wrote last is on the disk; files that no kept snapshot names are removed.</summary>
    public void Committed() => _runs.Committed();

    /// <summary>Closes the files.</summary>
    public void Dispose() => _runs.Dispose();

    private bool Add(UInt128 key)
    {
        if (_table.Contains(key) || _runs.Contains(key)) return false;
        Put(key, (byte)_generation);
        return true;
    }

    private void Put(UInt128 key, byte generation)
    {
        if (_table.IsFull)
        {
            _runs.Spill(_table, _generation, _options.RunsToMerge);
            _table.Forget(EveryGeneration);
        }

        _table.Add(key, generation);
    }

    private void MoveOn(long time)
    {
        _watermark.Observe(time, _options.LatenessMs);
        var generation = _watermark.Time >= 0 ? _watermark.Time / _width : ((_watermark.Time + 1) / _width) - 1;
        if (generation != _generation) Begin(generation);
    }

    private void Begin(long generation)
    {
        var least = generation - Generations;
        Span<bool> forgotten = stackalloc bool[256];
        for (var tag = 0; tag < forgotten.Length; tag++) forgotten[tag] = IdRuns.GenerationOf((byte)tag, _generation) < least;
        _table.Forget(forgotten);
        _runs.Drop(least);
        _generation = generation;
    }
}
