using System.CommandLine;
using System.CommandLine.Parsing;
using Candor.Cli.Texts;

namespace Candor.Cli.Commands;

/// <summary>Arguments and options of the text commands.</summary>
internal static class TextOptions
{
    /// <summary>Text files.</summary>
    public static Argument<string[]> Files()
    {
        var files = CommonOptions.Files();
        files.Description = "Texts: NDJSON, plain or gzip, with 'text', and where known 'label' (human, ai, refined), 'lang', 'group', 'source', 'domain', 'generator'.";
        return files;
    }

    /// <summary>A model to read.</summary>
    public static Option<FileInfo> Model(string name = "--model", string description = "The text model.") => new(name) { Description = description, Required = true, HelpName = "text.json" };

    /// <summary>Where a model goes.</summary>
    public static Option<FileInfo> Out() => new("--out") { Description = "Where the model goes.", Required = true, HelpName = "text.json" };

    /// <summary>The language of a model.</summary>
    public static Option<string> Language()
    {
        var language = new Option<string>("--lang") { Description = "The language, ISO 639-1; lines of others are passed over.", Required = true, HelpName = "zh" };
        language.Validators.Add(result =>
        {
            if (result.Tokens.Any(token => token.Value.Length is < 2 or > 3 || !token.Value.All(char.IsAsciiLetterLower))) result.AddError("--lang: expected two or three small letters, as zh or en.");
        });
        return language;
    }

    /// <summary>Lines to use.</summary>
    public static Option<string[]> Only() => Pairs("--only", "Use only lines with this value of source, domain, generator, label or lang. May be given several times.");

    /// <summary>Lines not to use.</summary>
    public static Option<string[]> Except() => Pairs("--except", "Pass over lines with this value of source, domain, generator, label or lang. May be given several times.");

    /// <summary>Share of false calls.</summary>
    public static Option<double> Alpha()
    {
        var alpha = CommonOptions.Alpha();
        alpha.Description = "Share of people's texts of a domain that may be called made by a machine.";
        alpha.DefaultValueFactory = _ => 0.01;
        return alpha;
    }

    /// <summary>The filter asked for.</summary>
    public static TextFilter FilterOf(ParseResult parsed, string? language, Option<string[]> only, Option<string[]> except) =>
        new(language, [.. (parsed.GetValue(only) ?? []).Select(Pair)], [.. (parsed.GetValue(except) ?? []).Select(Pair)]);

    private static Option<string[]> Pairs(string name, string description)
    {
        var option = new Option<string[]>(name) { Description = description, HelpName = "FIELD=VALUE" };
        option.Validators.Add(result => Check(result, name));
        return option;
    }

    private static void Check(SymbolResult result, string name)
    {
        foreach (var token in result.Tokens.Where(token => !TextFilter.Fields.Any(field => token.Value.StartsWith(field + "=", StringComparison.Ordinal))))
        {
            result.AddError($"{name}: expected {string.Join("=..., ", TextFilter.Fields)}=..., found '{token.Value}'.");
        }
    }

    private static (string Field, string Value) Pair(string text)
    {
        var at = text.IndexOf('=', StringComparison.Ordinal);
        return (text[..at], text[(at + 1)..]);
    }
}
