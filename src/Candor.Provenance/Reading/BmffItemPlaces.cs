namespace Candor.Provenance.Reading;

/// <summary>Reads `iloc`: where items lie, in pieces, in the file or in `idat`.</summary>
internal ref struct BmffItemPlaces
{
    private ReadOnlySpan<byte> _rest;

    /// <summary>The places of some items.</summary>
    /// <param name="block">Content of the box.</param>
    /// <param name="wanted">The items.</param>
    /// <param name="data">The box `idat`; empty if there is none.</param>
    /// <param name="fileLength">Bytes: a length of zero is all that follows.</param>
    public static Dictionary<uint, List<(long Place, long Length)>> Read(byte[] block, Dictionary<uint, string> wanted, BmffBox data, long fileLength)
    {
        Dictionary<uint, List<(long, long)>> found = [];
        if (block.Length < 8) return found;
        var (version, isWide) = (block[0], block[0] > 1);
        var (offsetSize, lengthSize, baseSize, indexSize) = (block[4] >> 4, block[4] & 15, block[5] >> 4, version is 1 or 2 ? block[5] & 15 : 0);
        var extentSize = offsetSize + lengthSize + indexSize;
        var reader = new BmffItemPlaces { _rest = block.AsSpan(6) };
        var count = reader.Number(isWide ? 4 : 2);
        for (; count > 0 && !reader._rest.IsEmpty; count--)
        {
            var id = (uint)reader.Number(isWide ? 4 : 2);
            var method = version is 1 or 2 ? reader.Number(2) & 15 : 0;
            reader.Number(2);
            var start = reader.Number(baseSize);
            var extents = reader.Number(2);
            if (extentSize == 0) extents = Math.Min(extents, 1);
            var isWanted = method < 2 && wanted.ContainsKey(id) && !found.ContainsKey(id);
            List<(long, long)> pieces = [];
            for (; extents > 0 && (extentSize == 0 || reader._rest.Length >= extentSize); extents--)
            {
                reader.Number(indexSize);
                var (place, length) = (reader.Number(offsetSize), reader.Number(lengthSize));
                if (isWanted) pieces.Add(Piece(start, place, length, method == 1 ? data.Body : 0, method == 1 ? data.End : fileLength));
            }

            if (isWanted && pieces.Count > 0) found[id] = pieces;
        }

        return found;
    }

    /// <summary>A piece by its place in the file; a length of -1, which no file has, if that is out of bounds.</summary>
    private static (long Place, long Length) Piece(long start, long place, long length, long from, long end)
    {
        if (start < 0 || place < 0 || length < 0 || start > end || place > end || from + start + place > end) return (0, -1);
        place += from + start;
        return (place, length == 0 ? end - place : length);
    }

    private long Number(int size)
    {
        if (size > _rest.Length)
        {
            _rest = [];
            return 0;
        }

        var number = 0L;
        for (var index = 0; index < size; index++) number = (number << 8) | _rest[index];
        _rest = _rest[size..];
        return number;
    }
}
