namespace Candor.Provenance.Writing.Bmff;

/// <summary>Where places of the source will lie after changes. A film has millions of places, and many changes may come before each.</summary>
internal sealed class BmffShift
{
    private readonly long[] _ends;
    private readonly long[] _more;

    /// <param name="changes">The changes, in any order.</param>
    public BmffShift(IEnumerable<Splice> changes)
    {
        var sorted = changes.OrderBy(change => change.Place + change.Removed).ToArray();
        _ends = [.. sorted.Select(change => change.Place + change.Removed)];
        _more = new long[sorted.Length + 1];
        for (var index = 0; index < sorted.Length; index++) _more[index + 1] = _more[index] + BmffEdits.More(sorted[index]);
    }

    /// <summary>Where a place will lie: behind all that is put in before it, or at it.</summary>
    public long Moved(long place)
    {
        var (low, high) = (0, _ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ends[middle] <= place) low = middle + 1;
            else high = middle;
        }

        return place + _more[low];
    }
}
