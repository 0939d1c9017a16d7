using Candor.Embedded.Files;
using static System.FormattableString;

namespace Candor.Embedded.Log;

/// <summary>
/// The decisions of a run, one fixed-size record an event, appended to numbered segments. Each record has a checksum, each full segment
/// a hash, each segment the hash of the one before. Appending allocates nothing and reaches the file a buffer at a time; after
/// <see cref="Flush"/> it is there for good. One writer; not thread-safe.
/// </summary>
public sealed class DecisionLog : IDisposable
{
    private readonly string _folder;
    private readonly LogIdentity _identity;
    private readonly DecisionLogOptions _options;
    private readonly DecisionRecord[] _buffer;
    private readonly List<Finding> _recovered = [];
    private int _buffered;
    private OpenSegment? _segment;
    private ulong _lastSequence;
    private IOException? _fault;

    private DecisionLog(string folder, LogIdentity identity, DecisionLogOptions options)
    {
        (_folder, _identity, _options) = (folder, identity, options);
        _buffer = GC.AllocateUninitializedArray<DecisionRecord>(options.BufferRecords, pinned: true);
    }

    /// <summary>The end of the log at the last <see cref="Flush"/>, or when it was opened or cut.</summary>
    public LogPosition Position { get; private set; }

    /// <summary>What was cut off when the log was opened, because a crash had left it unfinished.</summary>
    public IReadOnlyList<Finding> Recovered => _recovered;

    /// <summary>Opens the log of a folder, or begins one.</summary>
    /// <exception cref="FormatException">Its decisions were made by another model, calibration or policy.</exception>
    /// <exception cref="DamagedStoreException">It is damaged elsewhere than at its unfinished end.</exception>
    public static DecisionLog Open(string folder, LogIdentity identity, DecisionLogOptions? options = null)
    {
        options ??= new DecisionLogOptions();
        if (!BitConverter.IsLittleEndian) throw new PlatformNotSupportedException("The log is little-endian, as memory must be.");
        if (string.Join("; ", options.Problems()) is { Length: > 0 } problems) throw new FormatException(problems);
        Directory.CreateDirectory(folder);
        var log = new DecisionLog(folder, identity, options);
        var (segment, records) = LogRecovery.FindEnd(folder, log._recovered);
        if (segment > 0) log.Continue(segment, records);
        AccountIndex.MakeMissing(folder);
        return log;
    }

    /// <summary>All that is not as it was written, by segment and record; empty if all is well. Reads everything, changes nothing.</summary>
    public static IReadOnlyList<Finding> Verify(string folder) => LogVerifier.Verify(folder);

    /// <summary>The records of a folder's log in order, without opening it; another process may be writing.</summary>
    /// <param name="folder">The log's folder.</param>
    /// <param name="account">Only this account's; null for all.</param>
    /// <param name="fromSequence">Only from this place in the input.</param>
    public static IEnumerable<DecisionRecord> Read(string folder, ulong? account = null, ulong fromSequence = 0) =>
        LogReader.Read(folder, account, fromSequence);

    /// <summary>The records in order, those not flushed yet included.</summary>
    /// <param name="account">Only this account's; null for all.</param>
    /// <param name="fromSequence">Only from this place in the input.</param>
    public IEnumerable<DecisionRecord> Read(ulong? account = null, ulong fromSequence = 0)
    {
        WriteOut();
        return LogReader.Read(_folder, account, fromSequence);
    }

    /// <summary>Adds records in the order of their sequence, and sets their checksums in the copy.</summary>
    /// <exception cref="IOException">They could not be written; the log takes no more until it is opened again.</exception>
    public void Append(ReadOnlySpan<DecisionRecord> records)
    {
        ThrowIfFaulty();
        while (!records.IsEmpty)
        {
            _segment ??= Begin(records[0].Sequence);
            var free = Math.Min(_buffer.Length - _buffered, _segment.Header.Capacity - _segment.Records - _buffered);
            if (free == 0)
            {
                WriteOut();
                if (_segment.IsFull) SealAndBegin(records[0].Sequence);
                continue;
            }

            var taken = records[..(int)Math.Min(free, records.Length)];
            foreach (ref readonly var record in taken)
            {
                if (record.Sequence < _lastSequence) throw new ArgumentException(Invariant($"Sequence {record.Sequence} comes after {_lastSequence}."), nameof(records));
                _lastSequence = record.Sequence;
                ref var copy = ref _buffer[_buffered++];
                copy = record;
                copy.Crc = copy.ExpectedCrc();
            }

            records = records[taken.Length..];
        }
    }

    /// <summary>Writes what is held back.</summary>
    /// <param name="toDisk">Return only when it would survive a power cut; otherwise it survives a crash of the process.</param>
    /// <exception cref="IOException">It could not be written; the log takes no more until it is opened again.</exception>
    public LogPosition Flush(bool toDisk)
    {
        WriteOut();
        if (_segment is null) return Position;
        if (toDisk) Guarded(_segment.Sync);
        return Position = new LogPosition(_segment.Header.Number, _segment.Records, _segment.Chain());
    }

    /// <summary>Whether the log begins with all that was in it at a position; what is held back does not count.</summary>
    public bool Holds(in LogPosition position) => LogReader.Holds(_folder, position);

    /// <summary>Takes the log back to a position that it was at; what came after is gone.</summary>
    /// <exception cref="DamagedStoreException">The log was never at that position, or is damaged before it.</exception>
    public void TruncateTo(in LogPosition position)
    {
        WriteOut();
        if (!Holds(position)) throw new DamagedStoreException(Invariant($"{_folder}: it does not begin with what was in it when it had {position.Records} records in segment {position.Segment}."));
        _segment?.Dispose();
        _segment = null;
        var segments = SegmentFile.In(_folder);
        foreach (var (number, path) in segments)
        {
            if (number >= position.Segment) File.Delete(AccountIndex.PathOf(path));
        }

        for (var i = segments.Count - 1; i >= position.Segment; i--)
        {
            File.Delete(segments[i].Path); // the last first, so that a crash leaves no gap
            Disk.SyncFolder(_folder);
        }

        (Position, _lastSequence) = (LogPosition.Start, 0);
        if (position.Segment > 0) Continue(position.Segment, position.Records);
    }

    /// <summary>Closes the file. What was not flushed is gone, as after a crash.</summary>
    public void Dispose()
    {
        _segment?.Dispose();
        _segment = null;
        _fault ??= new IOException($"{_folder}: the log is closed.");
    }

    private void Continue(int segment, long records)
    {
        _segment = OpenSegment.Continue(Path.Combine(_folder, Disk.NameOf(segment, SegmentFile.Extension)), records);
        if (_segment.Header.Identity != _identity)
        {
            _segment.Dispose();
            throw new FormatException($"{_folder}: its decisions were made by another model, calibration or policy.");
        }

        _lastSequence = _segment.LastSequence;
        Position = new LogPosition(segment, records, _segment.Chain());
    }

    private OpenSegment Begin(ulong firstSequence) => Guarded(() => OpenSegment.Create(
        _folder, new SegmentHeader(Position.Segment + 1, _options.SegmentRecords, firstSequence, _identity, Position.Chain)));

    private void SealAndBegin(ulong firstSequence)
    {
        var full = _segment!;
        var chain = Guarded(full.Seal);
        Position = new LogPosition(full.Header.Number, full.Records, chain);
        full.Dispose();
        _segment = null;
        AccountIndex.Make(full.Path);
        _segment = Begin(firstSequence);
    }

    private void WriteOut()
    {
        ThrowIfFaulty();
        if (_buffered == 0) return;
        var records = _buffer.AsMemory(0, _buffered);
        _buffered = 0;
        Guarded(() => _segment!.Write(records.Span));
    }

    private void ThrowIfFaulty()
    {
        if (_fault is not null) throw new IOException(_fault.Message, _fault);
    }

    private void Guarded(Action action) => Guarded(() =>
    {
        action();
        return 0;
    });

    private T Guarded<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (IOException fault)
        {
            _fault = fault;
            throw;
        }
    }
}
