using Candor.Cli.Reporting.Words;

namespace Candor.Cli.Reporting.Sections;

/// <summary>Evidence by surface and by stage.</summary>
internal static class OriginTables
{
    public static void Write(PageWriter page, ReportedAccount account)
    {
        if (account.Surfaces.Count + account.Stages.Count == 0) return;
        page.Write($"<details><summary>{AccountWords.Where}</summary>");
        WriteSurfaces(page, account);
        WriteStages(page, account);
        page.Write($"</details>");
    }

    private static void WriteSurfaces(PageWriter page, ReportedAccount account)
    {
        if (account.Surfaces.Count == 0) return;
        DataTable.Open(page, AccountWords.SurfaceCaption);
        DataTable.Head(page, AccountWords.Surface);
        Bilingual[] numbers = [AccountWords.ActsColumn, AccountWords.HardColumn, AccountWords.TimingColumn, AccountWords.ContentColumn];
        foreach (var name in numbers) DataTable.NumberHead(page, name);
        DataTable.Body(page);
        foreach (var surface in account.Surfaces)
        {
            page.Write($"""<tr><th scope="row">{NameWords.Surface(surface.Surface)}</th>""");
            DataTable.Number(page, surface.Acts);
            DataTable.Number(page, surface.Automated);
            DataTable.Number(page, surface.Timing, "+0.00;−0.00;0.00");
            if (surface.Surface is "private_messages" or "group_chats") DataTable.Words(page, AccountWords.NotRead);
            else DataTable.Number(page, surface.Content, "+0.00;−0.00;0.00");
            page.Write($"</tr>\n");
        }

        DataTable.Close(page);
    }

    private static void WriteStages(PageWriter page, ReportedAccount account)
    {
        if (account.Stages.Count == 0) return;
        DataTable.Open(page, AccountWords.StageCaption);
        DataTable.Head(page, AccountWords.Stage);
        foreach (var name in (Bilingual[])[AccountWords.ActsColumn, AccountWords.HardColumn, AccountWords.EvidenceColumn]) DataTable.NumberHead(page, name);
        DataTable.Body(page);
        foreach (var stage in account.Stages)
        {
            page.Write($"""<tr><th scope="row">{NameWords.Stage(stage.Stage)}</th>""");
            DataTable.Number(page, stage.Acts);
            DataTable.Number(page, stage.Automated);
            DataTable.Number(page, stage.Nats, "+0.00;−0.00;0.00");
            page.Write($"</tr>\n");
        }

        DataTable.Close(page);
    }
}
