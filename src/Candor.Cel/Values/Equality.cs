namespace Candor.Cel.Values;

/// <summary>Equality at run time: numbers by their size, all else only within its kind.</summary>
internal static class Equality
{
    public static bool AreEqual(in CelValue a, in CelValue b)
    {
        if (a.Kind != b.Kind) return a.IsNumber && b.IsNumber && Numbers.Compare(a, b) == 0;
        return a.Kind switch
        {
            CelKind.Null => true,
            CelKind.Bool => a.Bool == b.Bool,
            CelKind.Int => a.Int == b.Int,
            CelKind.Uint => a.Uint == b.Uint,
            CelKind.Double => a.Double == b.Double,
            CelKind.String or CelKind.Type => string.Equals(a.Text, b.Text, StringComparison.Ordinal),
            CelKind.Bytes => a.Octets.Span.SequenceEqual(b.Octets.Span),
            CelKind.Timestamp => a.Timestamp == b.Timestamp,
            CelKind.Duration => a.Duration == b.Duration,
            CelKind.List => AreEqual(a.List, b.List),
            CelKind.Map => AreEqual(a.Map, b.Map),
            CelKind.Object => Equals(a.Object.Record, b.Object.Record),
            _ => ReferenceEquals(a.Error, b.Error),
        };
    }

    /// <summary>The same for values that are equal. Only for tables: it is not the same from run to run.</summary>
    public static int Hash(in CelValue value) => value.Kind switch
    {
        CelKind.Bool => value.Bool ? 1 : 2,
        CelKind.Int => HashOf(value.Int),
        CelKind.Uint => HashOf(value.Uint),
        CelKind.Double => HashOf(value.Double),
        CelKind.String or CelKind.Type => StringComparer.Ordinal.GetHashCode(value.Text),
        CelKind.Bytes => value.Octets.Length,
        CelKind.Timestamp => value.Timestamp.GetHashCode(),
        CelKind.Duration => value.Duration.GetHashCode(),
        CelKind.List => value.List.Count,
        CelKind.Map => value.Map.Count,
        _ => 0,
    };

    private static bool AreEqual(CelList a, CelList b)
    {
        if (a.Count != b.Count) return false;
        for (var i = 0; i < a.Count; i++)
        {
            if (!AreEqual(a[i], b[i])) return false;
        }

        return true;
    }

    private static bool AreEqual(CelMap a, CelMap b)
    {
        if (a.Count != b.Count) return false;
        foreach (var key in a.Keys)
        {
            if (!b.TryGetValue(key, out var other) || !AreEqual(a[key], other)) return false;
        }

        return true;
    }

    // A whole number is equal to the double that it is nearest to, so all sorts hash as doubles.
    private static int HashOf(double number) => double.IsNaN(number) ? 0 : (number == 0 ? 0.0 : number).GetHashCode();
}
