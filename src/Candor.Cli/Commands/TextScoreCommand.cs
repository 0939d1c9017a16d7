using System.CommandLine;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Texts;
using Candor.Evidence.Texts;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor text score</c>.</summary>
internal static class TextScoreCommand
{
    private const int ReasonsTold = 5;

    public static Command Create()
    {
        var files = TextOptions.Files();
        var model = TextOptions.Model();
        var (only, except) = (TextOptions.Only(), TextOptions.Except());
        var alpha = TextOptions.Alpha();
        var output = new Option<FileInfo?>("--out") { Description = "Where the findings go, one JSON object a text.", HelpName = "findings.ndjson" };
        var json = CommonOptions.Json();
        var command = new Command("score", "Say of each text whether it looks made by a language model: none, refined, generated, or unverifiable, with reasons.") { files, model, only, except, alpha, output, json };
        CommonOptions.KeepInputs(command, [files, model], [output]);
        command.SetAction((parsed, cancellation) =>
        {
            using var texts = new RereadableFiles(parsed.GetRequiredValue(files));
            var file = TextModelFile.Read(parsed.GetRequiredValue(model).FullName);
            var lines = new TextLines(texts.Paths, TextOptions.FilterOf(parsed, file.Model.Language, only, except));
            var judging = new TextJudging(file, parsed.GetValue(alpha));
            var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
            void Write(Stream? stream) => judging.ForEach(lines, _ => true, judged => Take(judged, judging, counts, stream), cancellation);
            if (parsed.GetValue(output)?.FullName is { } path) OutputFile.Replace(path, Write);
            else Write(null);
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, file, counts, judging, lines);
            else Tell(parsed.InvocationConfiguration.Output, file, counts, judging, lines);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Take(JudgedText judged, TextJudging judging, SortedDictionary<string, int> counts, Stream? stream)
    {
        var name = NameOf(judged.Opinion);
        counts[name] = counts.GetValueOrDefault(name) + 1;
        if (stream is null) return;
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            if (judged.Text.Id.Length > 0) writer.WriteString("id", judged.Text.Id);
            writer.WriteString("finding", JsonNamingPolicy.SnakeCaseLower.ConvertName(judged.Opinion.Finding.ToString()));
            if (judged.Opinion.Doubt != TextDoubt.None) writer.WriteString("doubt", JsonNamingPolicy.SnakeCaseLower.ConvertName(judged.Opinion.Doubt.ToString()));
            writer.WriteFigure("p_value", judged.Opinion.PValue);
            if (judged.Opinion.Domain is { } domain) writer.WriteString("domain", domain);
            writer.WriteFigure("score", judged.Score.Sum, 4);
            writer.WriteNumber("length", judged.Score.Length);
            writer.WriteNumber("tampering", judging.Tampering.Total);
            writer.WriteStartArray("reasons");
            foreach (var reason in judged.Opinion.Finding is TextFinding.Refined or TextFinding.Generated ? judging.Reasons().Take(ReasonsTold) : [])
            {
                writer.WriteStartObject();
                writer.WriteString("name", reason.Feature.Name);
                writer.WriteString("en", reason.Feature.English);
                writer.WriteString("zh", reason.Feature.Chinese);
                writer.WriteFigure("value", reason.Value, 4);
                writer.WriteFigure("adds", reason.Adds, 3);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static string NameOf(TextOpinion opinion) => JsonNamingPolicy.SnakeCaseLower.ConvertName(opinion.Doubt == TextDoubt.None ? opinion.Finding.ToString() : $"{opinion.Finding}{opinion.Doubt}");

    private static void Tell(TextWriter output, TextModelFile file, SortedDictionary<string, int> counts, TextJudging judging, TextLines lines)
    {
        foreach (var (name, count) in counts) output.WriteLine(Invariant($"{count,9}  {name.Replace('_', ' ')}"));
        foreach (var (domain, (unlike, isNew)) in judging.Domains.Where(pair => pair.Value.IsNew))
        {
            output.WriteLine(Invariant($"{domain} has no calibration, and {unlike:0%} of its texts are unlike those that have: calibrate it before anything is said of it."));
        }

        TextReport.TellRefusals(output, lines);
        output.WriteLine($"Model {file.Version}. A finding is a hint about a text, never enough for a measure against its author.");
    }

    private static void WriteJson(TextWriter output, TextModelFile file, SortedDictionary<string, int> counts, TextJudging judging, TextLines lines) => JsonReport.Write(output, writer =>
    {
        writer.WriteString("version", file.Version);
        writer.WriteObject("findings", () =>
        {
            foreach (var (name, count) in counts) writer.WriteNumber(name, count);
        });
        TextEvaluateCommand.WriteDomains(writer, judging.Domains);
        TextReport.WriteRefusals(writer, lines);
    });
}
