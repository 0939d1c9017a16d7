using System.Runtime.InteropServices;

namespace Candor.Accounts;

/// <summary>
/// Whether an account has broken with its own past: the first 30 acts give a baseline of log gap and text style, then one-sided cumulative sums
/// watch for a lasting change in either direction. The baseline is kept over windows, since the past is what it compares with; the sums are not, since
/// nothing is calibrated beyond a window.
/// </summary>
/// <remarks>
/// Statistic: C = max(0, C + r - 1/2) with r the residual in baseline standard deviations, clipped to ±3 (Page 1954, for a shift of one standard
/// deviation). What counts as a break is the path maximum's calibration, not the statistic itself.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
internal struct BreakMemory
{
    private const int Baseline = 30;
    private const float LeastDeviation = 0.25f;

    private byte _acts;
    private byte _texts;

    /// <summary>The act, counted over the account's life, at which the present maximum was reached; 0 if none.</summary>
    public ushort MaximumAt;

    private float _gapMean, _gapSquares, _styleMean, _styleSquares;
    private float _gapUp, _gapDown, _styleUp, _styleDown;

    /// <summary>The largest cumulative sum of the window, in nats; 0 until the baseline is complete.</summary>
    public float Maximum;

    /// <summary>The memory with which the next window starts: the past is kept, the watch begins anew.</summary>
    public readonly BreakMemory NextWindow()
    {
        var next = this;
        (next._gapUp, next._gapDown, next._styleUp, next._styleDown, next.Maximum, next.MaximumAt) = (0, 0, 0, 0, 0, 0);
        return next;
    }

    public void AddGap(float log, ushort act)
    {
        if (_acts < Baseline) Learn(log, ++_acts, ref _gapMean, ref _gapSquares);
        else Watch(log, _gapMean, _gapSquares, ref _gapUp, ref _gapDown, act);
    }

    public void AddStyle(float score, ushort act)
    {
        if (_texts < Baseline) Learn(score, ++_texts, ref _styleMean, ref _styleSquares);
        else Watch(score, _styleMean, _styleSquares, ref _styleUp, ref _styleDown, act);
    }

    private static void Learn(float x, int count, ref float mean, ref float squares)
    {
        var before = x - mean;
        mean += before / count;
        squares += before * (x - mean);
    }

    private void Watch(float x, float mean, float squares, ref float up, ref float down, ushort act)
    {
        var deviation = Math.Max(LeastDeviation, MathF.Sqrt(squares / Baseline * (1 + (1f / Baseline))));
        var residual = Math.Clamp((x - mean) / deviation, -3, 3);
        up = Math.Max(0, up + residual - 0.5f);
        down = Math.Max(0, down - residual - 0.5f);
        var most = Math.Max(up, down);
        if (most <= Maximum) return;
        Maximum = most;
        MaximumAt = act;
    }
}
