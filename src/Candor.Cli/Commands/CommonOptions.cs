using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Candor.Cli.Detectors;
using Candor.Cli.Files;
using Candor.Cli.Mapping;
using Candor.Cli.Reporting;
using Candor.Cli.Texts;
using Candor.Evidence;
using Candor.Signals;
using Candor.Signals.Client;
using Candor.Signals.Groups;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>Event files.</summary>
    public static Argument<string[]> Files()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "Events: NDJSON, plain or gzip. Several files are read in the order given.",
            Arity = ArgumentArity.OneOrMore,
        };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.StartsWith('-')))
            {
                result.AddError($"There is no option '{token.Value}'; a file of that name is written './{token.Value}'.");
            }

            RefuseBlank(result, "FILE");
        });
        return files;
    }

    /// <summary>Label files.</summary>
    public static Option<string[]> Labels()
    {
        var labels = new Option<string[]>("--labels")
        {
            Description = "Truth: account,label[,source] with label human or managed. May be given several times.",
            Required = true,
            HelpName = "CSV",
        };
        labels.Validators.Add(result => RefuseBlank(result, "--labels"));
        return labels;
    }

    /// <summary>Group files.</summary>
    public static Option<string[]> Groups()
    {
        var groups = new Option<string[]>("--groups")
        {
            Description = "account,group: accounts of a group (a campaign) stay together.",
            HelpName = "CSV",
        };
        groups.Validators.Add(result => RefuseBlank(result, "--groups"));
        return groups;
    }

    /// <summary>A mapping: the name of a built-in one, or a file.</summary>
    public static Option<string?> Map()
    {
        var map = new Option<string?>("--map")
        {
            Description = $"How files of another form become events: your mapping, or {string.Join(", ", BuiltInMaps.Names)}.",
            HelpName = "map.yaml",
        };
        map.Validators.Add(result => RefuseBlank(result, "--map"));
        return map;
    }

    /// <summary>The mapping given, read and checked; null without one.</summary>
    /// <exception cref="FormatException">It is wrong; one line a fault.</exception>
    public static EventMap? MapOf(ParseResult parsed, Option<string?> map) => parsed.GetValue(map) is { } name ? BuiltInMaps.Find(name) : null;

    /// <summary>Text models.</summary>
    /// <param name="description">What they are for.</param>
    public static Option<string[]> TextModels(string description)
    {
        var models = new Option<string[]>("--text-model") { Description = description, HelpName = "text.json" };
        models.Validators.Add(result => RefuseBlank(result, "--text-model"));
        return models;
    }

    /// <summary>The text models given, read and checked.</summary>
    /// <exception cref="FormatException">One is none, or two are of one language.</exception>
    public static TextModelSet TextsOf(ParseResult parsed, Option<string[]> models) => TextModelSet.Read(parsed.GetValue(models) ?? []);

    /// <summary>Machine-readable output.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object instead of tables." };

    /// <summary>Languages of a page.</summary>
    public static Option<string> PageLanguage()
    {
        var language = new Option<string>("--lang") { Description = "Language of the page; both: with a switch.", DefaultValueFactory = _ => "both" };
        language.AcceptOnlyFromAmong("en", "zh", "both");
        return language;
    }

    /// <summary>The languages given.</summary>
    public static ReportLanguage PageLanguageOf(ParseResult parsed, Option<string> language) => parsed.GetRequiredValue(language) switch
    {
        "en" => ReportLanguage.English,
        "zh" => ReportLanguage.Chinese,
        _ => ReportLanguage.Both,
    };

    /// <summary>The folder of a store.</summary>
    public static Option<DirectoryInfo> Store() => new("--store") { Description = "The store of 'candor replay --store'.", Required = true, HelpName = "DIR" };

    /// <summary>Channels and families to leave out.</summary>
    public static Option<string[]> Without()
    {
        var option = new Option<string[]>("--without")
        {
            Description = $"Leave out families or channels, with commas: {string.Join(", ", Names())}.",
            HelpName = "NAME,...",
        };
        option.Validators.Add(result =>
        {
            var unknown = Split(result.Tokens.Select(token => token.Value)).Except(Names()).ToArray();
            if (unknown.Length > 0)
            {
                result.AddError($"--without: '{string.Join("', '", unknown)}' is neither a family nor a channel; there are {string.Join(", ", Names())}.");
            }
        });
        return option;
    }

    /// <summary>A share, from one in a million to a half.</summary>
    public static Option<double> Alpha() => Share(
        "--alpha", "Share of people that may be above the threshold at any time in a window. A flag leads to a look, nothing more.", 0.05);

    /// <summary>A whole number in a range.</summary>
    public static Option<int> Count(string name, string description, int standard, int least, int most) =>
        Number(name, description, standard, value => value >= least && value <= most, Invariant($"a whole number from {least} to {most}"));

    /// <summary>A small share of one's own, from one in a million to a half.</summary>
    public static Option<double> Share(string name, string description, double standard) =>
        Number(name, description, standard, value => value is >= 1e-6 and <= 0.5, "a number from 0.000001 to 0.5");

    /// <summary>The least Jaccard index of two texts.</summary>
    public static Option<double> Similarity(string name, string description, double standard) =>
        Number(name, description, standard, value => value is > 0 and <= 1, "a number above 0 and at most 1");

    /// <summary>A registry of outside detectors.</summary>
    public static Option<string?> Detectors()
    {
        var detectors = new Option<string?>("--detectors")
        {
            Description = "Your registry of outside detectors: only findings above the threshold of a registered, active version count. Without it: every finding.",
            HelpName = "detectors.yaml",
        };
        detectors.Validators.Add(result => RefuseBlank(result, "--detectors"));
        return detectors;
    }

    /// <summary>The registry given, read and checked; null without one.</summary>
    /// <exception cref="FormatException">It is wrong; one line a fault.</exception>
    public static Registry? DetectorsOf(ParseResult parsed, Option<string?> detectors) => parsed.GetValue(detectors) is { } path ? Registry.Read(path) : null;

    /// <summary>Threads that work; 0 where it was not given.</summary>
    public static Option<int> Threads()
    {
        var threads = Count("--threads", "Threads that work; the result is the same for any number. Without this: one a processor.", 0, 1, 256);
        threads.DefaultValueFactory = null;
        return threads;
    }

    /// <summary>The threads asked for; one a processor where they were not given.</summary>
    public static int ThreadsOf(ParseResult parsed, Option<int> threads) => parsed.GetValue(threads) is > 0 and var count ? count : Environment.ProcessorCount;

    /// <summary>English or Chinese.</summary>
    public static Option<string> Language(string description)
    {
        var language = new Option<string>("--lang") { Description = description, DefaultValueFactory = _ => "en" };
        language.AcceptOnlyFromAmong("en", "zh");
        return language;
    }

    /// <summary>Seed of the splits.</summary>
    public static Option<int> Seed() => Count("--seed", "The same seed gives the same splits.", 1, 0, int.MaxValue);

    /// <summary>Days of a window.</summary>
    public static Option<int> WindowDays() => Count("--window-days", "Days of a window, from an account's first post.", 30, 1, 366);

    /// <summary>Acts of a window.</summary>
    public static Option<int> WindowActs() => Count("--window-acts", "Posts, comments and messages after which a window ends.", 200, 5, Accounts.WindowOptions.MostActs);

    /// <summary>Refuses a model without its calibration, and a calibration without its model.</summary>
    public static void KeepTogether(Command command, Option model, Option calibration) => command.Validators.Add(result =>
    {
        if (result.GetResult(model) is null != (result.GetResult(calibration) is null))
        {
            result.AddError("--model and --calibration belong together: a calibration is valid for the model it was made with, and no other.");
        }
    });

    /// <summary>Refuses to write over a file that is read.</summary>
    public static void KeepInputs(Command command, IReadOnlyList<Symbol> read, IReadOnlyList<Symbol> written) => command.Validators.Add(result =>
    {
        var inputs = read.SelectMany(symbol => Paths(result, symbol)).ToHashSet(StringComparer.Ordinal);
        foreach (var path in written.SelectMany(symbol => Paths(result, symbol)).Where(path => inputs.Contains(path) || inputs.Contains(OutputFile.Beside(path))))
        {
            result.AddError($"'{path}' is read; it cannot be written over.");
        }

        var outputs = written.SelectMany(symbol => Paths(result, symbol)).SelectMany(path => new[] { path, OutputFile.Beside(path) }).ToArray();
        if (outputs.Distinct(StringComparer.Ordinal).Count() < outputs.Length) result.AddError("Two outputs go to one file.");
    });

    private static IEnumerable<string> Paths(CommandResult result, Symbol symbol)
    {
        SymbolResult? found = symbol is Option option ? result.GetResult(option) : result.GetResult((Argument)symbol);
        return (found?.Tokens ?? []).Select(token => token.Value).Where(path => !string.IsNullOrWhiteSpace(path)).Select(Path.GetFullPath);
    }

    /// <summary>The names given to `--without`, split at commas.</summary>
    public static IReadOnlySet<string> Split(IEnumerable<string>? names) => (names ?? [])
        .SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>A number, written the same in every culture.</summary>
    private static Option<T> Number<T>(string name, string description, T standard, Func<T, bool> allows, string expected)
        where T : INumber<T> => new(name)
        {
            Description = description,
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (T.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var value) && allows(value)) return value;
                result.AddError($"{name}: expected {expected}, found '{text}'.");
                return standard;
            },
        };

    private static void RefuseBlank(SymbolResult result, string name)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value))) result.AddError($"{name}: expected a path, found nothing.");
    }

    private static string[] Names() =>
    [
        EvidenceModel.FamilyName(Family.Timing),
        EvidenceModel.FamilyName(Family.Content),
        .. Channels.All.Select(channel => channel.Name),
        ClientChannel.Name,
        GroupFacts.Name,
    ];
}
