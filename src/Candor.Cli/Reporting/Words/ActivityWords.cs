namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the two charts on a card.</summary>
internal static class ActivityWords
{
    public static Bilingual WeekTitle { get; } = new("When it acts (hour of the week, UTC).", "何时行动（一周各小时，UTC）。");

    /// <summary>Places: acts, hours with acts, busiest day, its hour, acts in it, acts in the seven quietest hours of the day.</summary>
    public static Bilingual Week { get; } = new(
        "{0} acts in {1} of the week's 168 hours; the fullest is {2} {3}:00 with {4}. The quietest seven hours of the day hold {5}.",
        "一周 168 个小时中有 {1} 个小时有行为，共 {0} 次；最多的是{2} {3} 时，{4} 次。一天中最安静的七小时共 {5} 次。");

    public static Bilingual GapTitle { get; } = new("Gaps between acts (longer to the right, in doublings).", "行为之间的间隔（向右以倍增变长）。");

    /// <summary>Places: gaps, start and end of the middle gap's bin, start and end of the fullest, its gaps.</summary>
    public static Bilingual Gaps { get; } = new(
        "{0} gaps; the middle one is {1} to {2}; the most, {5}, are {3} to {4}.",
        "共 {0} 个间隔；中位数在 {1} 至 {2}；最多的 {5} 个在 {3} 至 {4}。");

    /// <summary>Place: acts.</summary>
    public static Bilingual NoGaps { get; } = new("There are none.", "没有间隔。");

    public static Bilingual Seconds { get; } = new("{0} s", "{0} 秒");

    public static Bilingual Minutes { get; } = new("{0} min", "{0} 分钟");

    public static Bilingual Hours { get; } = new("{0} h", "{0} 小时");

    public static Bilingual Days { get; } = new("{0} d", "{0} 天");

    public static Bilingual EndlessDays { get; } = new("any length", "任意长");

    /// <summary>Monday first.</summary>
    public static IReadOnlyList<Bilingual> Weekdays { get; } =
    [
        new("Mon", "周一"), new("Tue", "周二"), new("Wed", "周三"), new("Thu", "周四"), new("Fri", "周五"), new("Sat", "周六"), new("Sun", "周日"),
    ];
}
