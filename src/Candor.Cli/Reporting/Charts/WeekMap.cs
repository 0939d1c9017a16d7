using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Reporting.Charts;

/// <summary>Acts by day and hour of the week.</summary>
internal static class WeekMap
{
    private const int Cell = 15;
    private const int Left = 38;
    private const int Top = 2;
    private const int Shades = 5;
    private const int QuietHours = 7;

    /// <summary>Writes the figure.</summary>
    public static void Write(PageWriter page, IReadOnlyList<int> hours)
    {
        var most = hours.Max();
        var fullest = Enumerable.Range(0, hours.Count).First(hour => hours[hour] == most);
        var ofDay = Enumerable.Range(0, 24).Select(hour => Enumerable.Range(0, 7).Sum(day => hours[(day * 24) + hour])).ToArray();
        var quiet = Enumerable.Range(0, 24).Min(hour => Enumerable.Range(hour, QuietHours).Sum(h => ofDay[h % 24]));
        var seen = ActivityWords.Week.With(
            hours.Sum(), hours.Count(count => count > 0), ActivityWords.Weekdays[fullest / 24], $"{fullest % 24:00}", most, quiet);
        Figure.Write(page, ActivityWords.WeekTitle, [seen], Left + (24 * Cell) + 2, Top + (7 * Cell) + 16, () => Draw(page, hours, Math.Max(most, 1)));
    }

    private static void Draw(PageWriter page, IReadOnlyList<int> hours, int most)
    {
        for (var day = 0; day < 7; day++)
        {
            page.Write($"""<text x="{Left - 5}" y="{Top + (day * Cell) + 11}" text-anchor="end">{ActivityWords.Weekdays[day]:svg}</text>""");
            page.Write($"""<rect class="night" x="{Left}" y="{Top + (day * Cell)}" width="{24 * Cell}" height="{Cell - 1}"/>""");
            for (var hour = 0; hour < 24; hour++)
            {
                var count = hours[(day * 24) + hour];
                if (count == 0) continue;
                page.Write($"""<rect class="h{1 + ((count * Shades - 1) / most)}" x="{Left + (hour * Cell)}" y="{Top + (day * Cell)}" width="{Cell - 1}" height="{Cell - 1}"/>""");
            }
        }

        for (var hour = 0; hour <= 24; hour += 6)
        {
            page.Write($"""<text x="{Left + (hour * Cell)}" y="{Top + (7 * Cell) + 12}" text-anchor="{(hour == 24 ? "end" : "middle")}">{hour}</text>""");
        }
    }
}
