using System.CommandLine;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Input;
using Candor.Cli.Texts;
using Candor.Evidence.Texts;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor text evaluate</c>.</summary>
internal static class TextEvaluateCommand
{
    public static Command Create()
    {
        var files = TextOptions.Files();
        var model = TextOptions.Model();
        var (only, except) = (TextOptions.Only(), TextOptions.Except());
        var alpha = TextOptions.Alpha();
        var json = CommonOptions.Json();
        var command = new Command("evaluate", "Measure a text model on labelled texts, by length, source and generator. Texts that it was trained or calibrated on do not count.") { files, model, only, except, alpha, json };
        command.SetAction((parsed, cancellation) =>
        {
            using var texts = new RereadableFiles(parsed.GetRequiredValue(files));
            var file = TextModelFile.Read(parsed.GetRequiredValue(model).FullName);
            var lines = new TextLines(texts.Paths, TextOptions.FilterOf(parsed, file.Model.Language, only, except));
            var judging = new TextJudging(file, parsed.GetValue(alpha));
            var (judged, used) = (new List<JudgedText>(), 0);
            judging.ForEach(
                lines,
                text => text.Label is not null && TextSplit.IsMeasuring(file, text),
                judged.Add,
                cancellation);
            lines.ForEach(text => used += TextSplit.IsMeasuring(file, text) ? 0 : 1, cancellation);
            if (judged.Count == 0) throw new FormatException(Invariant($"There is no labelled text that the model was not trained or calibrated on ({used} were)."));
            if (parsed.GetValue(json)) WriteJson(file, judged, used, judging, parsed.GetValue(alpha), lines, parsed.InvocationConfiguration.Output);
            else Tell(file, judged, used, judging, parsed.GetValue(alpha), lines, parsed.InvocationConfiguration);
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    /// <summary>The figures by what the texts are; a machine is held against the people of its sources.</summary>
    private static IEnumerable<(string By, IReadOnlyList<(string Name, TextFigures Figures)> Parts)> Parts(List<JudgedText> judged)
    {
        yield return ("by_length", [.. judged.GroupBy(text => LengthBucket.Of(text.Score.Length)).OrderBy(group => group.Key).Select(group => (LengthBucket.NameOf(group.Key), TextFigures.Of([.. group])))]);
        yield return ("by_source", [.. By(judged, text => text.Text.Source)]);
        yield return ("by_domain", [.. By(judged, text => TextSplit.EnvironmentOf(text.Text))]);
        var sourcesOf = judged.Where(text => text.Text.Label != TextLabel.Human && text.Text.Generator.Length > 0)
            .GroupBy(text => text.Text.Generator, text => text.Text.Source).ToDictionary(group => group.Key, group => group.ToHashSet());
        yield return ("by_generator", [.. sourcesOf.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, TextFigures.Of(
            [.. judged.Where(text => text.Text.Label == TextLabel.Human ? pair.Value.Contains(text.Text.Source) : text.Text.Generator == pair.Key)])))]);
    }

    private static IEnumerable<(string, TextFigures)> By(List<JudgedText> judged, Func<JudgedText, string> key) =>
        judged.GroupBy(key).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => (group.Key, TextFigures.Of([.. group])));

    private static void WriteJson(TextModelFile file, List<JudgedText> judged, int used, TextJudging judging, double alpha, TextLines lines, TextWriter output) => JsonReport.Write(output, writer =>
    {
        writer.WriteString("version", file.Version);
        writer.WriteString("lang", file.Model.Language);
        writer.WriteBoolean("calibrated", file.Calibration is not null);
        writer.WriteNumber("alpha", alpha);
        writer.WriteNumber("left_out", used);
        TextReport.WriteFigures(writer, TextFigures.Of(judged));
        foreach (var (by, parts) in Parts(judged))
        {
            writer.WriteObject(by, () =>
            {
                foreach (var (name, figures) in parts) writer.WriteObject(name, () => TextReport.WriteFigures(writer, figures));
            });
        }

        WriteDomains(writer, judging.Domains);
        TextReport.WriteRefusals(writer, lines);
    });

    /// <summary>Writes how new domains without a calibration are.</summary>
    public static void WriteDomains(Utf8JsonWriter writer, IReadOnlyDictionary<string, (double Unlike, bool IsNew)> domains) => writer.WriteObject("uncalibrated_domains", () =>
    {
        foreach (var (domain, (unlike, isNew)) in domains)
        {
            writer.WriteObject(domain, () =>
            {
                writer.WriteFigure("unlike", unlike);
                writer.WriteBoolean("new", isNew);
            });
        }
    });

    private static void Tell(TextModelFile file, List<JudgedText> judged, int used, TextJudging judging, double alpha, TextLines lines, InvocationConfiguration configuration)
    {
        var (console, output) = (Terminal.Console(configuration), configuration.Output);
        var all = TextReport.Table("texts");
        TextReport.AddRow(all, "all", TextFigures.Of(judged));
        console.Write(all);
        foreach (var (by, parts) in Parts(judged))
        {
            var table = TextReport.Table(by.Replace('_', ' '));
            foreach (var (name, figures) in parts) TextReport.AddRow(table, name.Length == 0 ? "(not said)" : name, figures);
            console.Write(table);
        }

        foreach (var (domain, (unlike, isNew)) in file.Calibration is null ? [] : judging.Domains.AsEnumerable())
        {
            output.WriteLine(Invariant($"{domain} has no calibration of its own; {unlike:0%} of its texts are unlike the calibration: {(isNew ? "new, so nothing is said of them" : "near enough to be held against the most lenient calibrated domain")}."));
        }

        if (used > 0) output.WriteLine(Invariant($"{used} texts were trained or calibrated on and do not count."));
        if (file.Calibration is null) output.WriteLine("The model is not calibrated: 'candor text calibrate'.");
        TextReport.TellColumns(output, alpha);
        TextReport.TellRefusals(output, lines);
    }
}
