using System.Collections;

namespace Candor.Cel.Values;

/// <summary>A list as expressions see it, whatever holds its elements.</summary>
internal abstract class CelList : IReadOnlyList<CelValue>
{
    public abstract int Count { get; }

    public abstract CelValue this[int index] { get; }

    public IEnumerator<CelValue> GetEnumerator()
    {
        for (var i = 0; i < Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
