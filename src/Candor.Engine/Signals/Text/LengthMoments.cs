namespace Candor.Signals.Text;

/// <summary>Moments of the lengths of a text's parts: clauses, sentences, words.</summary>
internal struct LengthMoments
{
    private int _count, _sum, _squares, _most, _least, _first, _last;

    /// <summary>Parts.</summary>
    public readonly int Count => _count;

    /// <summary>Mean length; 0 without parts.</summary>
    public readonly float Mean => _count == 0 ? 0 : (float)_sum / _count;

    /// <summary>Standard deviation over (mean + 1).</summary>
    public readonly float Spread => _count == 0 ? 0 : MathF.Sqrt(Math.Max(0, ((float)_squares / _count) - (Mean * Mean))) / (Mean + 1);

    /// <summary>The longest, the shortest, the first and the last, each as ln(1 + length).</summary>
    public readonly (float Most, float Least, float First, float Last) Logs =>
        (MathF.Log(1 + _most), MathF.Log(1 + _least), MathF.Log(1 + _first), MathF.Log(1 + _last));

    /// <summary>Adds a part unless it is empty.</summary>
    public void Add(int length)
    {
        if (length == 0) return;
        if (_count == 0) (_first, _least) = (length, length);
        _count++;
        _sum += length;
        _squares += length * length;
        _most = Math.Max(_most, length);
        _least = Math.Min(_least, length);
        _last = length;
    }
}
