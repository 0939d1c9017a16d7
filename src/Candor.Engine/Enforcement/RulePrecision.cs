using Candor.Numerics;

namespace Candor.Enforcement;

/// <summary>How often a rule was right, after appeals and audits, and when it loses the right to act by itself.</summary>
/// <param name="floor">Precision under which it is demoted, 0 to 1.</param>
/// <param name="leastDecided">Decided measures before it can be.</param>
public sealed class RulePrecision(double floor, int leastDecided)
{
    /// <summary>Measures of which a person said whether they were right.</summary>
    public int Decided { get; private set; }

    /// <summary>Of them, right ones.</summary>
    public int Right { get; private set; }

    /// <summary>The share of right ones; NaN before the first.</summary>
    public double Precision => Decided == 0 ? double.NaN : (double)Right / Decided;

    /// <summary>Upper end of the exact one-sided 95 % interval of the precision (Clopper and Pearson 1934).</summary>
    public double Highest => Decided == 0 ? 1 : BinomialTail.Interval(Right, Decided, 0.9).High;

    /// <summary>Whether even the upper end lies under the floor: then the rule only proposes.</summary>
    public bool IsDemoted => Decided >= leastDecided && Highest < floor;

    /// <summary>Writes how often it was right.</summary>
    public void Save(BinaryWriter writer)
    {
        writer.Write(Decided);
        writer.Write(Right);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public void Load(BinaryReader reader) => (Decided, Right) = (reader.ReadInt32(), reader.ReadInt32());

    /// <summary>Takes a person's word on one measure.</summary>
    public void Add(bool isRight)
    {
        Decided++;
        if (isRight) Right++;
    }
}
