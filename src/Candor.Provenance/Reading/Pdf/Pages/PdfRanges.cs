namespace Candor.Provenance.Reading.Pdf.Pages;

/// <summary>Values of ranges of codes. Ranges are kept as they are written: a single line may speak of every code there is.</summary>
internal sealed class PdfRanges<T>
{
    /// <summary>Ranges that are tried for a code, where some lie within others.</summary>
    private const int MostTries = 8;
    private List<(ulong Low, ulong High, T Value)> _ranges = [];
    private bool _isSorted = true;

    /// <summary>Adds a range.</summary>
    public void Add(ulong low, ulong high, T value)
    {
        _ranges.Add((low, high, value));
        _isSorted = false;
    }

    /// <summary>Finds the range of a code: where ranges overlap, the one that begins last, and of those that begin together the one that was added first.</summary>
    public bool TryFind(ulong code, out ulong low, out T? value)
    {
        Sort();
        (low, value) = (0, default);
        for (var (index, tries) = (Last(code), 0); index >= 0 && tries < MostTries; index--, tries++)
        {
            if (_ranges[index].High < code) continue;
            (low, _, value) = _ranges[index];
            return true;
        }

        return false;
    }

    /// <summary>The last range that begins no later than a code.</summary>
    private int Last(ulong code)
    {
        var (from, to) = (0, _ranges.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (_ranges[middle].Low <= code) from = middle + 1;
            else to = middle;
        }

        return from - 1;
    }

    private void Sort()
    {
        if (_isSorted) return;
        _ranges.Reverse();
        _ranges = [.. _ranges.OrderBy(range => range.Low)];
        _isSorted = true;
    }
}
