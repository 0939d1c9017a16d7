using System.Globalization;

namespace Candor.Cli.Reporting.Sections;

/// <summary>Tables with a caption and scopes, which scroll by themselves where the window is narrow.</summary>
internal static class DataTable
{
    /// <summary>Opens a table up to the row of its heads.</summary>
    /// <param name="page">Where.</param>
    /// <param name="caption">What it tells.</param>
    /// <param name="isSortable">Whether the script may make buttons of its heads; such a table is wide, so it can be scrolled by keyboard.</param>
    public static void Open(PageWriter page, Bilingual caption, bool isSortable = false)
    {
        var label = page.NextLabel();
        if (isSortable) page.Write($"""<div class="scroll" role="region" tabindex="0" aria-labelledby="l{label}"><table class="sortable">""");
        else page.Write($"""<div class="scroll"><table>""");
        page.Write($"""<caption id="l{label}">{caption}</caption><thead><tr>""");
    }

    /// <summary>Writes a column's head.</summary>
    public static void Head(PageWriter page, Bilingual name) => page.Write($"""<th scope="col">{name}</th>""");

    /// <summary>Writes the head of a column of numbers.</summary>
    public static void NumberHead(PageWriter page, Bilingual name) => page.Write($"""<th scope="col" class="n">{name}</th>""");

    /// <summary>Ends the heads and begins the rows.</summary>
    public static void Body(PageWriter page) => page.Write($"</tr></thead><tbody>\n");

    /// <summary>Writes a count.</summary>
    public static void Number(PageWriter page, int number) => page.Write($"""<td class="n" data-v="{number}">{number:N0}</td>""");

    /// <summary>Writes a number; a dash, sorted last, for one that does not exist.</summary>
    public static void Number(PageWriter page, double number, string format)
    {
        if (double.IsFinite(number)) page.Write($"""<td class="n" data-v="{number:R}">{number.ToString(format, CultureInfo.InvariantCulture)}</td>""");
        else page.Write($"""<td class="n" data-v="">–</td>""");
    }

    /// <summary>Writes words.</summary>
    public static void Words(PageWriter page, Bilingual words) => page.Write($"<td>{words}</td>");

    /// <summary>Ends the table.</summary>
    public static void Close(PageWriter page) => page.Write($"</tbody></table></div>\n");
}
