using System.Buffers.Binary;

namespace Candor.Provenance.Reading.Pdf;

/// <summary>Where an object lies.</summary>
/// <param name="Place">In the file; negative if it lies in an object stream.</param>
/// <param name="Container">The object stream.</param>
internal readonly record struct PdfPlace(long Place, int Container);

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

    /// <summary>A run of a table.</summary>
    public PdfSection(SourceFile file, long first, long count, long place, int size) => (_file, _first, _count, _place, _size, _widths) = (file, first, count, place, size, []);

    /// <summary>A run of a stream.</summary>
    public PdfSection(SourceFile file, long first, ReadOnlyMemory<byte> entries, int[] widths)
    {
        (_file, _first, _entries, _widths, _size) = (file, first, entries, widths, widths.Sum());
        _count = entries.Length / _size;
    }

    /// <summary>The number after the last.</summary>
    public long End => _first + _count;

    /// <summary>Finds an object.</summary>
    /// <returns>Null if it is not in this run, or free.</returns>
    public PdfPlace? Find(int number)
    {
        var index = number - _first;
        if (index < 0 || index >= _count) return null;
        return _widths.Length == 0 ? InTable(_place + (index * _size)) : InStream(_entries.Span.Slice((int)index * _size, _size));
    }

    private PdfPlace? InTable(long place)
    {
        Span<byte> entry = stackalloc byte[18];
        if (!_file.Step() || !_file.TryRead(place, entry) || entry[17] != 'n') return null;
        var lexer = new PdfLexer(entry, depth: 1);
        return lexer.TakesNumber(out var offset) ? new(offset, 0) : null;
    }

    private PdfPlace? InStream(ReadOnlySpan<byte> entry)
    {
        var kind = _widths[0] == 0 ? 1 : Number(entry[.._widths[0]]);
        var second = Number(entry.Slice(_widths[0], _widths[1]));
        return kind switch
        {
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
