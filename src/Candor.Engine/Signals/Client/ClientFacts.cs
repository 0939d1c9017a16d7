using Candor.Accounts;
using Candor.Events;
using static System.FormattableString;

namespace Candor.Signals.Client;

/// <summary>An account's hard facts as sentences; empty where it has none.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
public sealed record ClientFacts(string English, string Chinese)
{
    /// <summary>What speaks for a person.</summary>
    public static ClientFacts Verified { get; } = new("A person was verified behind the account.", "已验证账号背后有真人。");

    /// <summary>Reads those that speak against an account.</summary>
    public static ClientFacts Of(in AccountState state)
    {
        ref readonly var memory = ref state.Client;
        var english = new List<string>();
        var chinese = new List<string>();
        if (state.DeclaredAutomation == DeclaredAutomation.Automated)
        {
            english.Add("the account calls itself automated");
            chinese.Add("账号自称自动运营");
        }

        if (memory.Api > 0)
        {
            english.Add(Invariant($"{memory.Api} of {memory.Known} acts came through the programming interface"));
            chinese.Add(Invariant($"{memory.Known} 次行为中有 {memory.Api} 次经由编程接口"));
        }

        if (memory.DeviceSharers > ClientChannel.Household)
        {
            english.Add(Invariant($"one of its devices also serves {memory.DeviceSharers} other accounts or more"));
            chinese.Add(Invariant($"其设备之一还被至少 {memory.DeviceSharers} 个其他账号使用"));
        }

        if (memory.AutomationFindings > 0)
        {
            var mean = memory.AutomationFound / memory.AutomationFindings;
            english.Add(Invariant($"{memory.AutomationFindings} outside findings of automation, {mean:0.00} on average"));
            chinese.Add(Invariant($"外部检测器给出 {memory.AutomationFindings} 条自动化发现，平均 {mean:0.00}"));
        }

        if (ClientChannel.Hiding(memory) > 0)
        {
            english.Add(Invariant($"of {memory.Inspected} works whose files were looked into, {memory.Undisclosed} say that an AI made them or a part of them, marks of {memory.Stripped} more were taken off or contradicted, and none was declared"));
            chinese.Add(Invariant($"在 {memory.Inspected} 篇经文件检查的作品中，{memory.Undisclosed} 篇的文件标识显示全部或部分由 AI 生成，另有 {memory.Stripped} 篇的标识被去除或与文件矛盾，且均未声明"));
        }

        return new ClientFacts(Sentence(english, "; ", "."), Sentence(chinese, "；", "。"));
    }

    private static string Sentence(List<string> facts, string between, string end) =>
        facts.Count == 0 ? "" : char.ToUpperInvariant(facts[0][0]) + string.Join(between, facts)[1..] + end;
}
