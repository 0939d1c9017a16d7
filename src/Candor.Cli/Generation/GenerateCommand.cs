using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Candor.Cli.Files;
using static System.FormattableString;

namespace Candor.Cli.Generation;

/// <summary>The command <c>candor generate</c>.</summary>
internal static class GenerateCommand
{
    private static readonly GenerateOptions Defaults = new();

    public static Command Create()
    {
        var accounts = Option("--accounts", "Accounts in all.", Defaults.Accounts, value => value >= 1, "a number from 1");
        var managed = Option("--managed", "Share of accounts that an agent runs.", Defaults.Managed, IsShare, "a number from 0 to 1");
        var days = Option("--days", "Length of the sample in days.", Defaults.Days, IsLength, "a number from 1 to 3650");
        var young = Option("--young", "Share of accounts that only make 1 to 3 events.", Defaults.Young, IsShare, "a number from 0 to 1");
        var seed = Option("--seed", "The same seed gives the same bytes.", Defaults.Seed, _ => true, "a whole number that is not negative");
        var start = Start();
        var output = new Option<FileInfo>("--out") { Description = "Where the events go: .ndjson or .ndjson.gz.", Required = true };
        var labels = new Option<FileInfo?>("--labels") { Description = "Where the truth goes: account,label,source." };

        var command = new Command("generate", "Write a seeded sample community: events and labels.")
        {
            accounts, managed, days, young, seed, start, output, labels,
        };
        command.SetAction((parsed, cancellation) => RunAsync(
            new GenerateOptions
            {
                Accounts = parsed.GetValue(accounts),
                Managed = parsed.GetValue(managed),
                Days = parsed.GetValue(days),
                Young = parsed.GetValue(young),
                Seed = parsed.GetValue(seed),
                Start = parsed.GetResult(start) is null ? Defaults.Start : parsed.GetValue(start),
            },
            parsed.GetRequiredValue(output),
            parsed.GetValue(labels),
            parsed.InvocationConfiguration.Output,
            cancellation));
        return command;
    }

    private static async Task<int> RunAsync(
        GenerateOptions options, FileInfo events, FileInfo? labels, TextWriter output, CancellationToken cancellation)
    {
        var accounts = Community.Plan(options);
        IReadOnlyDictionary<string, long> counts;
        await using (var file = OutputFile.Create(events.FullName))
        await using (var stream = IsPacked(events) ? new GZipStream(file, CompressionLevel.Optimal) : (Stream)file)
            counts = Generator.WriteEvents(accounts, options.Seed, stream, cancellation);

        if (labels is not null)
        {
            await using var truth = new StreamWriter(OutputFile.Create(labels.FullName), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Generator.WriteLabels(accounts, truth);
        }

        await output.WriteLineAsync(Invariant($"{counts.Values.Sum()} events of {accounts.Length} accounts in {events.Name}"));
        foreach (var (type, count) in counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            await output.WriteLineAsync(Invariant($"  {type,-20} {count,9}"));
        return 0;
    }

    private static Option<T> Option<T>(string name, string description, T standard, Func<T, bool> allows, string expected)
        where T : IParsable<T> => new(name)
        {
            Description = description,
            DefaultValueFactory = _ => standard,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (T.TryParse(text, CultureInfo.InvariantCulture, out var value) && allows(value)) return value;
                result.AddError(Invariant($"{name}: expected {expected}, found '{text}'."));
                return standard;
            },
        };

    private static Option<DateTimeOffset> Start() => new("--start")
    {
        Description = Invariant($"When the sample begins, RFC 3339; without an offset it is UTC. Without this: {Defaults.Start:yyyy-MM-ddTHH:mm:ssZ}."),
        CustomParser = Instant,
    };

    private static DateTimeOffset Instant(ArgumentResult result)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var text = result.Tokens[0].Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out var time) && time.Year is >= 2000 and < 2100) return time;
        result.AddError(Invariant($"--start: expected a time such as 2026-03-02T00:00:00Z, found '{text}'."));
        return default;
    }

    private static bool IsPacked(FileInfo file) => file.Name.EndsWith(".gz", StringComparison.Ordinal);

    private static bool IsLength(int days) => days is >= 1 and <= 3650;

    private static bool IsShare(double value) => value is >= 0 and <= 1;
}
