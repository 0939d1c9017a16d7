using System.Runtime.CompilerServices;
using System.Text;

namespace Candor.Cli.Reporting;

/// <summary>
/// A page as it grows. Markup comes from literals only: everything in a hole of an interpolated string is escaped, so forgetting to is not possible.
/// </summary>
/// <param name="language">Languages of the page.</param>
internal sealed class PageWriter(ReportLanguage language)
{
    private int _labels;

    /// <summary>Languages of the page.</summary>
    public ReportLanguage Language { get; } = language;

    /// <summary>The page so far.</summary>
    public StringBuilder Page { get; } = new();

    /// <summary>Writes markup with escaped holes.</summary>
    /// <returns>The writer.</returns>
    public PageWriter Write([InterpolatedStringHandlerArgument("")] PageHandler markup)
    {
        _ = markup; // it has written itself
        return this;
    }

    /// <summary>An id for an element that names another.</summary>
    public int NextLabel() => ++_labels;

    /// <summary>Writes a text in the page's languages.</summary>
    /// <param name="text">The text.</param>
    /// <param name="element">What carries its language: span, or tspan within a drawing.</param>
    public void Append(Bilingual text, string element)
    {
        if (Language != ReportLanguage.Chinese) AppendIn(text.English, element, "en", "en");
        if (Language != ReportLanguage.English) AppendIn(text.Chinese, element, "zh", "zh-Hans");
    }

    private void AppendIn(string text, string element, string name, string code)
    {
        if (Language == ReportLanguage.Both) Page.Append('<').Append(element).Append(" class=\"").Append(name).Append("\" lang=\"").Append(code).Append("\">");
        VisibleText.Append(Page, text);
        if (Language == ReportLanguage.Both) Page.Append("</").Append(element).Append('>');
    }
}
