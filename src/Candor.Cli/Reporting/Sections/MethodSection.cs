using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Reporting.Sections;

/// <summary>What the words mean, how it is done, what it cannot do, and what the page was made of.</summary>
internal static class MethodSection
{
    public static void Write(PageWriter page, ReportInput input, ReportFigures figures)
    {
        page.Write($"""<section id="method" aria-labelledby="method-h"><h2 id="method-h">{MethodWords.Title}</h2><h3>{MethodWords.Glossary}</h3><dl class="glossary">""");
        foreach (var (word, meaning) in MethodWords.Terms) page.Write($"<dt>{word}</dt><dd>{meaning}</dd>");
        page.Write($"</dl><h3>{MethodWords.Method}</h3><ol>");
        foreach (var step in MethodWords.Steps) page.Write($"<li>{step}</li>");
        page.Write($"</ol><h3>{MethodWords.Limits}</h3><ul>");
        foreach (var caution in MethodWords.Cautions) page.Write($"<li>{caution}</li>");
        page.Write($"""</ul><h3>{MethodWords.Sources}</h3><dl class="facts">""");
        WriteSources(page, input, figures);
        page.Write($"</dl></section>\n");
    }

    private static void WriteSources(PageWriter page, ReportInput input, ReportFigures figures)
    {
        if (figures.WindowStarts is { } starts)
        {
            WriteSource(page, MethodWords.Dates, MethodWords.FromTo.With(Numerals.Day(starts.First), Numerals.Day(starts.Last)));
        }

        var (window, trained) = (input.Calibration.Window, input.TrainedOn);
        WriteSource(page, MethodWords.WindowLength, MethodWords.DaysOrActs.With(window.Days, window.Acts));
        WriteSource(page, MethodWords.Alpha, Plain(Numerals.Share(input.Alpha)));
        WriteSource(page, MethodWords.Trained, MethodWords.PeopleAndManaged.With(Numerals.Count(trained.People), Numerals.Count(trained.Managed)));
        WriteSource(page, MethodWords.CalibrationPeople, Plain(Numerals.Count(input.Calibration.Accounts.Count)));
        if (input.Without.Count > 0) WriteSource(page, MethodWords.LeftOut, Bilingual.List([.. input.Without.Order(StringComparer.Ordinal).Select(NameWords.Part)]));
        WriteSource(page, MethodWords.Model, Plain(input.ModelDigest));
        WriteSource(page, MethodWords.Calibration, Plain(input.CalibrationDigest));
        WriteSource(page, MethodWords.Program, Plain($"Candor {typeof(MethodSection).Assembly.GetName().Version?.ToString(3)}"));
    }

    private static Bilingual Plain(string text) => new(text, text);

    private static void WriteSource(PageWriter page, Bilingual name, Bilingual value) => page.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");
}
