namespace Candor.Cel.Functions;

/// <summary>The steps that are left of an evaluation.</summary>
internal sealed class Budget(CelLimits limits)
{
    /// <summary>Characters or elements that cost a step.</summary>
    public const int Grain = 16;

    /// <summary>Steps that are left; less than 0 when there were too few.</summary>
    public long Left { get; set; } = limits.Steps;

    public CelLimits Limits => limits;

    /// <summary>What an evaluation gives that cost too much.</summary>
    public CelValue Exceeded => CelValue.Of(new CelError(ExceededMessage(limits), isFinal: true));

    public static string ExceededMessage(CelLimits limits) => FormattableString.Invariant($"the evaluation takes more than {limits.Steps} steps");

    /// <summary>Takes steps; false if there are not so many.</summary>
    public bool TrySpend(long steps)
    {
        Left = steps > Left ? -1 : Left - steps;
        return Left >= 0;
    }

    /// <summary>Takes the steps of a text, list or map of a size.</summary>
    public bool TrySpendOn(long size) => TrySpend(size / Grain);
}
