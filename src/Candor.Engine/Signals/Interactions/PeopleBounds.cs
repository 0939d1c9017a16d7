namespace Candor.Signals.Interactions;

/// <summary>
/// The most that people do, stated: what every test is made against. They are generous on purpose and hold for an average over blocks of time, not for every
/// moment. Whoever keeps to them is found with no more than the stated error rate; a platform that knows better puts its own figures here.
/// </summary>
public sealed record PeopleBounds
{
    /// <summary>Share of a person's reactions to others' posts that come within a minute of the post. Default: 0.4.</summary>
    public double WithinMinute { get; init; } = 0.4;

    /// <summary>The same within ten seconds. Default: 0.15.</summary>
    public double WithinTenSeconds { get; init; } = 0.15;

    /// <summary>Share of delays that differ from the person's own middle delay by less than 2.5 times. Default: 0.85.</summary>
    public double Even { get; init; } = 0.85;

    /// <summary>Share of delays of five seconds or more that are within 16 % of the person's own middle one. Default: 0.2.</summary>
    public double Regular { get; init; } = 0.2;

    /// <summary>The same of the gaps between what a person does, of five seconds to an hour: hands have a rhythm. Default: 0.3; real people's posts 0.09 (docs/measurements.md).</summary>
    public double RegularGaps { get; init; } = 0.3;

    /// <summary>Share of a circle's posts that each of the others reacts to, in a circle of up to <see cref="Circle"/>; less in a larger one, in proportion. Default: 0.8.</summary>
    public double Coverage { get; init; } = 0.8;

    /// <summary>How many people one person keeps up with that closely. Default: 8.</summary>
    public int Circle { get; init; } = 8;

    /// <summary>Share of what a person reacts to and says that stays in one circle. Default: 0.8.</summary>
    public double Inside { get; init; } = 0.8;

    /// <summary>Share of a person's comments that stand in talks of one small cast with nobody else. Default: 0.6.</summary>
    public double InsideTalks { get; init; } = 0.6;

    /// <summary>From how many accounts on a circle is large: so many people do not all keep up with one another for weeks, however slowly. Default: 20.</summary>
    public int LargeCircle { get; init; } = 20;

    /// <summary>Share of a large circle's posts that each of the others reacts to, whatever its size. Default: 0.6.</summary>
    public double LargeCoverage { get; init; } = 0.6;

    /// <summary>Share of a circle's reactions outside its eight busiest hours of the day, where lessons, meetings or evenings bring it together. Default: 0.2.</summary>
    public double OffHours { get; init; } = 0.2;

    /// <summary>Share of a person's replies to one account that repeat a text of four words or more. Default: 0.5.</summary>
    public double OwnRepeats { get; init; } = 0.5;

    /// <summary>Share of replies that repeat a text of four words or more which somebody else wrote shortly before. Default: 0.3.</summary>
    public double OthersRepeats { get; init; } = 0.3;

    /// <summary>Share of conversations of three or more that go in the order of an earlier one. Default: 0.5.</summary>
    public double SameOrder { get; init; } = 0.5;

    /// <summary>Share of replies in a conversation that come within two seconds or faster than they can be read and typed. Default: 0.15.</summary>
    public double TooFast { get; init; } = 0.15;

    /// <summary>Replies to one account that never answers, in ten minutes with any. Default: 8.</summary>
    public double RepliesInTenMinutes { get; init; } = 8;

    /// <summary>Replies of each of several accounts to one that does not answer, in an hour. Default: 2.</summary>
    public double RepliesInGroup { get; init; } = 2;

    /// <summary>Share of a crowd's accounts that do nothing else for days before and after. Default: 0.6.</summary>
    public double NothingElse { get; init; } = 0.6;

    /// <summary>Accounts met for the first time that a person reacts to in an hour with any. Default: 60.</summary>
    public double StrangersAnHour { get; init; } = 60;

    /// <summary>The same in a day. Default: 200.</summary>
    public double StrangersADay { get; init; } = 200;

    /// <summary>Days on which a person reacts in twenty hours or more. Default: 0.1.</summary>
    public double Sleepless { get; init; } = 0.1;

    /// <summary>Conversations that a person opens and nobody answers, in an hour with any. Default: 40.</summary>
    public double OpeningsAnHour { get; init; } = 40;

    /// <summary>The same in a day. Default: 80.</summary>
    public double OpeningsADay { get; init; } = 80;

    /// <summary>Share of opening messages that are the same, or of the same length, as one of the last ones. Default: 0.5.</summary>
    public double SameMessage { get; init; } = 0.5;
}
