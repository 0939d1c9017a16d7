using System.Text;
using Candor.Events;
using Candor.Evidence.Texts;

namespace Candor.Cli.Texts;

/// <summary>Which lines are used.</summary>
/// <param name="Language">Only those of this language; null for all.</param>
/// <param name="Only">Field and value: only lines that have one of the values, for each field named.</param>
/// <param name="Except">Field and value: no line that has one of them.</param>
internal sealed record TextFilter(string? Language, IReadOnlyList<(string Field, string Value)> Only, IReadOnlyList<(string Field, string Value)> Except)
{
    /// <summary>Fields that can be named.</summary>
    public static readonly IReadOnlyList<string> Fields = ["source", "domain", "generator", "label", "lang"];

    /// <summary>Every line of a language.</summary>
    public static TextFilter All(string? language) => new(language, [], []);

    /// <summary>Whether a line is used. A line that does not say its language counts as of any.</summary>
    public bool Accepts(LabelledText text) =>
        (Language is null || text.Language.Length == 0 || CodeOf(text.Language) == CodeOf(Language))
        && Only.GroupBy(pair => pair.Field).All(field => field.Any(pair => ValueOf(text, pair.Field) == pair.Value))
        && !Except.Any(pair => ValueOf(text, pair.Field) == pair.Value);

    /// <summary>Whether people of a source and domain are used.</summary>
    public bool Accepts(TextStratum people) => Accepts(new LabelledText { Text = "", Group = "", Label = TextLabel.Human, Source = people.Source, Domain = people.Domain });

    /// <summary>A field of a line.</summary>
    public static string ValueOf(LabelledText text, string field) => field switch
    {
        "source" => text.Source,
        "domain" => text.Domain,
        "generator" => text.Generator,
        "lang" => text.Language,
        _ => text.Label?.ToString().ToLowerInvariant() ?? "",
    };

    /// <summary>Languages are compared by their first subtag: zh-CN is zh.</summary>
    private static ushort CodeOf(string language) => LanguageCode.Pack(Encoding.UTF8.GetBytes(language));
}
