using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Reporting.Sections;

/// <summary>What would be left of the evidence without a part, and whether that is still above the threshold.</summary>
internal static class ReversalTable
{
    public static void Write(PageWriter page, ReportedAccount account)
    {
        if (account.EvidenceWithout.Count == 0 && account.FallsWithoutReasons is null) return;
        page.Write($"<h4>{AccountWords.Reversal}</h4>");
        if (account.FallsWithoutReasons is { } falls) page.Write($"<p>{(falls ? AccountWords.Falls : AccountWords.Stands)}</p>");
        if (account.EvidenceWithout.Count == 0) return;
        var threshold = double.IsNaN(account.Threshold) ? account.PooledThreshold : account.Threshold;
        DataTable.Open(page, AccountWords.ReversalCaption);
        DataTable.Head(page, AccountWords.Without);
        DataTable.NumberHead(page, AccountWords.Evidence);
        DataTable.Head(page, AccountWords.Then.With(Numerals.Nats(threshold)));
        DataTable.Body(page);
        foreach (var (name, evidence) in account.EvidenceWithout)
        {
            page.Write($"""<tr><th scope="row">{NameWords.Part(name)}</th>""");
            DataTable.Number(page, evidence, "0.00");
            DataTable.Words(page, evidence > threshold ? AccountWords.StillAbove : AccountWords.Below);
            page.Write($"</tr>\n");
        }

        DataTable.Close(page);
        page.Write($"<p><small>{AccountWords.Needs}</small></p>");
    }
}
