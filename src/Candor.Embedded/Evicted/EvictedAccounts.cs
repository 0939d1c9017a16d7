using System.Buffers.Binary;
using Candor.Embedded.Files;
using Microsoft.Win32.SafeHandles;

namespace Candor.Embedded.Evicted;

/// <summary>
/// Records of accounts that left memory, appended to one file and asked for by their place in it. A record that is read again stays as garbage until
/// everything still wanted is moved to a new file. One writer; any number of readers while nobody writes.
/// </summary>
/// <remarks>
/// The file: a head of 16 bytes (mark, length that was made durable, CRC-32C of both), then records: CRC-32C of the rest (4), length (2), zero (2), the bytes, filled
/// to a multiple of 16.
/// </remarks>
public sealed class EvictedAccounts : IDisposable
{
    /// <summary>Bytes of the longest record.</summary>
    public const int MostRecord = 1024;

    private const string Extension = ".accounts";
    private const uint Mark = 0x41455643; // "CVEA"
    private const int Unit = 16;
    private const int RecordHead = 8;
    private const int BufferBytes = 1 << 20;
    private const int MostUnused = 100_000;

    private readonly string _folder;
    private readonly RetiredFiles _retired = new();
    private readonly byte[] _buffer = new byte[BufferBytes];
    private SafeFileHandle _file;
    private string _path;
    private int _number;
    private long _length;
    private int _buffered;
    private long _written;

    private EvictedAccounts(string folder, int number, FileMode mode)
    {
        Directory.CreateDirectory(folder);
        (_folder, _number, _path, _length) = (folder, number, PathOf(folder, number), Unit);
        _file = Disk.OpenWrite(_path, mode);
    }

    /// <summary>Begins anew: what lies in the folder is removed.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static EvictedAccounts Begin(string folder)
    {
        foreach (var (_, path) in Disk.Numbered(folder, Extension)) File.Delete(path);
        return new EvictedAccounts(folder, 1, FileMode.Create);
    }

    /// <summary>Goes on from what <see cref="Save"/> wrote; what was appended later is removed.</summary>
    /// <exception cref="DamagedStoreException">The file is not there, or shorter than it was.</exception>
    public static EvictedAccounts Load(BinaryReader reader, string folder)
    {
        var (number, length, written) = (reader.ReadInt32(), reader.ReadInt64(), reader.ReadInt64());
        var path = PathOf(folder, number);
        if (length > Unit && (!File.Exists(path) || new FileInfo(path).Length < length))
        {
            throw new DamagedStoreException($"{path}: a snapshot counts on the first {length} bytes of this file, and they are not there.");
        }

        var evicted = new EvictedAccounts(folder, number, FileMode.OpenOrCreate) { _length = length, _written = written };
        evicted.WriteHead(); // what it said may count what is cut off now
        RandomAccess.SetLength(evicted._file, length);
        foreach (var (other, old) in Disk.Numbered(folder, Extension))
        {
            if (other == number - 1) evicted._retired.Add(old);
            else if (other != number) File.Delete(old);
        }

        return evicted;
    }

    /// <summary>Whether moving what is still wanted to a new file would leave more than half behind.</summary>
    /// <param name="wanted">Records still wanted.</param>
    public bool IsMostlyUnused(long wanted) => _written > (2 * wanted) + MostUnused;

    /// <summary>Appends a record; it can be read after <see cref="Flush"/>.</summary>
    /// <param name="record">1 to 1,024 bytes.</param>
    /// <returns>What to ask for it by.</returns>
    /// <exception cref="IOException">The disk fails, or the file would pass 32 GB.</exception>
    public int Write(ReadOnlySpan<byte> record)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(record.Length, MostRecord);
        var size = SizeOf(record.Length);
        if (_buffered + size > BufferBytes) Flush();
        var at = _length / Unit;
        if (at > int.MaxValue) throw new IOException($"{_path}: it holds 32 GB; no more accounts can leave memory.");
        var target = _buffer.AsSpan(_buffered, size);
        target.Clear();
        record.CopyTo(target[RecordHead..]);
        BinaryPrimitives.WriteUInt16LittleEndian(target[4..], (ushort)record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(target, Crc32C.Of(target[4..(RecordHead + record.Length)]));
        (_buffered, _length, _written) = (_buffered + size, _length + size, _written + 1);
        return (int)at;
    }

    /// <summary>Makes everything appended readable.</summary>
    public void Flush()
    {
        Disk.Write(_file, _path, _buffer.AsSpan(0, _buffered), _length - _buffered);
        _buffered = 0;
    }

    /// <summary>Reads a record.</summary>
    /// <param name="at">What <see cref="Write"/> gave for it.</param>
    /// <param name="record">Room for it.</param>
    /// <returns>Its bytes.</returns>
    /// <exception cref="DamagedStoreException">It is not as it was written.</exception>
    public int Read(int at, Span<byte> record)
    {
        Span<byte> bytes = stackalloc byte[SizeOf(MostRecord)];
        var found = bytes[..Disk.Read(_file, bytes, (long)at * Unit)];
        if (LengthOf(found) is not { } length) throw new DamagedStoreException(FormattableString.Invariant($"{_path}: the record at byte {(long)at * Unit} does not match its checksum."));
        found.Slice(RecordHead, length).CopyTo(record);
        return length;
    }

    /// <summary>Moves everything still wanted to a new file.</summary>
    /// <param name="move">Writes what is wanted by <see cref="Write"/> of the one it is given, having read it here.</param>
    public void Move(Action<EvictedAccounts> move)
    {
        using var next = new EvictedAccounts(_folder, _number + 1, FileMode.Create);
        move(next);
        next.Flush();
        _retired.Add(_path);
        (_file, next._file) = (next._file, _file);
        (_path, _number, _length, _written) = (next._path, next._number, next._length, next._written);
    }

    /// <summary>Makes everything durable and says in a snapshot what there is.</summary>
    public void Save(BinaryWriter writer)
    {
        Flush();
        Disk.Sync(_file, _path);
        WriteHead();
        Disk.SyncFolder(_folder);
        writer.Write(_number);
        writer.Write(_length);
        writer.Write(_written);
    }

    /// <summary>A snapshot was saved: files that none can name any more are removed.</summary>
    public void Committed() => _retired.Committed();

    /// <summary>Says in the file how much of it counts.</summary>
    private void WriteHead()
    {
        Span<byte> head = stackalloc byte[Unit];
        BinaryPrimitives.WriteUInt32LittleEndian(head, Mark);
        BinaryPrimitives.WriteInt64LittleEndian(head[4..], _length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[12..], Crc32C.Of(head[..12]));
        Disk.Write(_file, _path, head, 0);
        Disk.Sync(_file, _path);
    }

    /// <summary>All that is not as it was written in the files of a folder.</summary>
    public static IEnumerable<Finding> Verify(string folder, string store)
    {
        foreach (var (_, path) in Disk.Numbered(folder, Extension))
        {
            using var file = Disk.OpenRead(path);
            var name = Path.GetRelativePath(store, path);
            foreach (var finding in Check(file, name)) yield return finding;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static List<Finding> Check(SafeFileHandle file, string name)
    {
        var head = new byte[Unit];
        if (Disk.Read(file, head, 0) < Unit) return []; // nothing was made durable yet
        if (!head.AsSpan().ContainsAnyExcept((byte)0)) return [];
        if (BinaryPrimitives.ReadUInt32LittleEndian(head) != Mark || BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(12)) != Crc32C.Of(head.AsSpan(0, 12)))
        {
            return [new Finding(name, null, "the head does not match its checksum")];
        }

        var end = BinaryPrimitives.ReadInt64LittleEndian(head.AsSpan(4));
        var bytes = new byte[SizeOf(MostRecord)];
        var number = 0L;
        for (long at = Unit; at < end; number++)
        {
            var found = bytes.AsSpan(0, Disk.Read(file, bytes, at));
            if (LengthOf(found) is not { } length) return [new Finding(name, number + 1, "it does not match its checksum")];
            at += SizeOf(length);
        }

        return [];
    }

    /// <summary>The length of the record at the beginning of some bytes, null if it is damaged.</summary>
    private static int? LengthOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < RecordHead) return null;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]);
        if (length is 0 or > MostRecord || RecordHead + length > bytes.Length) return null;
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes) == Crc32C.Of(bytes[4..(RecordHead + length)]) ? length : null;
    }

    private static int SizeOf(int length) => (RecordHead + length + Unit - 1) / Unit * Unit;

    private static string PathOf(string folder, int number) => Path.Combine(folder, Disk.NameOf(number, Extension));
}
