using System.Text.Json;
using Candor.Cli.Reporting.Words;
using Candor.Cli.Running;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells one verdict in full, in English or Chinese.</summary>
internal static class ExplainReport
{
    public static void Tell(TextWriter output, JsonElement verdict, string language, AccountHistory? history = null)
    {
        var words = language == "zh" ? ExplainWords.Chinese : ExplainWords.English;
        output.WriteLine($"{words.Account} {verdict.GetProperty("account").GetString()}: {words.Verdicts[verdict.GetProperty("verdict").GetString()!]}");
        if (verdict.GetProperty("verdict").GetString() == "unknown") output.WriteLine($"{words.WouldBe} {words.Verdicts[verdict.GetProperty("would_be").GetString()!]}");
        output.WriteLine(string.Format(
            System.Globalization.CultureInfo.InvariantCulture, words.Evidence, Number(verdict, "evidence", "0.00"), Number(verdict, "threshold", "0.00"),
            Number(verdict, "pooled_threshold", "0.00"), Number(verdict, "p_value", "0.0000"), verdict.GetProperty("stratum").GetString(), verdict.GetProperty("events").GetInt32()));
        var families = verdict.GetProperty("families").EnumerateArray().Select(family => words.Families[family.GetString()!]).ToArray();
        output.WriteLine($"{words.PresentFamilies} {(families.Length == 0 ? words.None : string.Join(words.And, families))}");
        Reasons(output, verdict.GetProperty("reasons"), words.Against, words, language);
        Reasons(output, verdict.GetProperty("for_person"), words.ForPerson, words, language);
        Reversal(output, verdict, words);
        Surfaces(output, verdict, words);
        if (verdict.GetProperty("possible_takeover") is { ValueKind: JsonValueKind.Object } takeover)
        {
            output.WriteLine(string.Format(System.Globalization.CultureInfo.InvariantCulture, words.Takeover, takeover.GetProperty("at_event").GetInt32()));
        }

        if (history is not null) HistoryReport.Tell(output, history, language);
        output.WriteLine(words.Caveat);
    }

    private static void Reasons(TextWriter output, JsonElement reasons, string title, ExplainWords words, string language)
    {
        if (reasons.GetArrayLength() == 0) return;
        output.WriteLine();
        output.WriteLine(title);
        foreach (var reason in reasons.EnumerateArray())
        {
            var fact = reason.GetProperty(language == "zh" ? "fact_zh" : "fact").GetString();
            output.WriteLine(Invariant($"  {reason.GetProperty("nats").GetDouble(),6:+0.00;-0.00}  {fact} [{reason.GetProperty("code").GetString()}]"));
            if (reason.TryGetProperty("events", out var events))
            {
                output.WriteLine($"          {words.Events} {string.Join(", ", events.EnumerateArray().Select(id => id.GetString()))}");
            }
        }
    }

    private static void Reversal(TextWriter output, JsonElement verdict, ExplainWords words)
    {
        if (!verdict.TryGetProperty("evidence_without", out var without)) return;
        output.WriteLine();
        output.WriteLine(words.Reversal);
        foreach (var channel in without.EnumerateObject())
        {
            output.WriteLine($"  {words.Without} {channel.Name,-16} {(channel.Value.ValueKind == JsonValueKind.Number ? Invariant($"{channel.Value.GetDouble():0.00}") : "-")}");
        }

        if (verdict.TryGetProperty("falls_without_reasons", out var falls)) output.WriteLine("  " + (falls.GetBoolean() ? words.Falls : words.Stands));
    }

    private static void Surfaces(TextWriter output, JsonElement verdict, ExplainWords words)
    {
        var surfaces = verdict.GetProperty("surfaces");
        if (surfaces.GetArrayLength() == 0) return;
        output.WriteLine();
        output.WriteLine(words.Surfaces);
        foreach (var surface in surfaces.EnumerateArray())
        {
            output.WriteLine(Invariant($"  {words.SurfaceNames[surface.GetProperty("surface").GetString()!]}: {surface.GetProperty("acts").GetInt32()} ({surface.GetProperty("automated").GetInt32()} {words.Automated}), {words.Timing} {surface.GetProperty("timing").GetDouble():+0.00;-0.00;0.00}, {words.Content} {surface.GetProperty("content").GetDouble():+0.00;-0.00;0.00}"));
        }
    }

    private static string Number(JsonElement verdict, string name, string format) =>
        verdict.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble().ToString(format, System.Globalization.CultureInfo.InvariantCulture) : "-";
}
