using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Embedded;
using Candor.Embedded.Deduplication;
using Candor.Embedded.Evicted;
using Candor.Embedded.Files;
using Candor.Embedded.Log;
using Candor.Embedded.Records;
using Candor.Embedded.Snapshots;
using Candor.Embedded.Traces;
using Candor.Events;

namespace Candor.Cli.Running;

/// <summary>
/// Keeps a run on disk: every decision appended, and now and then a checkpoint of everything, from which a run that was stopped in any way goes on. What came
/// after the last checkpoint is made again from the same input, bit for bit.
/// </summary>
internal sealed class RunStore : IDisposable
{
    /// <summary>Parts of the ids, so that several threads can look; part of what a snapshot means.</summary>
    public const int IdParts = 8;

    private const int Format = 4;
    private const int MostOfBeginning = 256;
    private static readonly JsonSerializerOptions Json = new()
    {
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new StratumConverter() },
    };

    private readonly Store _store;
    private readonly IReadOnlyList<string> _files;
    private readonly DeadLetters _deadLetters;
    private readonly long _checkpointEvents;
    private readonly RecentEventIdsOptions _options;
    private RecentEventIds[] _ids;
    private EvictedAccounts? _evicted;
    private VerdictFileWriter? _verdicts;
    private long _sinceCheckpoint;
    private long _firstTime = long.MaxValue;
    private long _lastTime = long.MinValue;

    /// <param name="store">The store, open.</param>
    /// <param name="files">The input, to be recognised when the run goes on.</param>
    /// <param name="deadLetters">Refused lines, cut back to the checkpoint with the rest.</param>
    /// <param name="window">How late an event may be: so long its id is known.</param>
    /// <param name="checkpointEvents">Events from one checkpoint to the next.</param>
    public RunStore(Store store, IReadOnlyList<string> files, DeadLetters deadLetters, WindowOptions window, long checkpointEvents)
    {
        (_store, _files, _deadLetters, _checkpointEvents) = (store, files, deadLetters, checkpointEvents);
        _options = new() { LatenessMs = window.LatenessHours * 3_600_000L, MemoryBytes = (256L << 20) / IdParts };
        _ids = [.. Enumerable.Range(0, IdParts).Select(part => new RecentEventIds(IdsFolder(part), _options))];
    }

    /// <summary>Accounts judged by a closed window.</summary>
    public required IDictionary<int, ClosedWindows> Closed { get; init; }

    /// <summary>What the run was asked for; said again by whoever reports on it.</summary>
    public RunOptions Options { get; init; } = new([], 0, []);

    /// <summary>Whether checkpoints hold the state; without it the log alone is made durable, and a stopped run begins anew.</summary>
    public bool KeepsState { get; init; } = true;

    /// <summary>Bytes of account records in memory, above which a checkpoint sends away those that had no event since it last did.</summary>
    public long StateBytes { get; init; } = 4L << 30;

    /// <summary>The hash of the store's own key.</summary>
    public KeyedHash Hash => _store.Key.Hash;

    /// <summary>The part that an event's id belongs to, or its producer if that numbers its events; one writer a part.</summary>
    public static int IdPartOf(in Event e) => (int)((e.Sequence == 0 ? (ulong)(e.Key >> 64) : e.Source) % IdParts);

    /// <summary>Notes an event's id, or its number.</summary>
    /// <returns>False if it was met before.</returns>
    public bool AddId(in Event e)
    {
        var ids = _ids[IdPartOf(e)];
        return e.Sequence == 0 ? ids.Add(e.Key, e.Time) : ids.Add(e.Key, e.Time, e.Source, (ulong)e.Sequence - 1);
    }

    /// <summary>Appends a chunk's decisions.</summary>
    public void Append(ReadOnlySpan<DecisionRecord> decisions)
    {
        _store.Log.Append(decisions);
        foreach (ref readonly var decision in decisions) (_firstTime, _lastTime) = (Math.Min(_firstTime, decision.Time), Math.Max(_lastTime, decision.Time));
        _sinceCheckpoint += decisions.Length;
    }

    /// <summary>Whether traces are kept.</summary>
    public bool KeepsTraces => _store.Traces.IsKept;

    /// <summary>Appends a chunk's traces.</summary>
    public void Append(TraceBuffer traces) => _store.Traces.Append(traces);

    /// <summary>Whether it is time for a checkpoint.</summary>
    public bool IsDue => _sinceCheckpoint >= _checkpointEvents;

    /// <summary>Makes everything so far durable.</summary>
    /// <param name="run">The run, between two rounds.</param>
    public void Save(EventRun run)
    {
        if (!KeepsState)
        {
            _store.Log.Flush(toDisk: true);
            _store.Traces.Flush(toDisk: true);
            return;
        }

        if (run.Accounts.Bytes > StateBytes) Evict(run.Accounts);
        _store.Save(new Checkpoint((ulong)run.Sequence, new RecordBatch(), stream => Write(stream, run)));
        foreach (var ids in _ids) ids.Committed();
        _evicted!.Committed();
        _sinceCheckpoint = 0;
    }

    /// <summary>Takes the run back to the last checkpoint, if there is one.</summary>
    /// <exception cref="FormatException">The store was made from other files, or by another version.</exception>
    public void Resume(EventRun run)
    {
        using var snapshot = _store.Resume();
        if (snapshot is not null)
        {
            Read(snapshot, run);
            return;
        }

        _deadLetters.Restart();
        Use(EvictedAccounts.Begin(_store.EvictedFolder), run.Accounts);
    }

    /// <summary>Keeps a verdict; it counts when the run is finished.</summary>
    /// <param name="hash">The account's keyed hash.</param>
    /// <param name="account">The account.</param>
    /// <param name="line">Its line, JSON.</param>
    public void Keep(ulong hash, JudgedAccount account, ReadOnlySpan<byte> line)
    {
        var verdict = account.Verdict;
        _verdicts ??= _store.BeginVerdicts();
        _verdicts.Add(
            new VerdictRow(account.Account, hash, VerdictSerializer.NameOf(verdict.Verdict), VerdictSerializer.NameOf(verdict.WouldBe), verdict.Evidence, verdict.Stratum.ToString()), line);
    }

    /// <summary>Says that every event was taken and every verdict kept: from here on they count.</summary>
    /// <param name="counts">What was met.</param>
    public void Finish(RunCounts counts)
    {
        var verdicts = (_verdicts ??= _store.BeginVerdicts()).Complete();
        var before = _store.Records.Runs() is [.., var last] ? last : null;
        var run = new RunRow(
            before is null ? 1 : before.Id + (before.Events == counts.Events ? 0 : 1), _firstTime > _lastTime ? null : _firstTime, _firstTime > _lastTime ? null : _lastTime,
            counts.Events, "done",
            JsonSerializer.Serialize(counts, Json), JsonSerializer.Serialize(DigestsOf(_store.Identity)), Options.ToJson())
        {
            Verdicts = verdicts,
        };
        _store.Finish(run, ChangedVerdicts.RowsOf(_store.ChangesIn(verdicts), _store.Log.Read(fromSequence: (ulong)(before?.Events ?? 0)), run));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _verdicts?.Dispose();
        foreach (var ids in _ids) ids.Dispose();
        _evicted?.Dispose();
        _store.Dispose();
    }

    private void Write(Stream stream, EventRun run)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(_files.Count);
        foreach (var file in _files)
        {
            var bytes = (int)Math.Min(MostOfBeginning, new FileInfo(file).Length);
            writer.Write(bytes);
            writer.Write(Beginning(file, bytes));
        }

        writer.Write(_firstTime);
        writer.Write(_lastTime);
        run.Save(writer);
        _store.Traces.Save(writer);
        _evicted!.Save(writer);
        _deadLetters.Save(writer);
        writer.Write(JsonSerializer.Serialize(Closed.OrderBy(pair => pair.Key).ToArray(), Json));
        writer.Flush();
        foreach (var ids in _ids) ids.Save(stream);
    }

    private void Read(LoadedSnapshot snapshot, EventRun run)
    {
        using var reader = new BinaryReader(snapshot.Content, Encoding.UTF8, leaveOpen: true);
        if (reader.ReadInt32() != Format) throw new FormatException("The store's snapshot was written by another version.");
        var count = reader.ReadInt32();
        for (var i = 0; i < count; i++)
        {
            var (bytes, beginning) = (reader.ReadInt32(), reader.ReadString());
            if (i >= _files.Count || Beginning(_files[i], bytes) != beginning) throw new FormatException($"The store was made from other files: file {i + 1} of {count} does not begin as it did.");
        }

        (_firstTime, _lastTime) = (reader.ReadInt64(), reader.ReadInt64());
        run.Load(reader);
        _store.Traces.Load(reader);
        Use(EvictedAccounts.Load(reader, _store.EvictedFolder), run.Accounts);
        _deadLetters.Load(reader);
        foreach (var (place, closed) in JsonSerializer.Deserialize<KeyValuePair<int, ClosedWindows>[]>(reader.ReadString(), Json)!) Closed[place] = closed;
        foreach (var ids in _ids) ids.Dispose();
        _ids = [.. Enumerable.Range(0, IdParts).Select(part => RecentEventIds.Load(snapshot.Content, IdsFolder(part), _options))];
    }

    private void Use(EvictedAccounts evicted, AccountTable accounts)
    {
        _evicted = evicted;
        accounts.Evicted = evicted.Read;
    }

    private void Evict(AccountTable accounts)
    {
        if (_evicted!.IsMostlyUnused(accounts.EvictedCount)) _evicted.Move(next => accounts.Move(next.Write));
        accounts.Evict(_evicted.Write);
        _evicted.Flush();
    }

    private static Dictionary<string, string> DigestsOf(StoreIdentity identity) => new()
    {
        ["model"] = identity.Model.ToString(),
        ["calibration"] = identity.Calibration.ToString(),
        ["options"] = identity.Options.ToString(),
    };

    private string IdsFolder(int part)
    {
        var folder = Path.Combine(_store.IdsFolder, part.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        return folder;
    }

    /// <summary>What a file is recognised by: a digest of its first bytes, or of all if it is shorter. It may grow at its end.</summary>
    private static string Beginning(string path, int bytes)
    {
        using var file = File.OpenRead(path);
        var beginning = new byte[Math.Min(bytes, file.Length)];
        file.ReadExactly(beginning);
        return Digest.Of(beginning).ToString();
    }
}
