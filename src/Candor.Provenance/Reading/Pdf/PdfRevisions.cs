namespace Candor.Provenance.Reading.Pdf;

/// <summary>One version of a file.</summary>
/// <param name="Piece">The trailer, or the cross-reference stream that serves as one.</param>
/// <param name="Section">The first run of cross-references that was valid with it.</param>
/// <param name="Place">Where its cross-references lie in the file.</param>
/// <param name="Offset">Where they are said to lie; negative if nothing says it.</param>
internal sealed record PdfRevision(PdfPiece Piece, int Section, long Place, long Offset = -1)
{
    /// <summary>The trailer.</summary>
    public PdfDictionary Trailer => (PdfDictionary)Piece.Value;
}

/// <summary>Reads the chain of cross-references: every incremental update adds one and points to the one before.</summary>
internal static class PdfRevisions
{
    private const int Tail = 2048;

    /// <summary>Updates that are followed.</summary>
    private const int Most = 256;

    /// <summary>Reads the chain, newest first.</summary>
    /// <returns>As far as it leads, and whether that is to its end.</returns>
    public static (List<PdfRevision> Revisions, bool IsWhole) Read(PdfObjects objects)
    {
        List<PdfRevision> revisions = [];
        var isWhole = true;
        var seen = new HashSet<long>();
        for (var next = Start(objects.File); next is { } offset && revisions.Count < Most && seen.Add(offset); next = Follow(revisions))
        {
            if ((At(objects, offset + objects.Shift) ?? At(objects, offset)) is not { } revision)
            {
                isWhole = false;
                break;
            }

            revisions.Add(revision with { Offset = offset });
        }

        if (revisions.Count == Most) objects.File.Cut();
        return (revisions, isWhole);
    }

    /// <summary>Searches the whole file where the chain is broken.</summary>
    public static List<PdfRevision> Search(PdfObjects objects)
    {
        List<long> streams = [];
        objects.UseScan(streams);
        List<PdfRevision> revisions = [];
        var tries = 0;
        for (long place = 0; tries++ < Most && (place = PdfScan.Find(objects.File, "trailer"u8, place, objects.File.Limits.TotalBytes)) >= 0; place += 7)
        {
            if (PdfWindow.Read(objects.File, place + 7, number: null) is { Value: PdfDictionary } trailer) revisions.Insert(0, new(trailer, objects.Sections.Count, place));
        }

        foreach (var place in streams.AsEnumerable().Reverse().Take(Most))
        {
            if (At(objects, place) is { } revision) revisions.Add(revision);
        }

        return revisions;
    }

    /// <summary>
    /// A value of the trailer that decides: the newest, as readers take it (one without a catalog is none). What only earlier ones have was taken away, the Info dictionary
    /// with all that it says.
    /// </summary>
    public static PdfValue? Value(List<PdfRevision> revisions, string key) => revisions.Find(revision => revision.Trailer["Root"] is not null)?.Trailer[key];

    private static long? Follow(List<PdfRevision> revisions) => revisions[^1].Trailer["Prev"] is PdfNumber { Value: >= 0 and var previous } ? previous : null;

    private static long? Start(SourceFile file)
    {
        var tail = new byte[Math.Min(Tail, file.Length)];
        if (!file.TryRead(file.Length - tail.Length, tail) || tail.AsSpan().LastIndexOf("startxref"u8) is not (>= 0 and var at)) return null;
        var lexer = new PdfLexer(tail.AsSpan(at + 9), depth: 1);
        return lexer.TakesNumber(out var offset) ? offset : null;
    }

    private static PdfRevision? At(PdfObjects objects, long place)
    {
        if (!objects.File.Step()) return null;
        var first = objects.Sections.Count;
        Span<byte> head = stackalloc byte[16];
        if (!objects.File.TryRead(place, head[..(int)Math.Clamp(objects.File.Length - place, 0, 16)])) return null;
        var lexer = new PdfLexer(head, depth: 1);
        if (lexer.Takes("xref"u8)) return PdfTable.Read(objects, place + lexer.Position) is { } trailer ? new(trailer, first, place) : null;
        return lexer.TakesNumber(out var number) && PdfTable.ReadStream(objects, place, (int)Math.Min(number, int.MaxValue)) is { } stream ? new(stream, first, place) : null;
    }
}
