using System.CommandLine;
using Candor.Evidence;
using Candor.Signals;
using Candor.Signals.Client;

namespace Candor.Cli.Commands;

/// <summary>Arguments and options that several commands share.</summary>
internal static class CommonOptions
{
    /// <summary>Event files.</summary>
    public static Argument<string[]> Files() => new("FILE")
    {
        Description = "Events: NDJSON, plain or gzip. Several files are read in the order given.",
        Arity = ArgumentArity.OneOrMore,
    };

    /// <summary>Label files.</summary>
    public static Option<string[]> Labels() => new("--labels")
    {
        Description = "Truth: account,label[,source] with label human or managed. May be given several times.",
        Required = true,
        AllowMultipleArgumentsPerToken = true,
        HelpName = "CSV",
    };

    /// <summary>Machine-readable output.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Print one JSON object instead of tables." };

    /// <summary>Channels and families to leave out.</summary>
    public static Option<string[]> Without()
    {
        var option = new Option<string[]>("--without")
        {
            Description = $"Leave out families or channels, with commas: {string.Join(", ", Names())}.",
            AllowMultipleArgumentsPerToken = true,
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

    /// <summary>A share, 0 and 1 excluded.</summary>
    public static Option<double> Alpha()
    {
        var option = new Option<double>("--alpha")
        {
            Description = "Share of people that may be above the threshold at any time in a window. A flag leads to a look, nothing more.",
            DefaultValueFactory = _ => 0.05,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<double>() is > 0 and < 1)) result.AddError("--alpha: expected a number above 0 and under 1.");
        });
        return option;
    }

    /// <summary>A whole number in a range.</summary>
    public static Option<int> Count(string name, string description, int standard, int least, int most)
    {
        var option = new Option<int>(name) { Description = description, DefaultValueFactory = _ => standard };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && !(result.GetValueOrDefault<int>() is var value && value >= least && value <= most))
            {
                result.AddError($"{name}: expected a whole number from {least} to {most}.");
            }
        });
        return option;
    }

    /// <summary>Seed of the splits.</summary>
    public static Option<int> Seed() => Count("--seed", "The same seed gives the same splits.", 1, 0, int.MaxValue);

    /// <summary>Days of a window.</summary>
    public static Option<int> WindowDays() => Count("--window-days", "Days of a window, from an account's first post.", 30, 1, 366);

    /// <summary>Acts of a window.</summary>
    public static Option<int> WindowActs() => Count("--window-acts", "Posts, comments and messages after which a window ends.", 200, 5, Accounts.WindowOptions.MostActs);

    /// <summary>The names given to `--without`, split at commas.</summary>
    public static IReadOnlySet<string> Split(IEnumerable<string>? names) => (names ?? [])
        .SelectMany(name => name.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToHashSet(StringComparer.Ordinal);

    private static string[] Names() =>
    [
        EvidenceModel.FamilyName(Family.Timing),
        EvidenceModel.FamilyName(Family.Content),
        .. Channels.All.Select(channel => channel.Name),
        ClientChannel.Name,
    ];
}
