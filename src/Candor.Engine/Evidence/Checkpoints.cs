namespace Candor.Evidence;

/// <summary>When an account is looked at: after 5, 10, 15, 20, 25, 30, 40, 50, 60 and 80 acts, then every quarter more, and at the window's end.</summary>
/// <remarks>Fewer than five acts are never scored.</remarks>
public static class Checkpoints
{
    /// <summary>Acts below which nothing is said.</summary>
    public const int Least = 5;

    private static readonly bool[] IsOne = Mark();

    /// <summary>Whether an account of so many acts is looked at.</summary>
    public static bool Contains(int acts) => acts < IsOne.Length && IsOne[acts];

    private static bool[] Mark()
    {
        var marks = new bool[256];
        foreach (var acts in (int[])[5, 10, 15, 20, 25, 30, 40, 50, 60, 80]) marks[acts] = true;
        for (var acts = 100; acts < marks.Length; acts = acts * 5 / 4) marks[acts] = true;
        return marks;
    }
}
