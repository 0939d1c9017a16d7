namespace Candor.Accounts;

/// <summary>The stretch of an account's life over which evidence is summed; score and maximum start anew with the next.</summary>
public sealed record WindowOptions
{
    /// <summary>The most acts that a window may hold: the state counts in bytes.</summary>
    public const int MostActs = 250;

    /// <summary>Length in days from the window's first act. 1 to 366. Default: 30.</summary>
    public int Days { get; init; } = 30;

    /// <summary>Posts, comments and messages after which it ends. 5 to 250. Default: 200.</summary>
    public int Acts { get; init; } = 200;

    /// <summary>How late an event may be, in hours, against its account's newest. 0 to 720. Default: 24.</summary>
    public int LatenessHours { get; init; } = 24;

    /// <summary>Whether an act at a time comes after a window that began then (both Unix milliseconds) and holds so many acts.</summary>
    internal bool IsOver(long began, int acts, long time) => acts >= Acts || time - began >= Days * 86_400_000L;

    /// <summary>Every option out of its range, with name, found and allowed; empty if all is well.</summary>
    public IEnumerable<string> Problems()
    {
        if (Days is < 1 or > 366) yield return FormattableString.Invariant($"window.days is {Days}; it must be 1 to 366");
        if (Acts is < 5 or > MostActs) yield return FormattableString.Invariant($"window.acts is {Acts}; it must be 5 to {MostActs}");
        if (LatenessHours is < 0 or > 720) yield return FormattableString.Invariant($"window.lateness_hours is {LatenessHours}; it must be 0 to 720");
    }
}
