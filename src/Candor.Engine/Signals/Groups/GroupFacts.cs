namespace Candor.Signals.Groups;

/// <summary>
/// What is known of an account from those it acts with: the family `group`. It is found over all accounts at once, at the end of a run, and is the
/// same at every look (docs/decisions/0021). Nothing that others do speaks for a person, so it is never under 0.
/// </summary>
/// <param name="Nats">Its part of the evidence, 0 to <see cref="Most"/>.</param>
/// <param name="English">Why, in English; empty for 0 nats.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
public sealed record GroupFacts(float Nats, string English, string Chinese)
{
    /// <summary>`factory` or `interaction`; empty for none.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The group's number; empty for none.</summary>
    public string Id { get; init; } = "";

    /// <summary>How many belong to it.</summary>
    public int Size { get; init; }

    /// <summary>As in `--without` and in verdicts.</summary>
    public const string Name = "group";

    /// <summary>The most that the family may add, nats.</summary>
    public const float Most = 3;

    /// <summary>Of an account that is in no group.</summary>
    public static GroupFacts None { get; } = new(0, "", "");

    /// <summary>Facts with the evidence kept between 0 and <see cref="Most"/>.</summary>
    /// <param name="nats">The evidence as it was found.</param>
    /// <param name="english">Why, in English.</param>
    /// <param name="chinese">In Simplified Chinese.</param>
    public static GroupFacts Of(float nats, string english, string chinese) =>
        nats > 0 ? new GroupFacts(Math.Min(nats, Most), english, chinese) : None;
}
