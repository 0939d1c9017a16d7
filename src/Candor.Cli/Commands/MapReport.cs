using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Input;
using Candor.Cli.Mapping;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells what came of mapping some files.</summary>
internal static class MapReport
{
    public static void Tell(IAnsiConsole console, TextWriter output, MapJob job, MapOutcome outcome)
    {
        var counts = outcome.Counts;
        foreach (var e in outcome.First) output.WriteLine(Pretty(e));
        console.WriteLine(Invariant($"{counts.Records:N0} records: {counts.Mapped:N0} mapped, {counts.Unmapped:N0} unmapped, {outcome.Refused.Values.Sum():N0} refused."));
        console.WriteLine(Invariant($"{counts.Events:N0} events{(outcome.Types.Count > 0 ? ": " : "")}{string.Join(", ", outcome.Types.Select(pair => Invariant($"{pair.Key} {pair.Value:N0}")))}."));
        if (counts.Unmapped > 0) console.WriteLine("Unmapped are the records that no rule wants.");
        if (outcome.Duplicates > 0) console.WriteLine(Invariant($"{outcome.Duplicates:N0} events repeat the id of another and will have no effect; see the mapping's 'id'."));
        foreach (var (code, count) in outcome.Refused)
        {
            console.WriteLine(Invariant($"Refused, {DeadLetters.NameOf(code)}: {count:N0}, for example {outcome.Reasons[code]}"));
        }

        if (outcome.Refused.Count > 0 && job.DeadLetter is null) console.WriteLine("--dead-letter FILE keeps what was refused.");
        if (job.Output is not null) console.WriteLine($"Events: {job.Output}");
        else TellFields(console, outcome.Usage);
    }

    public static void WriteJson(TextWriter output, MapJob job, MapOutcome outcome) => JsonReport.Write(output, writer =>
    {
        writer.WriteNumber("records", outcome.Counts.Records);
        writer.WriteNumber("mapped", outcome.Counts.Mapped);
        writer.WriteNumber("unmapped", outcome.Counts.Unmapped);
        writer.WriteNumber("refused", outcome.Refused.Values.Sum());
        writer.WriteNumber("events", outcome.Counts.Events);
        writer.WriteNumber("duplicates", outcome.Duplicates);
        writer.WriteObject("refused_by_code", () =>
        {
            foreach (var (code, count) in outcome.Refused)
            {
                writer.WriteObject(DeadLetters.NameOf(code), () =>
                {
                    writer.WriteNumber("count", count);
                    writer.WriteString("example", outcome.Reasons[code]);
                });
            }
        });
        writer.WriteObject("types", () =>
        {
            foreach (var (type, count) in outcome.Types) writer.WriteNumber(type, count);
        });
        if (job.Output is not null) writer.WriteString("out", job.Output);
        else WriteDryRun(writer, outcome);
    });

    private static void TellFields(IAnsiConsole console, FieldUsage usage)
    {
        if (usage.Absent.Any()) console.WriteLine($"The mapping looks for fields that no record has: {string.Join(", ", usage.Absent)}.");
        if (!usage.Unused.Any()) return;
        console.WriteLine("Fields left unused:");
        var table = new Table().Border(TableBorder.Simple).AddColumn("field").AddColumn(new TableColumn("times").RightAligned()).AddColumn("for example");
        foreach (var field in usage.Unused) table.AddRow(Markup.Escape(field.Name), Invariant($"{field.Times:N0}"), Markup.Escape(field.Example));
        console.Write(table);
        if (usage.HasMore) console.WriteLine(Invariant($"There are more than {FieldUsage.MostFields:N0}."));
    }

    private static void WriteDryRun(Utf8JsonWriter writer, MapOutcome outcome)
    {
        writer.WriteStartArray("first");
        foreach (var e in outcome.First) writer.WriteRawValue(e);
        writer.WriteEndArray();
        writer.WriteStartArray("absent");
        foreach (var field in outcome.Usage.Absent) writer.WriteStringValue(field);
        writer.WriteEndArray();
        writer.WriteStartArray("unused");
        foreach (var field in outcome.Usage.Unused)
        {
            writer.WriteStartObject();
            writer.WriteString("field", field.Name);
            writer.WriteNumber("times", field.Times);
            writer.WriteString("example", field.Example);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Pretty(string e)
    {
        using var document = JsonDocument.Parse(e);
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping })) document.RootElement.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
