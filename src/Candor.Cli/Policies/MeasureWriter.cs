using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Policies.Reading;
using Candor.Enforcement;
using Candor.Labels;
using Candor.Policy;
using Candor.Signals;
using Candor.Verdicts;

namespace Candor.Cli.Policies;

/// <summary>Writes measures, one JSON object a line: all that a person affected, a reviewer or an auditor may ask of them.</summary>
internal static class MeasureWriter
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes all measures of a run.</summary>
    /// <param name="path">Where.</param>
    /// <param name="run">The run.</param>
    /// <param name="made">What verdicts were made with.</param>
    /// <param name="nameOf">Names of accounts.</param>
    public static void Write(string path, PolicyRun run, MadeWith made, Func<ulong, string?> nameOf) => OutputFile.Replace(path, file =>
    {
        foreach (var measure in run.Measures)
        {
            using (var writer = new Utf8JsonWriter(file, Unescaped)) Write(writer, measure, run, made, nameOf(measure.Account));
            file.WriteByte((byte)'\n');
        }
    });

    /// <summary>The number of a measure as it is written.</summary>
    public static string NumberOf(Measure measure) => measure.Id.ToString("x16", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter writer, Measure measure, PolicyRun run, MadeWith made, string? account)
    {
        writer.WriteStartObject();
        writer.WriteString("measure", NumberOf(measure));
        writer.WriteString("kind", PolicyScalars.NameOf(measure.Kind));
        writer.WriteString("about", PolicyScalars.NameOf(measure.Scope));
        writer.WriteString("account", account);
        if (measure.ContentId.Length > 0) writer.WriteString("content", measure.ContentId);
        if (measure.EventId.Length > 0) writer.WriteString("event", measure.EventId);
        writer.WriteNumber("sequence", measure.Sequence);
        writer.WriteString("status", PolicyScalars.NameOf(measure.Status));
        if (measure.Hold != Hold.None) writer.WriteString("hold", PolicyScalars.NameOf(measure.Hold));
        writer.WriteStartArray("rules");
        foreach (var rule in measure.Rules) writer.WriteStringValue(rule);
        writer.WriteEndArray();
        writer.WriteString("policy", run.Policy.Name);
        writer.WriteString("version", measure.PolicyVersion);
        writer.WriteString("model", made.Model);
        writer.WriteString("calibration", made.Calibration);
        if (measure.Class.Length > 0) writer.WriteString("class", measure.Class);
        if (measure.Team.Length > 0) writer.WriteString("team", measure.Team);
        if (measure.Group.Length > 0) writer.WriteString("group", measure.Group);
        writer.WriteString("from", Iso(measure.Start));
        if (measure.End is { } end) writer.WriteString("until", Iso(end));
        else writer.WriteNull("until");
        if (measure.Act is { } act) WriteLabel(writer, measure, act, run.LabelOf(measure.Content));
        if (measure.Strike > 0) writer.WriteNumber("strike", measure.Strike);
        writer.WriteNumber("strikes", measure.Strikes);
        if (measure.Next is { } next) WriteStep(writer, next);
        if (measure.IsEscalated) writer.WriteBoolean("escalated", true);
        if (measure.AuditShare > 0) writer.WriteNumber("audit_share", measure.AuditShare);
        if (measure.IsAudited) writer.WriteBoolean("audited", true);
        if (run.Approved.TryGetValue(measure.Id, out var approved)) writer.WriteString("approved", Iso(approved));
        if (run.Undone.TryGetValue(measure.Id, out var undone)) writer.WriteString("undone", Iso(undone));
        WriteEvidence(writer, measure.Evidence);
        writer.WriteStartObject("reason");
        writer.WriteString("en", measure.English);
        writer.WriteString("zh", measure.Chinese);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteLabel(Utf8JsonWriter writer, Measure measure, LabelAct act, Label now)
    {
        var text = LabelText.Of(now);
        writer.WriteStartObject("label");
        writer.WriteString("act", PolicyScalars.NameOf(act));
        writer.WriteString("degree", PolicyScalars.NameOf(measure.Degree));
        writer.WriteString("hiding", PolicyScalars.NameOf(measure.Hiding));
        writer.WriteString("state", PolicyScalars.NameOf(now.State));
        writer.WriteString("en", text.English);
        writer.WriteString("zh", text.Chinese);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, MeasureEvidence evidence)
    {
        writer.WriteStartObject("evidence");
        writer.WriteString("verdict", PolicyScalars.NameOf(evidence.Verdict));
        if (evidence.Verdict != VerdictKind.Unknown)
        {
            writer.WriteFigure("nats", evidence.Nats, 3);
            writer.WriteFigure("threshold", evidence.Threshold, 3);
            writer.WriteFigure("p_value", evidence.PValue, 4);
            writer.WriteFigure("share_automated", evidence.ShareAutomated, 4);
        }

        writer.WriteStartArray("families");
        foreach (var family in Enum.GetValues<Family>().Where(family => (evidence.Families & (1 << (int)family)) != 0)) writer.WriteStringValue(PolicyScalars.NameOf(family));
        writer.WriteEndArray();
        if (evidence.Seen.Length > 0) writer.WriteString("seen", evidence.Seen);
        writer.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter writer, LadderStep next)
    {
        writer.WriteStartObject("next");
        writer.WriteNumber("at", next.At);
        writer.WriteString("kind", PolicyScalars.NameOf(next.Kind));
        writer.WriteEndObject();
    }

    private static string Iso(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
