using System.Globalization;

namespace Candor.Provenance.Fuzz;

/// <summary>What was asked for.</summary>
internal sealed record Settings
{
    public const string Usage =
        """
        usage: SEED COUNT [--data FOLDER] [--save FOLDER] [--threads 1|2] [--only FORMAT] [--from NUMBER] [--large EVERY] [--methods] [--json]
               --file FILE             try a saved input in all circumstances
               stores FOLDER           make the manifest stores anew that are kept beside the project
        """;

    public long Seed { get; private init; }

    public long Count { get; private init; }

    /// <summary>Number of the first input; with a count of 1 an input of a run is tried again, and saved.</summary>
    public long First { get; private init; }

    public string? Data { get; private init; }

    public string? Save { get; private init; }

    public string? Only { get; private init; }

    public int Threads { get; private init; } = 1;

    /// <summary>Every so many inputs grow to a megabyte at most, of one thing repeated.</summary>
    public int Large { get; private init; } = 2000;

    public bool IsJson { get; private init; }

    /// <summary>Whether it is counted which of the library's methods were reached.</summary>
    public bool CountsMethods { get; private init; }

    /// <summary>Reads arguments.</summary>
    /// <returns>Null if they make no sense.</returns>
    public static Settings? Of(string[] args)
    {
        if (args.Length < 2 || !long.TryParse(args[0], CultureInfo.InvariantCulture, out var seed) || !long.TryParse(args[1], CultureInfo.InvariantCulture, out var count)) return null;
        var settings = new Settings { Seed = seed, Count = count };
        for (var at = 2; at < args.Length; at++)
        {
            var value = at + 1 < args.Length ? args[at + 1] : "";
            switch (args[at])
            {
                case "--json": settings = settings with { IsJson = true }; continue;
                case "--methods": settings = settings with { CountsMethods = true }; continue;
                case "--data": settings = settings with { Data = value.Length == 0 ? null : value }; break;
                case "--save": settings = settings with { Save = value }; break;
                case "--only": settings = settings with { Only = value }; break;
                case "--threads" when value is "1" or "2": settings = settings with { Threads = value[0] - '0' }; break;
                case "--from" when long.TryParse(value, CultureInfo.InvariantCulture, out var first): settings = settings with { First = first }; break;
                case "--large" when int.TryParse(value, CultureInfo.InvariantCulture, out var large) && large > 0: settings = settings with { Large = large }; break;
                default: return null;
            }

            at++;
        }

        return settings;
    }
}
