using System.Buffers.Binary;
using System.Security.Cryptography;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>Hashes stretches of an ISO base media file, one after the other, without what is left out and with the places of boxes.</summary>
internal sealed class BmffStretches
{
    private readonly SourceFile _asset;
    private readonly List<(long Start, long End)> _left = [];
    private readonly List<long> _places;
    private int _nextLeft;
    private int _nextPlace;

    /// <param name="exclusions">What is left out.</param>
    /// <param name="takesPlaces">From the second version on the hash takes in where each box at the top is.</param>
    /// <param name="asset">The file.</param>
    public BmffStretches(BmffExclusions exclusions, bool takesPlaces, SourceFile asset)
    {
        (_asset, _places) = (asset, takesPlaces ? exclusions.Places : []);
        foreach (var range in exclusions.Ranges)
        {
            if (_left is [.., var last] && range.Start <= last.End) _left[^1] = (last.Start, Math.Max(last.End, range.End));
            else _left.Add(range);
        }
    }

    /// <summary>Hashes a stretch that begins where the one before ended, or later.</summary>
    /// <returns>Null if the file ends before, or a limit is reached.</returns>
    public byte[]? Hash(HashAlgorithmName algorithm, long from, long to)
    {
        using var hash = IncrementalHash.CreateHash(algorithm);
        while (_nextLeft < _left.Count && _left[_nextLeft].End <= from) _nextLeft++;
        while (_nextPlace < _places.Count && _places[_nextPlace] < from) _nextPlace++;
        for (var at = from; ;)
        {
            var next = _nextLeft < _left.Count && _left[_nextLeft].Start < to ? _left[_nextLeft] : (Start: to, End: to);
            if (!Feed(hash, at, next.Start)) return null;
            if (next.End >= to) return hash.GetHashAndReset();
            at = next.End;
            _nextLeft++;
        }
    }

    private bool Feed(IncrementalHash hash, long from, long to)
    {
        Span<byte> number = stackalloc byte[8];
        for (; _nextPlace < _places.Count && _places[_nextPlace] < to; _nextPlace++)
        {
            var place = _places[_nextPlace];
            if (place > from)
            {
                if (!_asset.TryHash(hash, from, place - from)) return false;
                from = place;
            }

            BinaryPrimitives.WriteInt64BigEndian(number, place);
            hash.AppendData(number);
        }

        return to <= from || _asset.TryHash(hash, from, to - from);
    }
}
