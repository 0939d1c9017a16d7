using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Reading.Pdf;

namespace Candor.Provenance.Writing.Pdf;

/// <summary>
/// An incremental update (ISO 32000-2, 7.5.6): objects, cross-references of the same kind as the last ones, and a trailer that points back to them, all behind the file's
/// last byte.
/// </summary>
internal sealed class PdfUpdate(PdfObjects objects, PdfRevision last)
{
    /// <summary>The highest number that readers take (ISO 32000-1, annex C).</summary>
    private const int HighestNumber = 8_388_607;

    /// <summary>Offsets in a table have ten digits.</summary>
    private const long HighestOffset = 9_999_999_999;

    private readonly SortedDictionary<int, (int Generation, byte[] Text)> _objects = [];
    private readonly PdfEntries? _trailer = PdfEntries.Read(last.Piece.Raw.Span, objects.File.Limits.Depth);
    private long _size = Math.Max(objects.End, last.Trailer["Size"] is PdfNumber { Value: var size } ? size : 0);

    /// <summary>The trailer's entries.</summary>
    public PdfEntries? Trailer => _trailer;

    /// <summary>Whether something in it is new.</summary>
    public bool IsNeeded => _objects.Count > 0;

    private bool IsStream => last.Trailer.Data >= 0;

    /// <summary>Puts a new version of an object.</summary>
    public void Put(PdfReference owner, byte[] text) => _objects[owner.Number] = (owner.Generation, text);

    /// <summary>Puts an object that is not there yet.</summary>
    public PdfReference Put(byte[] text)
    {
        var owner = new PdfReference(Next());
        Put(owner, text);
        return owner;
    }

    /// <summary>Adds the update to the plan, or says what keeps it from being one.</summary>
    public void Finish(LabelPlan plan)
    {
        if (_trailer is null || last.Trailer["Root"] is not PdfReference || _objects.Values.Any(one => one.Generation > ushort.MaxValue))
        {
            plan.IsBroken = true;
            return;
        }

        // The places of a file count from its header, or from the first byte: as its last cross-references do, so do the new ones.
        var start = objects.File.Length - (last.Place - last.Offset);
        using var bytes = new MemoryStream();
        bytes.WriteByte((byte)'\n');
        var places = new SortedDictionary<int, (long Place, int Generation)>();
        foreach (var (number, (generation, text)) in _objects)
        {
            places[number] = (start + bytes.Length, generation);
            bytes.Write(Ascii($"{number} {generation} obj\n"));
            bytes.Write(text);
            bytes.Write("\nendobj\n"u8);
        }

        var place = start + bytes.Length;
        _trailer.Remove("Prev", "XRefStm", "Size", "Type", "Index", "W", "Length", "Filter", "DecodeParms", "F", "FFilter", "FDecodeParms", "DL");
        if (IsStream) Stream(bytes, places, place);
        else Table(bytes, places);
        bytes.Write(Ascii($"startxref\n{place}\n%%EOF\n"));
        plan.IsFull |= _size > HighestNumber + 1 || (!IsStream && place > HighestOffset);
        plan.Splices.Add(new(objects.File.Length, 0, bytes.ToArray()));
    }

    private static byte[] Ascii(FormattableString text) => Encoding.ASCII.GetBytes(FormattableString.Invariant(text));

    private int Next() => (int)Math.Min(_size++, int.MaxValue);

    private void Table(MemoryStream bytes, SortedDictionary<int, (long Place, int Generation)> places)
    {
        bytes.Write("xref\n"u8);
        foreach (var (number, (place, generation)) in places) bytes.Write(Ascii($"{number} 1\n{place:D10} {generation:D5} n \n"));
        _trailer!.Set("Size", _size);
        _trailer.Set("Prev", last.Offset);
        bytes.Write("trailer\n"u8);
        bytes.Write(_trailer.ToArray());
        bytes.WriteByte((byte)'\n');
    }

    /// <summary>A cross-reference stream knows its own place too.</summary>
    private void Stream(MemoryStream bytes, SortedDictionary<int, (long Place, int Generation)> places, long place)
    {
        var number = Next();
        places[number] = (place, 0);
        var width = place > uint.MaxValue ? 8 : 4;
        using var entries = new MemoryStream();
        var entry = new byte[10];
        foreach (var (where, generation) in places.Values)
        {
            BinaryPrimitives.WriteInt64BigEndian(entry, where);
            BinaryPrimitives.WriteUInt16BigEndian(entry.AsSpan(8), (ushort)generation);
            entries.WriteByte(1);
            entries.Write(entry, 8 - width, width + 2);
        }

        _trailer!.Set("Type", "/XRef"u8.ToArray());
        _trailer.Set("W", Ascii($"[1 {width} 2]"));
        _trailer.Set("Index", Ascii($"[{string.Join(' ', places.Keys.Select(key => FormattableString.Invariant($"{key} 1")))}]"));
        _trailer.Set("Size", _size);
        _trailer.Set("Prev", last.Offset);
        _trailer.Set("Length", entries.Length);
        bytes.Write(Ascii($"{number} 0 obj\n"));
        bytes.Write(_trailer.ToArray());
        bytes.Write("\nstream\n"u8);
        entries.WriteTo(bytes);
        bytes.Write("\nendstream\nendobj\n"u8);
    }
}
