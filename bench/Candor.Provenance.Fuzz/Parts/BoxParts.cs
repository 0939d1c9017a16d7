namespace Candor.Provenance.Fuzz.Parts;

/// <summary>Boxes of BMFF and JUMBF. A box whose content is all boxes is a box of boxes, whatever its name.</summary>
internal static class BoxParts
{
    private const int Deepest = 16;

    /// <summary>Adds the boxes of a range.</summary>
    /// <returns>False, with nothing added, if the range is not all boxes.</returns>
    public static bool Add(byte[] file, int start, int end, int depth, List<Part> into)
    {
        if (depth > Deepest || !AreBoxes(file, start, end)) return false;
        while (end - start >= 8)
        {
            var (size, header) = Size(file, start, end);
            into.Add(new(start, start + size, header, header == 16 ? SizeForm.Big8 : SizeForm.Big4, header == 16 ? 8 : 0));
            Inside(file, start + header, start + size, depth, into);
            start += size;
        }

        return true;
    }

    /// <summary>Some boxes have a few bytes before the boxes within; CBOR is taken apart too.</summary>
    private static void Inside(byte[] file, int start, int end, int depth, List<Part> into)
    {
        foreach (var skip in (ReadOnlySpan<int>)[0, 4, 6, 8, 16, 78, 28])
        {
            if (end - start - skip >= 8 && Add(file, start + skip, end, depth + 1, into)) return;
        }

        if (CborParts.Looks(file.AsSpan(start, end - start))) CborParts.Add(file, start, end, into);
    }

    private static bool AreBoxes(byte[] file, int start, int end)
    {
        if (end - start < 8) return false;
        while (end - start >= 8)
        {
            var (size, _) = Size(file, start, end);
            if (size < 8 || size > end - start || !IsType(file.AsSpan(start + 4, 4))) return false;
            start += size;
        }

        return start == end;
    }

    private static (int Size, int Header) Size(byte[] file, int start, int end) => Sizes.Read(file.AsSpan(start), SizeForm.Big4) switch
    {
        0 => (end - start, 8),
        1 when end - start >= 16 => ((int)Math.Clamp(Sizes.Read(file.AsSpan(start + 8), SizeForm.Big8), 0, int.MaxValue), 16),
        var size => ((int)Math.Min(size, int.MaxValue), 8),
    };

    private static bool IsType(ReadOnlySpan<byte> type)
    {
        foreach (var letter in type)
        {
            if (letter is not (0xA9 or (>= 0x20 and < 0x7F) or (>= 0 and < 4))) return false;
        }

        return true;
    }
}
