using System.Globalization;
using System.Text;
using Candor.Cel;

namespace Candor.Policy;

/// <summary>A statement of reasons with places for values.</summary>
/// <param name="parts">Texts, and between them expressions whose values are put in; of each pair one is null.</param>
public sealed class ReasonTemplate(IReadOnlyList<(string? Text, CelExpression? Value)> parts)
{
    /// <summary>Characters of a value that are shown.</summary>
    private const int MostShown = 200;

    /// <summary>Texts, and between them expressions; of each pair one is null.</summary>
    public IReadOnlyList<(string? Text, CelExpression? Value)> Parts => parts;

    /// <summary>What its expressions look at.</summary>
    public IEnumerable<string> Reads => parts.Where(part => part.Value is not null).SelectMany(part => part.Value!.Reads);

    /// <summary>The reason for one event.</summary>
    public string Render(Facts facts)
    {
        if (parts is [(string only, null)]) return only;
        var reason = new StringBuilder();
        foreach (var (text, value) in parts) reason.Append(text ?? Shown(value!.EvaluateOver(facts)));
        return reason.ToString();
    }

    /// <summary>The template as it was written, with the expressions in braces.</summary>
    public override string ToString() => string.Concat(parts.Select(part => part.Text ?? $"{{{part.Value!.Source}}}"));

    /// <summary>A value as reasons show it.</summary>
    public static string Shown(CelValue value)
    {
        var text = value.Kind switch
        {
            CelKind.Double => value.AsDouble().ToString("0.##", CultureInfo.InvariantCulture),
            CelKind.String => value.AsString(),
            CelKind.Error => "?",
            _ => value.ToString(),
        };
        return text.Length <= MostShown ? text : text[..MostShown] + "…";
    }
}
