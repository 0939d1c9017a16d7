namespace Candor.Provenance.Reading.Pdf;

/// <summary>The objects of a PDF file, looked up one by one. References are followed within bounds.</summary>
/// <param name="file">The file.</param>
/// <param name="shift">Bytes before its header, from which places count.</param>
internal sealed class PdfObjects(SourceFile file, long shift)
{
    private readonly List<PdfSection> _sections = [];
    private readonly HashSet<int> _open = [];
    private Dictionary<int, long>? _scanned;
    private (int Number, byte[] Data, PdfDictionary Stream)? _last;

    /// <summary>The file.</summary>
    public SourceFile File => file;

    /// <summary>Bytes before the header.</summary>
    public long Shift => shift;

    /// <summary>Runs of cross-references, newest first.</summary>
    public List<PdfSection> Sections => _sections;

    /// <summary>Uses objects that a search found, where the cross-references do not help.</summary>
    public void UseScan(List<long> crossReferences) => _scanned = PdfScan.Objects(file, crossReferences);

    /// <summary>The value itself, or what it refers to.</summary>
    public PdfValue? Resolve(PdfValue? value) => value is PdfReference { Number: var number } ? Find(number) : value;

    /// <summary>A dictionary, or what it refers to.</summary>
    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) as PdfDictionary;

    /// <summary>Reads an object.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="from">The newest run to look in: older ones hold the object as it was.</param>
    public PdfValue? Find(int number, int from = 0)
    {
        if (!file.Step() || _open.Count > file.Limits.Depth || !_open.Add(number)) return null;
        try
        {
            return Indirect(Look(number, from));
        }
        finally
        {
            _open.Remove(number);
        }
    }

    private PdfValue? Look(int number, int from)
    {
        foreach (var section in _sections.Skip(from))
        {
            if (section.Find(number) is not { } place) continue;
            var found = place.Place >= 0 ? PdfWindow.Read(file, place.Place + shift, number) ?? PdfWindow.Read(file, place.Place, number) : InStream(place.Container, number);
            return found ?? Scanned(number);
        }

        return Scanned(number);
    }

    /// <summary>An object that is nothing but a reference.</summary>
    private PdfValue? Indirect(PdfValue? value) => value is PdfReference ? Resolve(value) : value;

    private PdfValue? Scanned(int number) => _scanned is not null && _scanned.TryGetValue(number, out var place) ? PdfWindow.Read(file, place, number) : null;

    private PdfValue? InStream(int container, int number)
    {
        if (_last?.Number != container)
        {
            if (Find(container) is not PdfDictionary stream || stream.Name("Type") != "ObjStm" || PdfStreams.Read(this, stream) is not { } data) return null;
            _last = (container, data, stream);
        }

        var (_, bytes, dictionary) = _last.Value;
        if (Resolve(dictionary["First"]) is not PdfNumber { Value: >= 0 and var first } || first > bytes.Length) return null;
        var head = new PdfLexer(bytes.AsSpan(0, (int)first), depth: 1);
        while (head.TakesNumber(out var found) && head.TakesNumber(out var offset))
        {
            if (found != number || first + offset > bytes.Length) continue;
            return new PdfLexer(bytes.AsSpan((int)(first + offset)), file.Limits.Depth).Read();
        }

        return null;
    }
}
