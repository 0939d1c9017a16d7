using System.Globalization;
using System.Text.Json;
using Candor.Cli.Files;
using Candor.Cli.Reporting;
using Candor.Cli.Reporting.Words;
using Candor.Events;
using Candor.Signals.Corpus;
using Spectre.Console;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Tells the health of a corpus, as tables with small bars or as JSON.</summary>
internal static class CorpusReport
{
    private const int BarCells = 10;

    private static readonly CorpusMeasure[] Shown =
    [
        CorpusMeasure.EffectiveTextsOrder2, CorpusMeasure.Repeated, CorpusMeasure.InFamilies, CorpusMeasure.Vocabulary, CorpusMeasure.Similarity, CorpusMeasure.TopShare, CorpusMeasure.DeclaredMade,
    ];

    /// <summary>A table a series.</summary>
    public static void Tell(IAnsiConsole console, IReadOnlyList<CorpusSeries> series, string language)
    {
        string Say(Bilingual words) => language == "zh" ? words.Chinese : words.English;
        foreach (var one in series.Where(one => one.Periods.Count > 0))
        {
            console.WriteLine($"{Say(LanguageOf(one))}: {Say(NameOf(one.Subject))}");
            console.Write(TableOf(one, Say));
            for (var i = 1; i < one.Periods.Count; i++)
            {
                foreach (var remark in RemarksOn(one.Periods[i - 1], one.Periods[i])) console.WriteLine($"  {Day(one.Periods[i])}  {Say(remark)}");
            }

            console.WriteLine(Say(OverallOf(one)));
            console.WriteLine();
        }

        console.WriteLine(Say(series.Any(one => one.Periods.Count > 0) ? CorpusWords.Legend : CorpusWords.Empty));
    }

    /// <summary>As the member `series` of a JSON object.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<CorpusSeries> series)
    {
        writer.WriteStartArray("series");
        foreach (var one in series)
        {
            writer.WriteStartObject();
            writer.WriteString("language", one.Language == 0 ? null : LanguageCode.ToText(one.Language));
            writer.WriteString("subject", one.Subject.Name);
            writer.WriteString("subject_key", one.Subject.Key == 0 ? null : Invariant($"{one.Subject.Key:x16}"));
            writer.WriteStartArray("periods");
            for (var i = 0; i < one.Periods.Count; i++) Write(writer, i == 0 ? null : one.Periods[i - 1], one.Periods[i]);
            writer.WriteEndArray();
            writer.WriteString("more_homogeneous_overall", Snake(one.Overall()));
            writer.WriteObject("courses", () =>
            {
                foreach (var measure in CorpusTrend.Deciding)
                {
                    if (one.CourseOf(measure) is not { } course) continue;
                    writer.WriteObject(Snake(measure), () =>
                    {
                        writer.WriteFigure("slope", course.Slope);
                        writer.WriteFigure("p_value", course.PValue);
                    });
                }
            });
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, CorpusFigures? before, CorpusFigures period)
    {
        writer.WriteStartObject();
        writer.WriteString("start", Day(period));
        writer.WriteNumber("posts", period.Posts);
        writer.WriteNumber("without_text", period.WithoutText);
        writer.WriteNumber("accounts", period.Accounts);
        foreach (var measure in Enum.GetValues<CorpusMeasure>())
        {
            var name = Snake(measure);
            writer.WriteFigure(name, period[measure].Value);
            writer.WriteInterval(name + "_ci", (period[measure].Low, period[measure].High));
        }

        writer.WriteString("more_homogeneous", Snake(period.Trend.Homogenization));
        writer.WriteStrings("decisive", period.Trend.Decisive.Select(Snake));
        writer.WriteBoolean("more_concentrated", period.Trend.IsMoreConcentrated);
        writer.WriteStartArray("remarks");
        foreach (var remark in before is null ? [] : RemarksOn(before, period))
        {
            writer.WriteStartObject();
            writer.WriteString("en", remark.English);
            writer.WriteString("zh", remark.Chinese);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static Table TableOf(CorpusSeries series, Func<Bilingual, string> say)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn(new TableColumn(say(CorpusWords.Period)).NoWrap());
        foreach (var head in (Bilingual[])[CorpusWords.Posts, CorpusWords.Accounts]) table.AddColumn(new TableColumn(say(head)).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(say(CorpusWords.NameOf(CorpusMeasure.EffectiveTexts))).NoWrap());
        foreach (var measure in Shown) table.AddColumn(new TableColumn(say(CorpusWords.NameOf(measure))).RightAligned().NoWrap());
        table.AddColumn(new TableColumn(say(CorpusWords.Trend)).NoWrap());
        foreach (var period in series.Periods)
        {
            var texts = period[CorpusMeasure.EffectiveTexts];
            table.AddRow(
            [
                Day(period),
                Invariant($"{period.Posts}"),
                Invariant($"{period.Accounts}"),
                texts.IsKnown ? Invariant($"{Bar(texts.Value / CorpusOptions.SampleAccounts)} {texts.Value,5:0.0} ±{(texts.High - texts.Low) / 2:0.0}") : "-",
                .. Shown.Select(measure => period[measure].IsKnown ? period[measure].Value.ToString(FormOf(measure), CultureInfo.InvariantCulture) : "-"),
                say(CorpusWords.NameOf(period.Trend.Homogenization)),
            ]);
        }

        return table;
    }

    private static string FormOf(CorpusMeasure measure) => measure switch
    {
        CorpusMeasure.Similarity => "0.0000",
        CorpusMeasure.EffectiveTexts or CorpusMeasure.EffectiveTextsOrder2 or CorpusMeasure.Vocabulary => "0.0",
        _ => "0.0%",
    };

    private static IEnumerable<Bilingual> RemarksOn(CorpusFigures before, CorpusFigures period)
    {
        foreach (var measure in period.Trend.Decisive)
        {
            yield return CorpusWords.Change.With(CorpusWords.NameOf(measure), before[measure].Value.ToString(FormOf(measure), CultureInfo.InvariantCulture), period[measure].Value.ToString(FormOf(measure), CultureInfo.InvariantCulture));
        }

        if (period.Trend.IsMoreConcentrated) yield return CorpusWords.Concentrated.With(Invariant($"{period[CorpusMeasure.TopShare].Value:0.0%}"), Invariant($"{before[CorpusMeasure.TopShare].Value:0.0%}"));
    }

    private static string Bar(double share)
    {
        const string Eighths = " ▏▎▍▌▋▊▉";
        var cells = Math.Clamp(share, 0, 1) * BarCells;
        return (new string('█', (int)cells) + (cells < BarCells ? Eighths[(int)(cells % 1 * 8)] : string.Empty)).PadRight(BarCells);
    }

    private static Bilingual OverallOf(CorpusSeries series)
    {
        var courses = CorpusTrend.Deciding.Select(measure => (Measure: measure, Course: series.CourseOf(measure))).Where(pair => pair.Course is not null);
        return CorpusWords.Overall.With(
            CorpusWords.NameOf(series.Overall()),
            Bilingual.List([.. courses.Select(pair => CorpusWords.Course.With(
                CorpusWords.NameOf(pair.Measure), pair.Course!.Value.Slope.ToString("+0.####;-0.####;0", CultureInfo.InvariantCulture), pair.Course.Value.PValue < 0.0001 ? "< 0.0001" : pair.Course.Value.PValue.ToString("0.0000", CultureInfo.InvariantCulture)))]));
    }

    private static Bilingual LanguageOf(CorpusSeries series) =>
        series.Language == 0 ? CorpusWords.NoLanguage : new Bilingual(LanguageCode.ToText(series.Language), LanguageCode.ToText(series.Language));

    private static Bilingual NameOf(CorpusSubject subject) => subject.Name is { } name ? new Bilingual(name, name)
        : subject.Key == 0 ? CorpusWords.Everything : CorpusWords.Subject.With(Invariant($"{subject.Key:x16}"));

    private static string Day(CorpusFigures period) => DateTimeOffset.FromUnixTimeMilliseconds(period.Start).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Snake<T>(T name)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(name.ToString());
}
