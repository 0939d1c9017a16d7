using static System.FormattableString;

namespace Candor.Cel;

/// <summary>A place in a source.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
public readonly record struct CelPosition(int Line, int Column) : IComparable<CelPosition>
{
    /// <summary>Line 1, column 1.</summary>
    public static CelPosition Start { get; } = new(1, 1);

    /// <inheritdoc/>
    public int CompareTo(CelPosition other) => Line != other.Line ? Line.CompareTo(other.Line) : Column.CompareTo(other.Column);

    /// <summary>`line 3, column 5`.</summary>
    public override string ToString() => Invariant($"line {Line}, column {Column}");

    /// <summary>Whether <paramref name="left"/> stands before <paramref name="right"/>.</summary>
    public static bool operator <(CelPosition left, CelPosition right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> stands after <paramref name="right"/>.</summary>
    public static bool operator >(CelPosition left, CelPosition right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not stand after <paramref name="right"/>.</summary>
    public static bool operator <=(CelPosition left, CelPosition right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not stand before <paramref name="right"/>.</summary>
    public static bool operator >=(CelPosition left, CelPosition right) => left.CompareTo(right) >= 0;
}
