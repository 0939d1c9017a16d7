namespace Candor.Cli.Generation;

/// <summary>When an account acts.</summary>
internal abstract record Rhythm
{
    /// <summary>How much the days of an account differ from one another, as the sigma of a log-normal weight.</summary>
    public double DaySpread { get; init; } = 0.7;

    /// <summary>Adds to <paramref name="acts"/> what happens on one local day, in any order, all inside <paramref name="life"/>.</summary>
    /// <param name="midnight">The local midnight that begins the day.</param>
    /// <param name="life">From the account's registration to the end of the sample.</param>
    /// <param name="posts">Posts that fall on this day.</param>
    /// <param name="others">Other acts that fall on this day.</param>
    /// <param name="random">The account's own source.</param>
    /// <param name="acts">Receives the acts.</param>
    public abstract void Plan(long midnight, Period life, int posts, int others, SeededRandom random, List<Act> acts);
}
