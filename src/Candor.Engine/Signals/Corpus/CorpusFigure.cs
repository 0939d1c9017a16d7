namespace Candor.Signals.Corpus;

/// <summary>One measure of a period; NaN where there are too few accounts.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end.</param>
/// <param name="Error">Its standard error.</param>
public readonly record struct CorpusFigure(double Value, double Low, double High, double Error)
{
    /// <summary>Of what cannot be told.</summary>
    public static CorpusFigure Unknown { get; } = new(double.NaN, double.NaN, double.NaN, double.NaN);

    /// <summary>Whether it can be told.</summary>
    public bool IsKnown => !double.IsNaN(Value);
}
