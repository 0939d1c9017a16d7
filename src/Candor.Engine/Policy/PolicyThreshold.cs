using Candor.Evidence;

namespace Candor.Policy;

/// <summary>A number that may differ between strata.</summary>
/// <param name="Name">Its name in conditions.</param>
/// <param name="Value">Where no stratum says otherwise.</param>
/// <param name="Strata">Language, kind and activity, `*` for any, with the number; those that name most first.</param>
public sealed record PolicyThreshold(string Name, double Value, IReadOnlyList<(string Stratum, double Value)> Strata)
{
    /// <summary>The number for a stratum.</summary>
    public double For(Stratum stratum)
    {
        if (Strata.Count == 0) return Value;
        var parts = stratum.ToString().Split('/');
        foreach (var (pattern, value) in Strata)
        {
            if (pattern.Split('/').Index().All(part => part.Item == "*" || part.Item == parts[part.Index])) return value;
        }

        return Value;
    }
}
