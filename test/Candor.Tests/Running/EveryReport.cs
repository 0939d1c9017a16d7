using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Candor.Cli.Running;

namespace Candor.Tests.Running;

/// <summary>Hears how many events a run has taken, after every round.</summary>
internal sealed partial class EveryReport : TextWriter
{
    private readonly Action<long> _heard;

    public EveryReport(Action<long> heard)
    {
        _heard = heard;
        Progress = new RunProgress(this, new Hasty());
    }

    public RunProgress Progress { get; }

    public override Encoding Encoding => Encoding.UTF8;

    public override void Write(string? value)
    {
        if (Events().Match(value ?? "") is { Success: true } match) _heard(long.Parse(match.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"([\d,]+) events")]
    private static partial Regex Events();

    /// <summary>Shows a second later whenever it is asked.</summary>
    private sealed class Hasty : TimeProvider
    {
        private long _now;

        public override long GetTimestamp() => _now += TimestampFrequency;
    }
}
