namespace Candor.Cli.Generation;

/// <summary>What the sample community is to be like.</summary>
internal sealed record GenerateOptions
{
    /// <summary>Accounts in all. Default: 240.</summary>
    public int Accounts { get; init; } = 240;

    /// <summary>Share of accounts that an agent runs. Default: 0.2.</summary>
    public double Managed { get; init; } = 0.2;

    /// <summary>Length of the sample in days. Default: 14.</summary>
    public int Days { get; init; } = 14;

    /// <summary>Share of accounts that only ever make one to three events. Default: 0.</summary>
    public double Young { get; init; }

    /// <summary>The same seed gives the same bytes. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>When the sample begins. Default: 2026-03-02T00:00:00Z.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The time that the sample covers.</summary>
    public Period Window
    {
        get
        {
            var from = Start.ToUnixTimeMilliseconds();
            return new Period(from, from + (Days * Period.Day));
        }
    }
}
