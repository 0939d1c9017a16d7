using System.CommandLine;
using Candor.Cli.Input;
using Candor.Cli.Texts;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor text compare</c>.</summary>
internal static class TextCompareCommand
{
    public static Command Create()
    {
        var files = TextOptions.Files();
        var model = TextOptions.Model();
        var other = TextOptions.Model("--with", "The text model to compare it with.");
        var (only, except) = (TextOptions.Only(), TextOptions.Except());
        var (alpha, json) = (TextOptions.Alpha(), CommonOptions.Json());
        var command = new Command("compare", "Run two versions side by side on the same texts: both measured, and where they disagree. Texts that either was trained or calibrated on do not count.") { files, model, other, only, except, alpha, json };
        command.SetAction((parsed, cancellation) =>
        {
            using var texts = new RereadableFiles(parsed.GetRequiredValue(files));
            var (one, two) = (TextModelFile.Read(parsed.GetRequiredValue(model).FullName), TextModelFile.Read(parsed.GetRequiredValue(other).FullName));
            if (one.Model.Language != two.Model.Language) throw new FormatException($"One model is for '{one.Model.Language}', the other for '{two.Model.Language}'.");
            var lines = new TextLines(texts.Paths, TextOptions.FilterOf(parsed, one.Model.Language, only, except));
            bool Accepts(LabelledText text) => TextSplit.IsMeasuring(one, text) && TextSplit.IsMeasuring(two, text);
            List<JudgedText> Judged(TextModelFile file)
            {
                var judged = new List<JudgedText>();
                new TextJudging(file, parsed.GetValue(alpha)).ForEach(lines, Accepts, judged.Add, cancellation);
                return judged;
            }

            var (first, second) = (Judged(one), Judged(two));
            if (first.Count == 0) throw new FormatException("There is no text that neither model was trained or calibrated on.");
            var changes = first.Zip(second, (a, b) => (From: a.Opinion.Finding.ToString().ToLowerInvariant(), To: b.Opinion.Finding.ToString().ToLowerInvariant()))
                .GroupBy(pair => pair).OrderBy(group => group.Key).Select(group => (group.Key.From, group.Key.To, Texts: group.Count())).ToList();
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, one, first, two, second, changes, lines);
            else Tell(parsed.InvocationConfiguration, one, first, two, second, changes, parsed.GetValue(alpha), lines);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static void Tell(
        InvocationConfiguration configuration, TextModelFile one, List<JudgedText> first, TextModelFile two, List<JudgedText> second, List<(string From, string To, int Texts)> changes, double alpha, TextLines lines)
    {
        var table = TextReport.Table("version");
        TextReport.AddRow(table, one.Version, TextFigures.Of(first));
        TextReport.AddRow(table, two.Version, TextFigures.Of(second));
        Terminal.Console(configuration).Write(table);
        TextReport.TellColumns(configuration.Output, alpha);
        foreach (var (from, to, texts) in changes) configuration.Output.WriteLine(Invariant($"{texts,9}  {from} -> {to}"));
        TextReport.TellRefusals(configuration.Output, lines);
    }

    private static void WriteJson(
        TextWriter output, TextModelFile one, List<JudgedText> first, TextModelFile two, List<JudgedText> second, List<(string From, string To, int Texts)> changes, TextLines lines) => JsonReport.Write(output, writer =>
    {
        foreach (var (name, file, judged) in new[] { ("model", one, first), ("with", two, second) })
        {
            writer.WriteObject(name, () =>
            {
                writer.WriteString("version", file.Version);
                TextReport.WriteFigures(writer, TextFigures.Of(judged));
            });
        }

        writer.WriteStartArray("changes");
        foreach (var (from, to, texts) in changes)
        {
            writer.WriteStartObject();
            writer.WriteString("from", from);
            writer.WriteString("to", to);
            writer.WriteNumber("texts", texts);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        TextReport.WriteRefusals(writer, lines);
    });
}
