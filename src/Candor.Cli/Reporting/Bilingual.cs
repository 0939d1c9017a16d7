using System.Globalization;

namespace Candor.Cli.Reporting;

/// <summary>The same words in English and in Simplified Chinese. Plain text: whoever writes it escapes it.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
internal readonly record struct Bilingual(string English, string Chinese)
{
    /// <summary>Puts values in the places {0}, {1}, ...; a value that is bilingual itself in its own language.</summary>
    public Bilingual With(params object[] values) => new(
        string.Format(CultureInfo.InvariantCulture, English, [.. values.Select(value => value is Bilingual both ? both.English : value)]),
        string.Format(CultureInfo.InvariantCulture, Chinese, [.. values.Select(value => value is Bilingual both ? both.Chinese : value)]));

    /// <summary>A list of words.</summary>
    public static Bilingual List(IReadOnlyCollection<Bilingual> items) =>
        new(string.Join(", ", items.Select(item => item.English)), string.Join("、", items.Select(item => item.Chinese)));
}
