using Candor.Cli.Input;
using static System.FormattableString;

namespace Candor.Cli.Running;

/// <summary>Shows on a terminal how far a run is: events, events a second, time left. Silent anywhere else.</summary>
/// <param name="output">Standard error, or null to be silent.</param>
/// <param name="time">The clock at the edge of the program.</param>
internal sealed class RunProgress(TextWriter? output, TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);
    private readonly long _start = time.GetTimestamp();
    private long _last = time.GetTimestamp();
    private int _width;

    /// <summary>Shows a state, at most five times a second.</summary>
    public void Report(InputProgress at, RunCounts counts)
    {
        if (output is null || time.GetElapsedTime(_last) < Interval) return;
        _last = time.GetTimestamp();
        var elapsed = time.GetElapsedTime(_start).TotalSeconds;
        var share = at.BytesTotal == 0 ? 1 : (double)at.BytesRead / at.BytesTotal;
        var left = share <= 0 ? "" : Invariant($", {TimeSpan.FromSeconds(elapsed * (1 - share) / share):h\\:mm\\:ss} left");
        Show(Invariant($"{share:0%}  {counts.Events:N0} events, {counts.Events / Math.Max(elapsed, 0.001):N0}/s{left}"));
    }

    /// <summary>Shows a step that has no events.</summary>
    public void Step(string text)
    {
        if (output is not null) Show(text);
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (output is null || _width == 0) return;
        Show("");
        output.Write('\r');
        _width = 0;
    }

    private void Show(string text)
    {
        output!.Write('\r' + text.PadRight(_width));
        output.Flush();
        _width = text.Length;
    }
}
