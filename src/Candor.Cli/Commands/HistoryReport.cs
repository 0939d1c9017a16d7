using System.Globalization;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Cli.Running;
using Candor.Embedded.Log;
using Candor.Embedded.Records;
using Candor.Evidence;
using Candor.Signals;
using Candor.Verdicts;

namespace Candor.Cli.Commands;

/// <summary>Tells the history of an account in a store, in words or as JSON.</summary>
internal static class HistoryReport
{
    private const int MostLooks = 30;

    private static readonly Dictionary<string, VerdictKind> Kinds =
        Enum.GetValues<VerdictKind>().ToDictionary(VerdictSerializer.NameOf, StringComparer.Ordinal);

    /// <summary>In words; of many looks the last.</summary>
    public static void Tell(TextWriter output, AccountHistory history, string language)
    {
        string Say(Bilingual words) => language == "zh" ? words.Chinese : words.English;
        output.WriteLine();
        output.WriteLine(Say(history.Changes.Count == 0 ? HistoryWords.NoChange : HistoryWords.Changes));
        foreach (var change in history.Changes) output.WriteLine("  " + Say(LineOf(change)));
        output.WriteLine();
        var shown = history.Looks.TakeLast(MostLooks).ToArray();
        output.WriteLine(Say(shown.Length == 0 ? HistoryWords.NoLook : HistoryWords.Looks.With(history.Looks.Count, history.Events, shown.Length)));
        foreach (var look in shown) output.WriteLine("  " + Say(LineOf(look)));
    }

    /// <summary>Writes the members `ledger`, `decisions` and `looks`.</summary>
    public static void Write(Utf8JsonWriter writer, AccountHistory history)
    {
        writer.WriteStartArray("ledger");
        foreach (var change in history.Changes) Write(writer, change);
        writer.WriteEndArray();
        writer.WriteNumber("decisions", history.Events);
        writer.WriteStartArray("looks");
        foreach (var look in history.Looks) Write(writer, look);
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, LedgerRow change)
    {
        writer.WriteStartObject();
        writer.WriteNumber("run", change.Run);
        writer.WriteNumber("sequence", change.Sequence);
        writer.WriteString("time", Moment(change.Time));
        writer.WriteNumber("window", change.Window);
        foreach (var (name, state) in new[] { ("from", change.From), ("to", change.To) })
        {
            writer.WriteObject(name, () =>
            {
                writer.WriteString("verdict", state.Verdict);
                writer.WriteString("would_be", state.WouldBe);
                writer.WriteFigure("evidence", state.Evidence, 4);
            });
        }

        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, DecisionRecord look)
    {
        writer.WriteStartObject();
        writer.WriteNumber("sequence", look.Sequence);
        writer.WriteString("time", Moment(look.Time));
        writer.WriteNumber("window", look.Window);
        writer.WriteNumber("acts", look.Acts);
        writer.WriteFigure("score", look.Score, 4);
        writer.WriteFigure("evidence", look.Evidence, 4);
        writer.WriteFigure("threshold", look.Threshold, 4);
        writer.WriteFigure("p_value", look.PValue, 6);
        writer.WriteString("verdict", VerdictSerializer.NameOf((VerdictKind)look.Verdict));
        writer.WriteString("would_be", VerdictSerializer.NameOf((VerdictKind)look.WouldBe));
        writer.WriteStartArray("families");
        foreach (var family in Enum.GetValues<Family>().Where(family => (look.Families & (1 << (int)family)) != 0)) writer.WriteStringValue(EvidenceModel.FamilyName(family));
        writer.WriteEndArray();
        writer.WriteObject("channels", () =>
        {
            for (var i = 0; i <= Channels.All.Count; i++) writer.WriteFigure(EvidenceModel.NameOf(i), look.Nats[i], 4);
        });
        writer.WriteEndObject();
    }

    private static Bilingual LineOf(LedgerRow change) => HistoryWords.Change.With(
        Moment(change.Time), change.Sequence, change.Run, NameOf(change.From), NameOf(change.To), Nats(change.From.Evidence), Nats(change.To.Evidence));

    private static Bilingual LineOf(DecisionRecord look) => HistoryWords.Look.With(
        Moment(look.Time), look.Window, look.Acts, Nats(look.Score), Nats(look.Evidence), Nats(look.Threshold), NameOf((VerdictKind)look.Verdict, (VerdictKind)look.WouldBe));

    private static Bilingual NameOf(VerdictState state) => NameOf(Kinds[state.Verdict], Kinds[state.WouldBe]);

    private static Bilingual NameOf(VerdictKind verdict, VerdictKind wouldBe) => verdict == wouldBe
        ? NameWords.Short(verdict)
        : HistoryWords.WouldBe.With(NameWords.Short(verdict), NameWords.Short(wouldBe));

    private static string Nats(double evidence) =>
        double.IsFinite(evidence) && evidence > PathScore.TooYoung ? evidence.ToString("0.00", CultureInfo.InvariantCulture) : "-";

    private static string Moment(long time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
