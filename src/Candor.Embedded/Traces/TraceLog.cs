using Candor.Embedded.Deduplication;
using Candor.Embedded.Files;
using Microsoft.Win32.SafeHandles;
using static System.FormattableString;

namespace Candor.Embedded.Traces;

/// <summary>
/// The traces of a run's events for some days of event time, in blocks, appended to numbered segments; old segments go. The block that is not full yet is written at each
/// <see cref="Flush"/> too, and again when it is full; what is in it stands in the snapshot (<see cref="Save"/>), so the same events give the same bytes
/// however often a run was stopped. One writer; not thread-safe.
/// </summary>
public sealed class TraceLog : IDisposable
{
    private const long LatenessMs = 86_400_000;

    private readonly string _folder;
    private readonly TraceLogOptions _options;
    private readonly TraceCipher _cipher;
    private readonly byte[] _records;
    private readonly byte[] _block;
    private readonly List<(int Number, long EndClock)> _notSynced = [];
    private SafeFileHandle? _file;
    private string _path = string.Empty;
    private int _number;
    private long _offset;
    private long _segmentClock;
    private bool _isNew;
    private int _bytes;
    private int _count;
    private long _least = long.MaxValue;
    private long _greatest = long.MinValue;
    private Watermark _clock;
    private IOException? _fault;

    private TraceLog(string folder, StoreKey key, TraceLogOptions options)
    {
        (_folder, _options, _cipher) = (folder, options, new TraceCipher(key));
        _records = new byte[options.BlockBytes];
        _block = new byte[TraceBlock.HeadBytes + options.BlockBytes];
    }

    /// <summary>Whether traces are kept at all.</summary>
    public bool IsKept => _options.Days > 0;

    /// <summary>The end of the finished blocks.</summary>
    public TracePosition Position => new(_number, _offset);

    /// <summary>Opens the log of a folder where it ends, or begins one. Before anything is appended, <see cref="TruncateTo"/> says from where.</summary>
    /// <exception cref="FormatException">An option is out of its range.</exception>
    public static TraceLog Open(string folder, StoreKey key, TraceLogOptions? options = null)
    {
        options ??= new TraceLogOptions();
        if (string.Join("; ", options.Problems()) is { Length: > 0 } problems) throw new FormatException(problems);
        Directory.CreateDirectory(folder);
        return new TraceLog(folder, key, options);
    }

    /// <summary>Adds traces in the order of the input.</summary>
    /// <exception cref="IOException">They could not be written; the log takes no more until it is opened again.</exception>
    public void Append(TraceBuffer buffer)
    {
        ThrowIfFaulty();
        for (var i = 0; i < buffer.Count; i++)
        {
            var record = buffer.RecordAt(i, out var time);
            _clock.Observe(time, LatenessMs);
            if (_file is not null && _options.IsFull(_offset, _clock.Time - _segmentClock)) EndSegment();
            if (_file is null) Begin();
            if (_bytes + record.Length > _records.Length) EndBlock();
            record.CopyTo(_records.AsSpan(_bytes));
            _bytes += record.Length;
            _count++;
            (_least, _greatest) = (Math.Min(_least, time), Math.Max(_greatest, time));
        }
    }

    /// <summary>Writes what is held back, also if it fills no block.</summary>
    /// <param name="toDisk">Return only when it would survive a power cut.</param>
    /// <exception cref="IOException">It could not be written; the log takes no more until it is opened again.</exception>
    public TracePosition Flush(bool toDisk)
    {
        ThrowIfFaulty();
        if (_file is null) return Position;
        if (_count > 0) WriteBlock();
        if (toDisk) Sync();
        return Position;
    }

    /// <summary>Writes what is not in a finished block: part of a snapshot, after <see cref="Flush"/>.</summary>
    public void Save(BinaryWriter writer)
    {
        _clock.WriteTo(writer);
        writer.Write(_count);
        writer.Write(_least);
        writer.Write(_greatest);
        writer.Write(_bytes);
        writer.Write(_records.AsSpan(0, _bytes));
    }

    /// <summary>Reads what <see cref="Save"/> wrote, after <see cref="TruncateTo"/>.</summary>
    /// <exception cref="FormatException">The blocks of this log are smaller than those of the one that wrote it.</exception>
    public void Load(BinaryReader reader)
    {
        _clock = Watermark.ReadFrom(reader);
        (_count, _least, _greatest, _bytes) = (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt32());
        if (_bytes > _records.Length) throw new FormatException(Invariant($"{_folder}: a block of {_bytes} bytes was begun here; blocks cannot become smaller."));
        reader.BaseStream.ReadExactly(_records.AsSpan(0, _bytes));
        if (!IsKept) (_count, _bytes) = (0, 0);
        else if (_count > 0 && _file is null) Begin();
    }

    /// <summary>Whether the log begins with all that was in it at a position, or has lost that to its age.</summary>
    public bool Holds(in TracePosition position) => TraceReader.Holds(_folder, position);

    /// <summary>Takes the log back to a position that it was at; what came after is gone.</summary>
    /// <exception cref="DamagedStoreException">It does not reach so far.</exception>
    public void TruncateTo(in TracePosition position)
    {
        if (!Holds(position)) throw new DamagedStoreException(Invariant($"{_folder}: segment {position.Segment} does not have the {position.Bytes} bytes that it had."));
        Close();
        var segments = TraceSegment.In(_folder);
        for (var i = segments.Count - 1; i >= 0 && (segments[i].Number > position.Segment || !IsKept); i--)
        {
            File.Delete(segments[i].Path);
            Disk.SyncFolder(_folder);
        }

        (_number, _offset, _bytes, _count, _clock) = (position.Segment, position.Bytes, 0, 0, default);
        var path = PathOf(_number);
        if (!File.Exists(path)) return;
        using (var segment = new TraceSegment(path)) _segmentClock = segment.Clock;
        _file = Disk.OpenWrite(path, FileMode.Open);
        _path = path;
        RandomAccess.SetLength(_file, _offset);
    }

    /// <summary>Removes segments that ended before the days that are kept, the oldest first. When a snapshot is there that counts on none of them.</summary>
    public void RemoveOld()
    {
        var segments = TraceSegment.In(_folder);
        var kept = segments.FindLastIndex(segment => BeganBefore(segment.Path, OldClock)); // when the one before ended
        foreach (var (_, path) in segments.Take(kept)) File.Delete(path);
    }

    /// <summary>Closes the file. What was not flushed is gone, as after a crash.</summary>
    public void Dispose()
    {
        Close();
        _cipher.Dispose();
        _fault ??= new IOException($"{_folder}: the log is closed.");
    }

    private long OldClock => _clock.Time - _options.KeptMs;

    private static bool BeganBefore(string path, long clock)
    {
        using var segment = new TraceSegment(path);
        return segment.HeaderProblem is null && segment.Clock < clock;
    }

    private string PathOf(int number) => Path.Combine(_folder, Disk.NameOf(number, TraceSegment.Extension));

    private void Begin()
    {
        _number++;
        _path = PathOf(_number);
        (_segmentClock, _offset) = (_clock.Time, TraceSegment.HeaderBytes);
        _isNew = true;
        Guarded(() =>
        {
            _file = Disk.OpenWrite(_path, FileMode.CreateNew);
            Disk.Write(_file, _path, TraceSegment.HeaderOf(_number, _segmentClock), 0);
        });
    }

    private void EndBlock()
    {
        _offset += WriteBlock();
        (_bytes, _count, _least, _greatest) = (0, 0, long.MaxValue, long.MinValue);
    }

    private int WriteBlock()
    {
        var head = new TraceBlock(_bytes, _count, _least, _greatest);
        var length = head.Write(_cipher, _number, _offset, _records.AsSpan(0, _bytes), _block);
        try
        {
            Disk.Write(_file!, _path, _block.AsSpan(0, length), _offset);
        }
        catch (IOException fault)
        {
            _fault = fault;
            throw;
        }


        return length;
    }

    private void EndSegment()
    {
        if (_count > 0) EndBlock();
        Close();
        _notSynced.Add((_number, _clock.Time));
    }

    // What is removed as soon as the snapshot is there need not reach the disk before it.
    private void Sync() => Guarded(() =>
    {
        foreach (var (number, endClock) in _notSynced)
        {
            if (endClock < OldClock) continue;
            using var file = Disk.OpenWrite(PathOf(number), FileMode.Open);
            Disk.Sync(file, PathOf(number));
        }

        Disk.Sync(_file!, _path);
        if (_isNew || _notSynced.Count > 0) Disk.SyncFolder(_folder);
        _isNew = false;
        _notSynced.Clear();
    });

    private void Close()
    {
        _file?.Dispose();
        _file = null;
    }

    private void ThrowIfFaulty()
    {
        if (_fault is not null) throw new IOException(_fault.Message, _fault);
    }

    private void Guarded(Action action)
    {
        try
        {
            action();
        }
        catch (IOException fault)
        {
            _fault = fault;
            throw;
        }
    }
}
