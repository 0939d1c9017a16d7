using Candor.Cel.Values;

namespace Candor.Cel.Records;

/// <summary>A list of a record; elements are converted as they are read.</summary>
internal sealed class TypedList<T>(IReadOnlyList<T> list, Func<T, CelValue> convert) : CelList
{
    public override int Count => list.Count;

    public override CelValue this[int index] => convert(list[index]);
}
