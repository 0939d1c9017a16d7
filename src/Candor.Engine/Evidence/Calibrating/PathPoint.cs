namespace Candor.Evidence.Calibrating;

/// <summary>Evidence of a calibration account at one look.</summary>
/// <param name="Acts">Acts of its window so far.</param>
/// <param name="Nats">One number a channel and one for the client family behind them, nats; that of text before it is cut, since the cut depends on what is left out.</param>
public sealed record PathPoint(int Acts, float[] Nats);
