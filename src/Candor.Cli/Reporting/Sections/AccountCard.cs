using Candor.Cli.Reporting.Charts;
using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Reporting.Sections;

/// <summary>All that is known of one flagged account.</summary>
internal static class AccountCard
{
    public static void Write(PageWriter page, ReportedAccount account, int number)
    {
        page.Write($"""<article class="card" id="a{number}" aria-labelledby="a{number}-h"><h3 id="a{number}-h">{number}. {new Name(account.Account)}</h3>""");
        page.Write($"""<p class="badge {ShareBar.ClassOf(account.Verdict)}">{VerdictOf(account)}</p>""");
        WriteFacts(page, account);
        page.Write($"""<div class="columns"><div>""");
        WriteReasons(page, AccountWords.Against, account.Reasons);
        page.Write($"</div><div>");
        if (account.Activity is { } activity)
        {
            WeekMap.Write(page, activity.WeekHours);
            GapHistogram.Write(page, activity.Gaps);
        }

        WriteReasons(page, AccountWords.ForPerson, account.ForPerson);
        ReversalTable.Write(page, account);
        OriginTables.Write(page, account);
        page.Write($"</div></div></article>\n");
    }

    private static Bilingual VerdictOf(ReportedAccount account) => account.Verdict == Verdicts.VerdictKind.Managed
        ? NameWords.Full(account.Verdict) : AccountWords.WouldBe.With(NameWords.Full(account.WouldBe));

    private static void WriteFacts(PageWriter page, ReportedAccount account)
    {
        var threshold = Numerals.Nats(double.IsNaN(account.Threshold) ? account.PooledThreshold : account.Threshold);
        page.Write($"""<dl class="facts">""");
        WriteFact(page, AccountWords.Evidence, Plain(Numerals.Nats(account.Evidence)));
        WriteFact(page, AccountWords.Threshold, double.IsNaN(account.Threshold) ? AccountWords.OfAllPeople.With(threshold) : Plain(threshold));
        if (double.IsFinite(account.PValue)) WriteFact(page, AccountWords.PValue, Plain(account.PValue.ToString("0.0000", System.Globalization.CultureInfo.InvariantCulture)));
        WriteFact(page, AccountWords.ComparedWith, Plain(account.Stratum.ToString()));
        WriteFact(page, AccountWords.Families, Bilingual.List([.. account.Families.Select(NameWords.Family)]));
        WriteFact(page, AccountWords.Acts, account.FlaggedAt is { } at ? AccountWords.ActsAbove.With(account.Acts, at) : Plain(Numerals.Count(account.Acts)));
        if (account.WindowStart is { } start)
        {
            WriteFact(page, AccountWords.Window, account.WindowsBefore == 0 ? Plain(Numerals.Day(start))
                : AccountWords.WindowAfter.With(Numerals.Day(start), account.WindowsBefore, account.ManagedBefore));
        }

        WriteFact(page, AccountWords.Automated, AccountWords.Between.With(Numerals.Share(account.ShareAutomated.Low), Numerals.Share(account.ShareAutomated.High)));
        page.Write($"</dl>\n");
    }

    private static Bilingual Plain(string text) => new(text, text);

    private static void WriteFact(PageWriter page, Bilingual name, Bilingual value) => page.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");

    private static void WriteReasons(PageWriter page, Bilingual title, IReadOnlyList<ReportedReason> reasons)
    {
        if (reasons.Count == 0) return;
        page.Write($"""<h4>{title}</h4><ol class="reasons">""");
        foreach (var reason in reasons)
        {
            var label = page.NextLabel();
            page.Write($"""<li><span id="l{label}">{reason.Fact}</span>""");
            PeopleBar.Write(page, reason.ShareBelow, label);
            page.Write($"""<p class="weight"><strong>{AccountWords.Nats.With(Numerals.Signed(reason.Nats))}</strong> · {NameWords.Family(reason.Family)} · <code>{reason.Code}</code></p>""");
            if (reason.Events.Count > 0)
            {
                page.Write($"""<p class="examples">{AccountWords.Examples}""");
                foreach (var id in reason.Events) page.Write($" <code>{new Name(id)}</code>");
                page.Write($"</p>");
            }

            page.Write($"</li>\n");
        }

        page.Write($"</ol>");
    }
}
