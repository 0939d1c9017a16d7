namespace Candor.Cli.Reporting.Words;

/// <summary>Words around the history of an account in a store.</summary>
internal static class HistoryWords
{
    public static Bilingual Changes { get; } = new("Changes of the verdict from one run to the next:", "各次运行之间结论的变化：");

    public static Bilingual NoChange { get; } = new("The verdict has not changed from one run to the next.", "各次运行之间结论没有变化。");

    /// <summary>Places: time, place of the event in the input, run, before, after, evidence before, evidence after.</summary>
    public static Bilingual Change { get; } = new("{0}  event {1}, run {2}: {3} -> {4}; evidence {5} -> {6} nats", "{0}  第 {1} 个事件，第 {2} 次运行：{3} -> {4}；证据 {5} -> {6} 奈特");

    /// <summary>Places: verdict, what it would be.</summary>
    public static Bilingual WouldBe { get; } = new("{0} (would be {1})", "{0}（若与全部校准人群相比：{1}）");

    /// <summary>Places: looks, events, shown.</summary>
    public static Bilingual Looks { get; } = new("Evidence over time: {0} looks at {1} events, the last {2} of them:", "证据随时间的变化：{1} 个事件中查看 {0} 次，以下为最后 {2} 次：");

    public static Bilingual NoLook { get; } = new("It was never looked at: five posts, comments or messages in a window are needed.", "从未查看过：一个窗口内需要五条帖子、评论或消息。");

    /// <summary>Places: time, window, acts, evidence of this look, largest so far, threshold, verdict.</summary>
    public static Bilingual Look { get; } = new("{0}  window {1}, act {2}: {3} nats, largest {4}, threshold {5}: {6}", "{0}  窗口 {1}，第 {2} 次行为：{3} 奈特，最大 {4}，阈值 {5}：{6}");
}
