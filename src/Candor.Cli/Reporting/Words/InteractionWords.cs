using Candor.Signals.Interactions;

namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the report on false interaction.</summary>
internal static class InteractionWords
{
    public static Bilingual Summary { get; } = new(
        "Findings: {0}. Traces: {1}; tests: {2}; accounts not judged, since they call themselves automated: {3}.",
        "发现：{0} 项。痕迹：{1} 条；检验：{2} 次；因自称自动运营而不作判断的账号：{3} 个。");

    public static Bilingual Head { get; } = new(
        "{0} {1}: {2} accounts, {3} to {4}, e-value {5}",
        "{0} {1}：{2} 个账号，{3} 至 {4}，e 值 {5}");

    public static Bilingual Members { get; } = new("Accounts, and what each did itself (nats):", "账号及其自身的行为（奈特）：");

    public static Bilingual More { get; } = new("  ... and {0} more; --json has them all.", "  ……另有 {0} 个账号；--json 列出全部。");

    public static Bilingual Caveat { get; } = new(
        "Whoever was reacted to, answered or written to is charged with nothing. The nats of a finding are logarithms of e-values; those of an account join its evidence as family group, at most 3. Let a person look before anything follows.",
        "被互动、被回复或收到私信的账号不承担任何责任。发现的奈特值为 e 值的对数；账号的奈特值以 group 族计入其证据，至多为 3。采取任何措施之前，请由人审看。");

    public static Bilingual Of(InteractionKind kind) => kind switch
    {
        InteractionKind.Ring => new("Ring", "互动圈"),
        InteractionKind.ReplyFlood => new("Flood of replies", "回复轰炸"),
        InteractionKind.GroupFlood => new("Flood of replies by several", "多账号回复轰炸"),
        InteractionKind.FabricatedConversation => new("Made conversations", "编造的对话"),
        InteractionKind.MessageFanOut => new("Messages in bulk", "批量私信"),
        InteractionKind.LowEffort => new("Engagement in bulk", "批量互动"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
