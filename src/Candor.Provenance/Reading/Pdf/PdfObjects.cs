namespace Candor.Provenance.Reading.Pdf;

/// <summary>The objects of a PDF file, looked up one by one. References are followed within bounds.</summary>
/// <param name="file">The file.</param>
/// <param name="shift">Bytes before its header, from which places count.</param>
internal sealed class PdfObjects(SourceFile file, long shift)
{
    private const int MostSections = 8192;
    private const int MostSearches = 16;

    /// <summary>Sections that are passed over for the price of one part that is looked at.</summary>
    private const int SectionsAStep = 64;
    private readonly List<PdfSection> _sections = [];
    private readonly HashSet<int> _open = [];
    private Dictionary<int, long>? _scanned;
    private PdfPacked? _packed;
    private int _searches;

    /// <summary>Opens a file, with nothing read of it yet.</summary>
    public static PdfObjects Open(SourceFile file) => new(file, Math.Max(0, PdfScan.Find(file, "%PDF-"u8, 0, 1024)));

    /// <summary>The number after the highest that the cross-references know.</summary>
    public long End => _sections.Count == 0 ? 0 : _sections.Max(section => section.End);

    /// <summary>Decrypts what is read; null if nothing is encrypted, or nothing can be decrypted.</summary>
    public PdfCipher? Cipher { get; set; }

    /// <summary>The file.</summary>
    public SourceFile File => file;

    /// <summary>Bytes before the header.</summary>
    public long Shift => shift;

    /// <summary>Runs of cross-references, newest first.</summary>
    public IReadOnlyList<PdfSection> Sections => _sections;

    /// <summary>Uses objects that a search found, where the cross-references do not help.</summary>
    public void UseScan(List<long> crossReferences) => _scanned = PdfScan.Objects(file, crossReferences);

    /// <summary>Adds a run of cross-references.</summary>
    /// <returns>False once there are too many.</returns>
    public bool Add(PdfSection section)
    {
        if (_sections.Count < MostSections) _sections.Add(section);
        else file.Cut();
        return _sections.Count < MostSections;
    }

    /// <summary>Whether the end of one more stream may be searched for.</summary>
    public bool MaySearch()
    {
        if (_searches++ < MostSearches) return true;
        file.Cut();
        return false;
    }

    /// <summary>The value itself, or what it refers to.</summary>
    public PdfValue? Resolve(PdfValue? value) => value is PdfReference { Number: var number } ? Find(number) : value;

    /// <summary>A dictionary, or what it refers to.</summary>
    public PdfDictionary? Dictionary(PdfValue? value) => Resolve(value) as PdfDictionary;

    /// <summary>Reads an object.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="from">The newest run to look in: older ones hold the object as it was.</param>
    public PdfValue? Find(int number, int from = 0) => Piece(number, from)?.Value;

    /// <summary>Whether the cross-references say where an object lies.</summary>
    public bool Knows(int number) => _sections.Select(section => section.Find(number)).FirstOrDefault(place => place is not null) is { IsFree: false };

    /// <summary>Reads an object with its bytes as they stand.</summary>
    /// <inheritdoc cref="Find"/>
    public PdfPiece? Piece(int number, int from = 0)
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

    private PdfPiece? Look(int number, int from)
    {
        for (var index = from; index < _sections.Count; index++)
        {
            if ((index - from) % SectionsAStep == SectionsAStep - 1 && !file.Step()) return null;
            if (_sections[index].Find(number) is not { } place) continue;
            if (place.IsFree) return Scanned(number);
            var found = place.Place >= 0 ? Plain(PdfWindow.Read(file, place.Place + shift, number) ?? (shift > 0 ? PdfWindow.Read(file, place.Place, number) : null)) : (_packed ??= new(this)).Find(place.Container, number);
            return found ?? Scanned(number);
        }

        return Scanned(number);
    }

    /// <summary>An object that is nothing but a reference.</summary>
    private PdfPiece? Indirect(PdfPiece? piece) => piece?.Value is PdfReference { Number: var number } ? Piece(number) : piece;

    private PdfPiece? Scanned(int number) => _scanned is not null && _scanned.TryGetValue(number, out var place) ? Plain(PdfWindow.Read(file, place, number)) : null;

    /// <summary>What lies in an object stream is encrypted with it, and not once more.</summary>
    private PdfPiece? Plain(PdfPiece? piece) => piece is null || Cipher is null ? piece : piece with { Value = Cipher.Read(piece.Value, piece.Owner) };
}
