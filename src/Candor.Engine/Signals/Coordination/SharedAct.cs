namespace Candor.Signals.Coordination;

/// <summary>One act on something that others act on too.</summary>
/// <param name="Time">In milliseconds.</param>
/// <param name="Account">Who acts.</param>
/// <param name="Thing">The number of what is acted on.</param>
/// <param name="Place">Place of the trace.</param>
public readonly record struct SharedAct(long Time, int Account, int Thing, int Place);
