namespace Candor.Cel.Values;

/// <summary>A list of values that are there already.</summary>
internal sealed class ValueList(CelValue[] values) : CelList
{
    public static ValueList Empty { get; } = new([]);

    public override int Count => values.Length;

    public override CelValue this[int index] => values[index];
}
