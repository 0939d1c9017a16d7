namespace Candor.Cli.Reporting.Words;

/// <summary>Words of the report on factories.</summary>
internal static class FactoryWords
{
    public static Bilingual None { get; } = new("No group of accounts stands out. That proves nothing.", "未发现突出的账号群体。这并不证明任何事情。");

    public static Bilingual Head { get; } = new(
        "Factory {0}: {1} accounts, {2} to {3}, e-value {4}",
        "工厂 {0}：{1} 个账号，{2} 至 {3}，e 值 {4}");

    public static Bilingual Members { get; } = new("Accounts, and what speaks for each (nats):", "账号及各自的依据（奈特）：");

    public static Bilingual More { get; } = new("  ... and {0} more; --json has them all.", "  ……另有 {0} 个账号；--json 列出全部。");

    public static Bilingual Caveat { get; } = new(
        "The nats of a group are logarithms of e-values; those of an account join its evidence as family group, at most 3. A group is one case: let a person look before anything follows.",
        "群体的奈特值为 e 值的对数；账号的奈特值以 group 族计入其证据，至多为 3。一个群体即一个案件：采取任何措施之前，请由人审看。");
}
