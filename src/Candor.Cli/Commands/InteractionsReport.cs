using System.Globalization;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Signals.Interactions;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells findings of false interaction, in words or as JSON.</summary>
/// <param name="found">The findings.</param>
/// <param name="names">Names of the accounts charged.</param>
/// <param name="traces">How many traces were looked through.</param>
internal sealed class InteractionsReport(InteractionFindings found, StoredNames names, int traces)
{
    private const int MostMembers = 20;

    /// <summary>Logarithms above this make no number that JSON readers take.</summary>
    private const double MostLog = 690;

    /// <summary>In words; of many accounts the strongest.</summary>
    public void Tell(TextWriter output, string language)
    {
        string Say(Bilingual words) => language == "zh" ? words.Chinese : words.English;
        output.WriteLine(Say(InteractionWords.Summary.With(found.Findings.Count, traces, found.Tested.Values.Sum(), found.Declared)));
        foreach (var finding in found.Findings)
        {
            output.WriteLine();
            output.WriteLine(Say(InteractionWords.Head.With(InteractionWords.Of(finding.Kind), finding.Id, finding.Accounts.Count, Moment(finding.From), Moment(finding.Until), EValue(finding))));
            foreach (var reason in finding.Reasons) output.WriteLine(Invariant($"  {reason.Nats,8:+0.00;-0.00}  {Say(new Bilingual(reason.English, reason.Chinese))} [{reason.Code}]"));
            output.WriteLine(Say(InteractionWords.Members));
            foreach (var account in finding.Accounts.Take(MostMembers)) output.WriteLine(Invariant($"  {account.Nats,8:0.00}  {names[account.Account]}: {Say(new Bilingual(account.English, account.Chinese))}"));
            if (finding.Accounts.Count > MostMembers) output.WriteLine(Say(InteractionWords.More.With(finding.Accounts.Count - MostMembers)));
        }

        if (found.Findings.Count == 0) return;
        output.WriteLine();
        output.WriteLine(Say(InteractionWords.Caveat));
    }

    /// <summary>As members of a JSON object.</summary>
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteNumber("traces", traces);
        writer.WriteNumber("declared_automated", found.Declared);
        writer.WriteObject("tests", () =>
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
    }

    private void Write(Utf8JsonWriter writer, InteractionFinding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("id", finding.Id);
        writer.WriteString("kind", WordOf(finding.Kind));
        writer.WriteStrings("accounts", finding.Accounts.Select(account => names[account.Account]));
        writer.WriteNumber("e_value", double.Parse(EValue(finding), CultureInfo.InvariantCulture));
        writer.WriteFigure("log_e_value", finding.LogE);
        writer.WriteFigure("log_e_value_needed", finding.LogThreshold);
        writer.WriteString("from", Moment(finding.From));
        writer.WriteString("until", Moment(finding.Until));
        writer.WriteStartArray("reasons");
        foreach (var reason in finding.Reasons)
        {
            writer.WriteStartObject();
            writer.WriteString("code", reason.Code);
            writer.WriteString("fact", reason.English);
            writer.WriteString("fact_zh", reason.Chinese);
            writer.WriteFigure("observed", reason.Observed);
            writer.WriteFigure("expected", reason.Expected);
            writer.WriteFigure("nats", reason.Nats);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("members");
        foreach (var account in finding.Accounts)
        {
            writer.WriteStartObject();
            writer.WriteString("account", names[account.Account]);
            writer.WriteString("role", JsonNamingPolicy.SnakeCaseLower.ConvertName(account.Role.ToString()));
            writer.WriteFigure("evidence", account.Nats, 3);
            writer.WriteFigure("log_e_value", account.LogE);
            writer.WriteString("fact", account.English);
            writer.WriteString("fact_zh", account.Chinese);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string WordOf(InteractionKind kind) => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString());

    private static string EValue(InteractionFinding finding) => Math.Exp(Math.Min(MostLog, finding.LogE)).ToString("0.##e+0", CultureInfo.InvariantCulture);

    private static string Moment(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
