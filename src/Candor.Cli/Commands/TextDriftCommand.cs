using System.CommandLine;
using Candor.Cli.Files;
using Candor.Cli.Texts;
using Candor.Evidence.Texts;
using Candor.Numerics;
using Candor.Signals.Text;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor text drift</c>.</summary>
internal static class TextDriftCommand
{
    public static Command Create()
    {
        var files = TextOptions.Files();
        var model = TextOptions.Model();
        var (only, except) = (TextOptions.Only(), TextOptions.Except());
        var (alpha, seed, json) = (TextOptions.Alpha(), CommonOptions.Seed(), CommonOptions.Json());
        var command = new Command("drift", "Watch the scores of texts of calibrated sources and domains that are not called anything: whether the calibration still holds. Needs no labels; texts that the model was trained or calibrated on do not count. Returns 1 if it does not.") { files, model, only, except, alpha, seed, json };
        command.SetAction((parsed, cancellation) =>
        {
            var file = TextModelFile.Read(parsed.GetRequiredValue(model).FullName);
            var lines = new TextLines(parsed.GetRequiredValue(files), TextOptions.FilterOf(parsed, file.Model.Language, only, except));
            var judge = new TextJudge(file.Model.Language, file.Calibration, parsed.GetValue(alpha));
            var (scorer, random) = (new TextScorer(file.Model), new SeededRandom((ulong)parsed.GetValue(seed)));
            var alarms = new SortedDictionary<string, DriftAlarm>(StringComparer.Ordinal);
            var watches = new Dictionary<(string Environment, int Bucket), DriftWatch?>();
            lines.ForEach(
                text =>
                {
                    if (!TextSplit.IsMeasuring(file, text)) return;
                    var score = scorer.Score(text.Text);
                    if (score.Length < TextScorer.LeastCharacters(file.Model.Language)) return;
                    var key = (TextSplit.EnvironmentOf(text), LengthBucket.Of(score.Length));
                    if (!watches.TryGetValue(key, out var watch))
                    {
                        var people = judge.Unflagged(text.Source, text.Domain, key.Item2);
                        if (people is not null && !alarms.ContainsKey(key.Item1)) alarms[key.Item1] = new DriftAlarm();
                        watches[key] = watch = people is null ? null : new DriftWatch(people, alarms[key.Item1]);
                    }

                    watch?.Add(score.Sum, random.NextDouble());
                },
                cancellation);
            if (alarms.Count == 0) throw new FormatException("No text is of a source, domain and length that the model was calibrated for with enough people.");
            if (parsed.GetValue(json)) WriteJson(parsed.InvocationConfiguration.Output, file, alarms, lines);
            else Tell(parsed.InvocationConfiguration.Output, alarms, lines);
            return Task.FromResult(alarms.Values.Any(alarm => alarm.IsRinging) ? ExitCode.Findings : ExitCode.Done);
        });
        return command;
    }

    private static void Tell(TextWriter output, SortedDictionary<string, DriftAlarm> alarms, TextLines lines)
    {
        foreach (var (domain, alarm) in alarms) output.WriteLine(LineOf(domain, alarm));
        TextReport.TellRefusals(output, lines);
    }

    private static string LineOf(string domain, DriftAlarm alarm) => Invariant(
        $"{domain}: {alarm.Count} texts, mean p-value {alarm.Mean:0.000} (0.5 without drift), greatest gain against the calibration {Math.Exp(Math.Min(alarm.LogMost, 600)):g3}: {(alarm.IsRinging ? "WORN OFF, calibrate anew" : "holds")}.");

    private static void WriteJson(TextWriter output, TextModelFile file, SortedDictionary<string, DriftAlarm> alarms, TextLines lines) => JsonReport.Write(output, writer =>
    {
        writer.WriteString("version", file.Version);
        writer.WriteObject("domains", () =>
        {
            foreach (var (domain, alarm) in alarms)
            {
                writer.WriteObject(domain, () =>
                {
                    writer.WriteNumber("texts", alarm.Count);
                    writer.WriteFigure("mean_p_value", alarm.Mean);
                    writer.WriteFigure("ln_gain", alarm.LogGain, 3);
                    writer.WriteFigure("ln_greatest_gain", alarm.LogMost, 3);
                    writer.WriteBoolean("alarm", alarm.IsRinging);
                });
            }
        });
        TextReport.WriteRefusals(writer, lines);
    });
}
