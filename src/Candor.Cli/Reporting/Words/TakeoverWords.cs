namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the list of possible take-overs.</summary>
internal static class TakeoverWords
{
    public static Bilingual Title { get; } = new("Possible take-overs", "可能被盗用的账号");

    /// <summary>Places: shown, all.</summary>
    public static Bilingual Intro { get; } = new(
        "These accounts broke with their own past: their gaps or their way of writing moved for good, further than 1% of people's ever do. Their owners may be the ones who were harmed. This is no finding against anybody; ask the owner over another way than the account itself. Shown: {0} of {1}.",
        "这些账号与自身的过去断裂：间隔或写法发生了持久的变化，幅度超过 99% 的人。账号所有者可能正是受害者。这不是对任何人的指控；请通过账号以外的途径联系所有者。显示 {1} 个中的 {0} 个。");

    public static Bilingual Nobody { get; } = new("No account broke with its own past.", "没有账号与自身的过去断裂。");

    public static Bilingual NotWatched { get; } = new(
        "With a published calibration take-overs are not looked for.", "使用公开校准时不检查盗用。");

    public static Bilingual Caption { get; } = new("Accounts that broke with their own past, the clearest first", "与自身过去断裂的账号，最明显的在前");

    public static Bilingual At { get; } = new("from act", "自第几次行为");

    public static Bilingual Statistic { get; } = new("statistic", "统计量");
}
