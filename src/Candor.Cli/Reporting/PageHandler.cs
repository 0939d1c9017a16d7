using System.Globalization;
using System.Runtime.CompilerServices;

namespace Candor.Cli.Reporting;

/// <summary>Takes an interpolated string apart: literals are markup, holes are text.</summary>
[InterpolatedStringHandler]
internal readonly ref struct PageHandler
{
    private readonly PageWriter _page;

    /// <param name="literalLength">Not used.</param>
    /// <param name="formattedCount">Not used.</param>
    /// <param name="page">What is written to.</param>
    public PageHandler(int literalLength, int formattedCount, PageWriter page)
    {
        _ = (literalLength, formattedCount);
        _page = page;
    }

    public void AppendLiteral(string markup) => _page.Page.Append(markup);

    public void AppendFormatted(string text) => VisibleText.Append(_page.Page, text);

    public void AppendFormatted(Bilingual text) => _page.Append(text, "span");

    /// <summary>With `svg` for texts of a drawing.</summary>
    public void AppendFormatted(Bilingual text, string format) => _page.Append(text, format == "svg" ? "tspan" : "span");

    public void AppendFormatted(Name name)
    {
        _page.Page.Append("<bdi>");
        VisibleText.Append(_page.Page, name.Value);
        _page.Page.Append("</bdi>");
    }

    public void AppendFormatted(int number) => _page.Page.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(int number, string format) => _page.Page.Append(number.ToString(format, CultureInfo.InvariantCulture));

    /// <summary>A number that does not exist is a dash.</summary>
    public void AppendFormatted(double number, string format) =>
        _page.Page.Append(double.IsFinite(number) ? number.ToString(format, CultureInfo.InvariantCulture) : "–");
}
