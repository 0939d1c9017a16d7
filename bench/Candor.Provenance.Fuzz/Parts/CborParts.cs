using System.Formats.Cbor;

namespace Candor.Provenance.Fuzz.Parts;

/// <summary>Items of CBOR, also within byte strings that are CBOR themselves.</summary>
internal static class CborParts
{
    private const int Deepest = 16;

    /// <summary>Whether bytes may be CBOR worth taking apart: a map, an array or a tag.</summary>
    public static bool Looks(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 3 || bytes[0] is not (>= 0x81 and <= 0xDB)) return false;
        try
        {
            var reader = new CborReader(bytes.ToArray());
            reader.SkipValue();
            return reader.BytesRemaining == 0;
        }
        catch (Exception broken) when (broken is CborContentException or InvalidOperationException)
        {
            return false;
        }
    }

    public static void Add(byte[] file, int start, int end, List<Part> into)
    {
        var reader = new CborReader(file.AsMemory(start, end - start));
        Add(reader, file, end, 0, into);
    }

    private static void Add(CborReader reader, byte[] file, int end, int depth, List<Part> into)
    {
        var start = end - reader.BytesRemaining;
        var index = into.Count;
        into.Add(default);
        switch (reader.PeekState())
        {
            case CborReaderState.StartMap when depth < Deepest:
                reader.ReadStartMap();
                while (reader.PeekState() != CborReaderState.EndMap) Add(reader, file, end, depth + 1, into);
                reader.ReadEndMap();
                break;
            case CborReaderState.StartArray when depth < Deepest:
                reader.ReadStartArray();
                while (reader.PeekState() != CborReaderState.EndArray) Add(reader, file, end, depth + 1, into);
                reader.ReadEndArray();
                break;
            case CborReaderState.Tag:
                reader.ReadTag();
                Add(reader, file, end, depth + 1, into);
                break;
            default:
                reader.SkipValue();
                break;
        }

        var stop = end - reader.BytesRemaining;
        into[index] = new(start, stop, 1);
        var header = stop - start > 256 ? 3 : 2;
        if (file[start] is 0x58 or 0x59 && Looks(file.AsSpan(start + header, stop - start - header))) Add(file, start + header, stop, into);
    }
}
