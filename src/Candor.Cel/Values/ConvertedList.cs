using System.Collections;

namespace Candor.Cel.Values;

/// <summary>A .NET list; elements are converted as they are read.</summary>
internal sealed class ConvertedList(IList list, Func<object?, CelValue> convert) : CelList
{
    public override int Count => list.Count;

    public override CelValue this[int index] => convert(list[index]);
}
