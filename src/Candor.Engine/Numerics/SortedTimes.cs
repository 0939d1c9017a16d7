namespace Candor.Numerics;

/// <summary>Counting in ascending times.</summary>
public static class SortedTimes
{
    /// <summary>How many lie strictly before a time.</summary>
    public static int CountBefore(ReadOnlySpan<long> sorted, long time)
    {
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle] < time) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>How many lie in a stretch of time, both ends included.</summary>
    public static int CountWithin(ReadOnlySpan<long> sorted, long from, long until) => CountBefore(sorted, until + 1) - CountBefore(sorted, from);
}
