using System.Buffers.Binary;

namespace Candor.Provenance.Reading.Zip;

/// <summary>The directory of a ZIP file, read by hand: a library reads it whole, however long it is, before anything can be asked.</summary>
internal sealed class ZipDirectory
{
    private const int Tail = 66_000;
    private readonly SourceFile _file;
    private readonly Dictionary<string, ZipEntry> _entries = [];

    private ZipDirectory(SourceFile file) => _file = file;

    /// <summary>Names of the entries.</summary>
    public IEnumerable<string> Names => _entries.Keys;

    /// <summary>Whether something was left unread because of a limit.</summary>
    public bool IsCut => _file.IsCut;

    /// <summary>Whether an entry is there.</summary>
    public bool Has(string name) => _entries.ContainsKey(name);

    /// <summary>Reads the directory.</summary>
    /// <returns>Null if there is none.</returns>
    public static ZipDirectory? Read(SourceFile file, Gathered into)
    {
        var length = Math.Min(Tail, file.Length);
        if (file.Take(file.Length - length, length) is not { } tail || tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8) is not (>= 0 and var end) || end + 22 > tail.Length)
        {
            into.Faults.Add("ZIP: the directory is missing");
            return null;
        }

        var directory = new ZipDirectory(file);
        var (place, size) = Place(file, tail, end);
        if (file.Take(place, size) is { } entries) directory.Fill(entries, into);
        else into.Faults.Add("ZIP: the directory cannot be read");
        return directory;
    }

    /// <summary>Reads an entry, inflated within bounds.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="most">Bytes that it may have when it is inflated.</param>
    /// <returns>Null if it is not there, encrypted, or packed in a way that is not read.</returns>
    public byte[]? Take(string name, int most = int.MaxValue)
    {
        Span<byte> head = stackalloc byte[30];
        if (!_entries.TryGetValue(name, out var entry) || !_file.TryRead(entry.Place, head) || !head.StartsWith("PK\u0003\u0004"u8)) return null;
        var place = entry.Place + 30 + BinaryPrimitives.ReadUInt16LittleEndian(head[26..]) + BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        if (entry.IsEncrypted || entry.Method is not (0 or 8) || _file.Take(place, entry.Packed) is not { } data) return null;

        // ZIP holds bare deflate; two bytes before it make it zlib, whose checksum nobody misses.
        return entry.Method == 0 ? data : Bytes.Inflate((byte[])[0x78, 0x9C, .. data], _file, Math.Min(most, _file.Limits.BlockBytes));
    }

    /// <summary>Where the directory lies. A file that is larger than ZIP was made for says it in a record of its own (ZIP64), to which a locator before the usual end leads.</summary>
    private static (long Place, long Size) Place(SourceFile file, ReadOnlySpan<byte> tail, int end)
    {
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 12)..]);
        var place = BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + 16)..]);
        if (place != uint.MaxValue && size != uint.MaxValue) return (place, size);
        var record = new byte[56];
        var isFound = end >= 20 && tail[(end - 20)..].StartsWith("PK\u0006\u0007"u8)
            && file.TryRead(BinaryPrimitives.ReadInt64LittleEndian(tail[(end - 12)..]), record) && record.AsSpan().StartsWith("PK\u0006\u0006"u8);
        return isFound ? (BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(48)), BinaryPrimitives.ReadInt64LittleEndian(record.AsSpan(40))) : (-1, 0);
    }

    /// <summary>A number that does not fit in its four bytes: the next of those that stand in the field for ZIP64.</summary>
    private static long Wide(ReadOnlySpan<byte> four, ref ReadOnlySpan<byte> wide)
    {
        var number = BinaryPrimitives.ReadUInt32LittleEndian(four);
        if (number != uint.MaxValue || wide.Length < 8) return number;
        var whole = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[8..];
        return whole;
    }

    private static ReadOnlySpan<byte> Zip64(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var length = Math.Min(BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]), extra.Length - 4);
            if (extra[0] == 1 && extra[1] == 0) return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }

        return [];
    }

    private void Fill(ReadOnlySpan<byte> entries, Gathered into)
    {
        while (entries.Length >= 46 && entries.StartsWith("PK\u0001\u0002"u8) && _file.Step())
        {
            int name = BinaryPrimitives.ReadUInt16LittleEndian(entries[28..]);
            var length = 46 + name + BinaryPrimitives.ReadUInt16LittleEndian(entries[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(entries[32..]);
            if (length > entries.Length) break;
            var wide = Zip64(entries.Slice(46 + name, BinaryPrimitives.ReadUInt16LittleEndian(entries[30..])));
            Wide(entries[24..], ref wide);
            var packed = Wide(entries[20..], ref wide);
            var entry = new ZipEntry(Wide(entries[42..], ref wide), packed, BinaryPrimitives.ReadUInt16LittleEndian(entries[10..]), IsEncrypted: (entries[8] & 1) == 1);
            if (!_entries.TryAdd(Bytes.Text(entries.Slice(46, name)), entry)) into.Faults.Add("ZIP: two entries have one name");
            entries = entries[length..];
        }

        if (entries.Length > 0) into.Faults.Add("ZIP: the directory is broken");
    }

    /// <summary>An entry: where its header lies, how long it is packed, and how.</summary>
    private readonly record struct ZipEntry(long Place, long Packed, int Method, bool IsEncrypted);
}
