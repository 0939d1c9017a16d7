namespace Candor.Signals.Opposed;

/// <summary>What speaks against an opposed use: the frame in which its words stand. It weakens and never takes back.</summary>
internal static class UseFrames
{
    /// <summary>Mentions of a frame after which it has most of its weight.</summary>
    private const float Mentions = 1.5f;

    /// <summary>What is left of the strength where frames stand about, 0 to 1.</summary>
    /// <param name="hits">The phrases of the text.</param>
    /// <param name="from">The plain character from which on they count.</param>
    /// <param name="to">And to which.</param>
    /// <param name="left">Each frame, and what many mentions of it leave.</param>
    /// <param name="against">Takes the frames that were there.</param>
    public static float Left(ReadOnlySpan<UseHit> hits, int from, int to, ReadOnlySpan<(UseCue Cue, float Left)> left, List<UseCue> against)
    {
        Span<int> counts = stackalloc int[byte.MaxValue];
        counts.Clear();
        foreach (ref readonly var hit in hits)
        {
            if (hit.End > from && hit.Start < to) counts[(int)hit.Cue]++;
        }

        var factor = 1f;
        foreach (var (cue, most) in left)
        {
            if (counts[(int)cue] == 0) continue;
            factor *= 1 - ((1 - most) * (1 - MathF.Exp(-counts[(int)cue] / Mentions)));
            against.Add(cue);
        }

        return factor;
    }
}
