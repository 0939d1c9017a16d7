using Candor.Cli.Reporting.Words;
using Candor.Verdicts;

namespace Candor.Cli.Reporting.Sections;

/// <summary>The accounts to look at: a table of all of them, then a card each.</summary>
internal static class AccountsSection
{
    public static void Write(PageWriter page, ReportFigures figures)
    {
        if (figures.All.Accounts == 0) return;
        page.Write($"""<section id="accounts" aria-labelledby="accounts-h"><h2 id="accounts-h">{AccountWords.Title}</h2>""");
        if (figures.FlaggedCount == 0)
        {
            page.Write($"<p>{AccountWords.Nobody}</p></section>\n");
            return;
        }

        page.Write($"<p>{AccountWords.Intro.With(figures.Flagged.Count, figures.FlaggedCount)}</p>\n");
        WriteTable(page, figures.Flagged);
        foreach (var (number, account) in figures.Flagged.Index()) AccountCard.Write(page, account, number + 1);
        page.Write($"</section>\n");
    }

    /// <summary>What is said of a flagged account: its verdict, or what it would be.</summary>
    public static Bilingual VerdictOf(ReportedAccount account) => account.Verdict == VerdictKind.Managed
        ? NameWords.Managed : AccountWords.WouldBe.With(NameWords.Short(account.WouldBe));

    private static void WriteTable(PageWriter page, IReadOnlyCollection<ReportedAccount> accounts)
    {
        DataTable.Open(page, AccountWords.Caption, isSortable: true);
        foreach (var name in (Bilingual[])[AccountWords.Account, AccountWords.Verdict]) DataTable.Head(page, name);
        foreach (var name in (Bilingual[])[AccountWords.Evidence, AccountWords.Threshold, AccountWords.PValue]) DataTable.NumberHead(page, name);
        foreach (var name in (Bilingual[])[AccountWords.ComparedWith, AccountWords.Families]) DataTable.Head(page, name);
        DataTable.NumberHead(page, AccountWords.Acts);
        DataTable.Body(page);
        foreach (var (number, account) in accounts.Index())
        {
            page.Write($"""<tr><th scope="row"><a href="#a{number + 1}">{new Name(account.Account)}</a></th>""");
            DataTable.Words(page, VerdictOf(account));
            DataTable.Number(page, account.Evidence, "0.00");
            DataTable.Number(page, account.Threshold, "0.00");
            DataTable.Number(page, account.PValue, "0.0000");
            page.Write($"<td>{account.Stratum.ToString()}</td>");
            DataTable.Words(page, Bilingual.List([.. account.Families.Select(NameWords.Family)]));
            DataTable.Number(page, account.Acts);
            page.Write($"</tr>\n");
        }

        DataTable.Close(page);
    }
}
