namespace Candor.Provenance.Reading.Pdf;

/// <summary>The data of streams: as they stand, or inflated within bounds.</summary>
internal static class PdfStreams
{
    /// <summary>Reads a stream's data.</summary>
    /// <param name="objects">Knows the objects that the stream refers to.</param>
    /// <param name="stream">A stream.</param>
    /// <param name="most">Bytes that inflation may make of it, where they are fewer than a block may have.</param>
    /// <returns>Null if it cannot be read, or uses a filter for pictures.</returns>
    public static byte[]? Read(PdfObjects objects, PdfDictionary stream, int most = int.MaxValue)
    {
        if (stream.Data < 0 || Raw(objects, stream) is not { } data) return null;
        if (objects.Cipher is { } cipher) data = cipher.Read(stream, data);
        var (filters, parameters) = (List(objects, stream["Filter"]), List(objects, stream["DecodeParms"]));
        for (var index = 0; index < filters.Count; index++)
        {
            if (index == 0 && filters[index] is PdfName { Text: "Crypt" }) continue;
            var how = parameters.ElementAtOrDefault(index) as PdfDictionary;
            if (index == 3 || Plain(objects, filters[index], how, data, most) is not { } plain) return null;
            data = how is not null && Number(objects, how["Predictor"], 1) >= 10 ? Unpredict(objects, how, plain) : plain;
        }

        return data;
    }

    private static byte[]? Plain(PdfObjects objects, PdfValue? filter, PdfDictionary? how, byte[] data, int most) => (filter as PdfName)?.Text switch
    {
        "FlateDecode" or "Fl" => Bytes.Inflate(data, objects.File, most),
        "ASCII85Decode" or "A85" => PdfFilters.Ascii85(data, objects.File),
        "ASCIIHexDecode" or "AHx" => PdfFilters.Hexadecimal(data),
        "RunLengthDecode" or "RL" => PdfFilters.Runs(data, objects.File),
        "LZWDecode" or "LZW" => PdfFilters.Lzw(data, Number(objects, how?["EarlyChange"], 1) != 0, objects.File),
        _ => null,
    };

    private static long Number(PdfObjects objects, PdfValue? value, long otherwise) => objects.Resolve(value) is PdfNumber { Value: var number } ? number : otherwise;

    private static List<PdfValue?> List(PdfObjects objects, PdfValue? value) => objects.Resolve(value) switch
    {
        null => [],
        PdfArray { Values: var values } => [.. values.Take(4).Select(objects.Resolve)],
        var single => [single],
    };

    /// <summary>The length that is stated if `endstream` follows it, else what lies before the next `endstream`.</summary>
    private static byte[]? Raw(PdfObjects objects, PdfDictionary stream)
    {
        var file = objects.File;
        Span<byte> after = stackalloc byte[12];
        if (objects.Resolve(stream["Length"]) is PdfNumber { Value: var length and >= 0 } && length <= file.Length - stream.Data)
        {
            after.Clear();
            file.TryRead(stream.Data + length, after[..(int)Math.Min(12, file.Length - stream.Data - length)]);
            if (after.IndexOf("endst"u8) >= 0) return file.Take(stream.Data, length);
        }

        if (!objects.MaySearch() || PdfScan.Find(file, "endstream"u8, stream.Data, file.Limits.BlockBytes) is not (>= 0 and var end)) return null;
        return file.Take(stream.Data, end - stream.Data);
    }

    private static byte[] Unpredict(PdfObjects objects, PdfDictionary how, byte[] data)
    {
        var bits = Math.Clamp(Number(objects, how["Colors"], 1), 1, 32) * Math.Clamp(Number(objects, how["BitsPerComponent"], 8), 1, 16);
        var columns = Math.Clamp(Number(objects, how["Columns"], 1), 1, 1 << 20);
        var length = (int)(((bits * columns) + 7) / 8);
        if (length > data.Length) return data;
        var plain = new byte[(data.Length + length - 1) / (length + 1) * length];
        if (!objects.File.Spend(plain.Length)) return [];
        ReadOnlySpan<byte> above = new byte[length];
        for (var (at, to) = (0, 0); at + 1 < data.Length; at += length + 1, to += length)
        {
            var row = plain.AsSpan(to, length);
            data.AsSpan(at + 1, Math.Min(length, data.Length - at - 1)).CopyTo(row);
            PngFilter.Undo(data[at], row, above, Math.Max(1, (int)bits / 8));
            above = row;
        }

        return plain;
    }
}
