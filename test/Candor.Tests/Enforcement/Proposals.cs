using Candor.Policy;

namespace Candor.Tests.Enforcement;

/// <summary>Proposals as tests need them.</summary>
internal static class Proposals
{
    public const long Day = 86_400_000;

    public static Proposal Of(MeasureKind kind, long time = 0, string rule = "rule", int strike = 0, long? lasts = 7 * Day, ulong account = 1, ulong content = 0) => new()
    {
        Sequence = time,
        Time = time,
        Kind = kind,
        Scope = content == 0 ? MeasureScope.Account : MeasureScope.Content,
        Account = account,
        Content = content,
        Lasts = lasts,
        Rule = rule,
        PolicyVersion = "2026-04-27",
        English = $"{rule} fired",
        Chinese = $"{rule} 触发",
        Strike = strike,
    };
}
