namespace Candor.Provenance.Reading.Pdf;

/// <summary>Objects that lie in object streams (ISO 32000-2, 7.5.7). What was read of them is kept, within bounds: the same object may be asked for thousands of times.</summary>
/// <param name="objects">Finds the streams.</param>
internal sealed class PdfPacked(PdfObjects objects)
{
    /// <summary>Bytes of one stream. Writers put a few hundred objects into each.</summary>
    private const int LongestStream = 4 << 20;

    /// <summary>Bytes of all that is kept; beyond it everything is forgotten, and counts anew when it is read anew.</summary>
    private const long MostKept = 8 << 20;

    private readonly Dictionary<int, (byte[] Data, Dictionary<int, long> Places)?> _streams = [];
    private readonly Dictionary<(int Container, int Number), PdfPiece?> _pieces = [];
    private long _kept;

    /// <summary>Reads an object.</summary>
    /// <param name="container">The stream.</param>
    /// <param name="number">The object's number.</param>
    /// <returns>Null if it is not there, or a limit was reached.</returns>
    public PdfPiece? Find(int container, int number)
    {
        if (_pieces.TryGetValue((container, number), out var known)) return known;
        if (!_streams.TryGetValue(container, out var stream))
        {
            stream = Open(container);
            Keep(stream is var (data, all) ? data.Length + (all.Count * (long)PdfValue.Cost) : PdfValue.Cost);
            _streams[container] = stream;
        }

        var piece = stream is var (bytes, places) && places.TryGetValue(number, out var place) && place < bytes.Length ? Read(bytes.AsMemory((int)place), number) : null;
        _pieces[(container, number)] = piece;
        return piece;
    }

    private PdfPiece? Read(ReadOnlyMemory<byte> bytes, int number)
    {
        var file = objects.File;
        var lexer = new PdfLexer(bytes.Span, file.Limits.Depth, file.Limits.Parts);
        var value = lexer.Read();
        var cost = lexer.Position + ((long)lexer.Values * PdfValue.Cost);
        if (lexer.IsOver) file.Cut();
        if (lexer.IsOver || !file.Spend(cost) || value is null) return null;
        Keep(cost);
        return new(value, bytes[..lexer.Position], new(number));
    }

    private void Keep(long cost)
    {
        _kept += cost;
        if (_kept <= MostKept) return;
        _streams.Clear();
        _pieces.Clear();
        _kept = cost;
    }

    private (byte[] Data, Dictionary<int, long> Places)? Open(int container)
    {
        if (objects.Find(container) is not PdfDictionary stream || stream.Name("Type") != "ObjStm" || PdfStreams.Read(objects, stream, LongestStream) is not { } data) return null;
        return (data, Places(stream, data));
    }

    /// <summary>Where the objects of a stream lie in its data.</summary>
    private Dictionary<int, long> Places(PdfDictionary stream, byte[] data)
    {
        var places = new Dictionary<int, long>();
        if (objects.Resolve(stream["First"]) is not PdfNumber { Value: >= 0 and var first } || first > data.Length) return places;
        var head = new PdfLexer(data.AsSpan(0, (int)first), depth: 1);
        while (places.Count < objects.File.Limits.Parts && head.TakesNumber(out var number) && head.TakesNumber(out var offset))
        {
            if (number <= int.MaxValue) places.TryAdd((int)number, first + offset);
        }

        return places;
    }
}
