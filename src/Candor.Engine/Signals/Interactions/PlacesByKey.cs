namespace Candor.Signals.Interactions;

/// <summary>Places sorted by a key from 0; those of one key stay in their order.</summary>
internal sealed class PlacesByKey
{
    private readonly int[] _starts;
    private readonly int[] _places;

    /// <summary>Sorts places by what stands there.</summary>
    /// <param name="keyAt">The key at each place; a place with one under 0 is left out.</param>
    /// <param name="keys">How many keys there are.</param>
    public PlacesByKey(ReadOnlySpan<int> keyAt, int keys)
    {
        _starts = new int[keys + 1];
        foreach (var key in keyAt)
        {
            if (key >= 0) _starts[key + 1]++;
        }

        for (var key = 0; key < keys; key++) _starts[key + 1] += _starts[key];
        _places = new int[_starts[keys]];
        var next = _starts[..^1];
        for (var place = 0; place < keyAt.Length; place++)
        {
            if (keyAt[place] >= 0) _places[next[keyAt[place]]++] = place;
        }
    }

    /// <summary>Places of one key.</summary>
    public ReadOnlySpan<int> this[int key] => _places.AsSpan(_starts[key].._starts[key + 1]);
}
