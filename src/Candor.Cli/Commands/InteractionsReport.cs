using System.Globalization;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Reporting;
using Candor.Signals.Interactions;

namespace Candor.Cli.Commands;

/// <summary>Tells findings of false interaction.</summary>
/// <param name="found">The findings.</param>
/// <param name="names">Names of the accounts charged.</param>
/// <param name="traces">How many traces were looked through.</param>
internal sealed class InteractionsReport(InteractionFindings found, StoredNames names, int traces)
{
    private const int MostAccounts = 20;

    private static readonly Bilingual Summary = new("{0} findings in {1} traces; {2} tests; {3} accounts that call themselves automated are left out.", "在 {1} 条痕迹中有 {0} 项发现；共 {2} 次检验；{3} 个自称自动运营的账号未参与判断。");
    private static readonly Bilingual Heading = new("{0} {1}: {2} accounts, {3} to {4} (UTC). ln of the e-value {5:0.0}; {6:0.0} was needed.", "{0} {1}：{2} 个账号，{3} 至 {4}（UTC）。e 值的自然对数为 {5:0.0}，所需为 {6:0.0}。");
    private static readonly Bilingual More = new("and {0} more accounts: --json has all.", "另有 {0} 个账号，--json 可列出全部。");
    private static readonly Bilingual Caveat = new(
        "Whoever was reacted to, answered or written to is charged with nothing. A finding is a case for a person to look at; it can be contested.",
        "被互动、被回复或收到私信的账号不承担任何责任。每项发现都应由人复核，并可申诉。");

    /// <summary>Tells them in one language.</summary>
    public void Tell(TextWriter output, string language)
    {
        string In(Bilingual words) => language == "zh" ? words.Chinese : words.English;
        output.WriteLine(In(Summary.With(found.Findings.Count, traces, found.Tested.Values.Sum(), found.Declared)));
        foreach (var finding in found.Findings)
        {
            output.WriteLine();
            output.WriteLine(In(Heading.With(Kind(finding.Kind), finding.Id, finding.Accounts.Count, Moment(finding.From), Moment(finding.Until), finding.LogE, finding.LogThreshold)));
            foreach (var reason in finding.Reasons) output.WriteLine($"  {In(new Bilingual(reason.English, reason.Chinese))} [{reason.Code}]");
            foreach (var account in finding.Accounts.Take(MostAccounts)) output.WriteLine($"    {names[account.Account]}: {In(new Bilingual(account.English, account.Chinese))}");
            if (finding.Accounts.Count > MostAccounts) output.WriteLine("    " + In(More.With(finding.Accounts.Count - MostAccounts)));
        }

        if (found.Findings.Count == 0) return;
        output.WriteLine();
        output.WriteLine(In(Caveat));
    }

    /// <summary>Writes them as one JSON object.</summary>
    public void WriteJson(TextWriter output, double rate) => JsonReport.Write(output, writer =>
    {
        writer.WriteNumber("traces", traces);
        writer.WriteNumber("fdr", rate);
        writer.WriteNumber("declared_automated", found.Declared);
        writer.WriteObject("tested", () =>
        {
            foreach (var (kind, count) in found.Tested) writer.WriteNumber(WordOf(kind), count);
        });
        writer.WriteStartArray("findings");
        foreach (var finding in found.Findings) Write(writer, finding);
        writer.WriteEndArray();
        writer.WriteObject("evidence", () =>
        {
            foreach (var (name, nats) in found.Evidence.Select(item => (Name: names[item.Key], item.Value)).OrderBy(item => item.Name, StringComparer.Ordinal)) writer.WriteFigure(name, nats, 3);
        });
    });

    private void Write(Utf8JsonWriter writer, InteractionFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("kind", WordOf(finding.Kind));
        writer.WriteString("from", Moment(finding.From));
        writer.WriteString("until", Moment(finding.Until));
        writer.WriteFigure("e_value", finding.EValue);
        writer.WriteFigure("log_e_value", finding.LogE, 3);
        writer.WriteFigure("log_threshold", finding.LogThreshold, 3);
        writer.WriteStartArray("reasons");
        foreach (var reason in finding.Reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("code", reason.Code);
            writer.WriteString("fact", reason.English);
            writer.WriteString("fact_zh", reason.Chinese);
            writer.WriteFigure("observed", reason.Observed, 4);
            writer.WriteFigure("expected_at_most", reason.Expected, 4);
            writer.WriteFigure("log_e_value", reason.LogE, 3);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("accounts");
        foreach (var account in finding.Accounts)
        {
            writer.WriteStartObject();
            writer.WriteString("account", names[account.Account]);
            writer.WriteString("role", JsonNamingPolicy.SnakeCaseLower.ConvertName(account.Role.ToString()));
            writer.WriteFigure("log_e_value", account.LogE, 3);
            writer.WriteFigure("nats", account.Nats, 3);
            writer.WriteString("fact", account.English);
            writer.WriteString("fact_zh", account.Chinese);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string WordOf(InteractionKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static Bilingual Kind(InteractionKind kind) => kind switch
    {
        InteractionKind.Ring => new("Ring", "互动圈"),
        InteractionKind.ReplyFlood => new("Flood of replies", "回复轰炸"),
        InteractionKind.GroupFlood => new("Flood of replies by several", "多账号回复轰炸"),
        InteractionKind.FabricatedConversation => new("Made conversations", "编造的对话"),
        InteractionKind.MessageFanOut => new("Messages in bulk", "批量私信"),
        _ => new("Engagement in bulk", "批量互动"),
    };

    private static string Moment(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
