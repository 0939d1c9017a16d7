using System.Buffers.Binary;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>Where an object lies.</summary>
/// <param name="Place">In the file; negative if it lies in an object stream, or nowhere.</param>
/// <param name="Container">The object stream.</param>
internal readonly record struct PdfPlace(long Place, int Container)
{
    /// <summary>An object that is no more: earlier versions of the file had it, or none.</summary>
    public static PdfPlace Free { get; } = new(-1, 0);

    /// <summary>Whether the object is no more.</summary>
    public bool IsFree => this == Free;
}

/// <summary>A run of entries of a cross-reference table or stream. Entries are looked up, not kept.</summary>
internal sealed class PdfSection
{
    private readonly SourceFile _file;
    private readonly long _first;
    private readonly long _count;
    private readonly long _place;
    private readonly int _size;
    private readonly ReadOnlyMemory<byte> _entries;
    private readonly int[] _widths;
    private readonly bool _passesFree;

    /// <summary>A run of a table.</summary>
    /// <param name="file">The file.</param>
    /// <param name="first">The number of the first object.</param>
    /// <param name="count">Entries.</param>
    /// <param name="place">Where they lie.</param>
    /// <param name="size">Bytes of an entry.</param>
    /// <param name="passesFree">Whether free entries are as if they were not there.</param>
    public PdfSection(SourceFile file, long first, long count, long place, int size, bool passesFree = false) => (_file, _first, _count, _place, _size, _widths, _passesFree) = (file, first, count, place, size, [], passesFree);

    /// <summary>A run of a stream.</summary>
    public PdfSection(SourceFile file, long first, ReadOnlyMemory<byte> entries, int[] widths)
    {
        (_file, _first, _entries, _widths, _size) = (file, first, entries, widths, widths.Sum());
        _count = entries.Length / _size;
    }

    /// <summary>The number after the last.</summary>
    public long End => _first + _count;

    /// <summary>Finds an object.</summary>
    /// <returns>Null if it is not in this run, or its entry cannot be read: then older runs may have it. A free entry ends the search.</returns>
    public PdfPlace? Find(int number)
    {
        var index = number - _first;
        if (index < 0 || index >= _count) return null;
        return _widths.Length == 0 ? InTable(_place + (index * _size)) : InStream(_entries.Span.Slice((int)index * _size, _size));
    }

    /// <summary>The same run whose free entries are passed over.</summary>
    public PdfSection PassingFree() => new(_file, _first, _count, _place, _size, passesFree: true);

    private PdfPlace? InTable(long place)
    {
        Span<byte> entry = stackalloc byte[18];
        if (!_file.Step() || !_file.TryRead(place, entry)) return null;
        if (entry[17] == 'f' && !_passesFree) return PdfPlace.Free;
        if (entry[17] != 'n') return null;
        var lexer = new PdfLexer(entry, depth: 1);
        return lexer.TakesNumber(out var offset) ? new(offset, 0) : null;
    }

    private PdfPlace? InStream(ReadOnlySpan<byte> entry)
    {
        var kind = _widths[0] == 0 ? 1 : Number(entry[.._widths[0]]);
        var second = Number(entry.Slice(_widths[0], _widths[1]));
        return kind switch
        {
            0 => PdfPlace.Free,
            1 => new(second, 0),
            2 when second is > 0 and <= int.MaxValue => new(-1, (int)second),
            _ => null,
        };
    }

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        Span<byte> whole = stackalloc byte[8];
        whole.Clear();
        bytes.CopyTo(whole[(8 - bytes.Length)..]);
        return BinaryPrimitives.ReadInt64BigEndian(whole);
    }
}
