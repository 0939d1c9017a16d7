namespace Candor.Cli.Commands;

/// <summary>Command lines to begin with; each help shows its own.</summary>
internal static class Examples
{
    /// <summary>Where to start.</summary>
    public static IReadOnlyList<string> Start { get; } = ["candor demo", "candor replay events.ndjson.gz", "candor train --help"];

    /// <summary>The examples of a command, by its words from the root; none for a command that has none.</summary>
    public static IReadOnlyList<string> Of(string command) => command switch
    {
        "demo" =>
        [
            "candor demo",
            "candor demo --keep demo --lang zh",
        ],
        "train" =>
        [
            "candor train events.ndjson.gz --labels labels.csv --out model.json",
            "candor train may.ndjson.gz june.ndjson.gz --labels labels.csv --without client --out model.json",
        ],
        "calibrate" =>
        [
            "candor calibrate events.ndjson.gz --labels labels.csv --model model.json --out calibration.json",
        ],
        "replay" =>
        [
            "candor replay events.ndjson.gz --out verdicts.ndjson",
            "candor replay events.ndjson.gz --model model.json --calibration calibration.json --out verdicts.ndjson",
            "candor replay events.ndjson.gz --dead-letter refused.ndjson --json",
            "candor replay forum.csv --map forum.yaml --out verdicts.ndjson",
        ],
        "evaluate" =>
        [
            "candor evaluate verdicts.ndjson --labels labels.csv",
        ],
        "validate" =>
        [
            "candor validate events.ndjson.gz --labels labels.csv",
            "candor validate events.ndjson.gz --labels labels.csv --groups campaigns.csv --splits 100 --json",
        ],
        "explain" =>
        [
            "candor explain acct-17 --verdicts verdicts.ndjson",
            "candor explain acct-17 --verdicts verdicts.ndjson --lang zh",
            "candor explain acct-17 --store DIR",
        ],
        "report" =>
        [
            "candor report --verdicts verdicts.ndjson --model model.json --calibration calibration.json --out report.html",
            "candor report --verdicts verdicts.ndjson --lang zh --top 20 --out report.html",
            "candor report --store DIR --model model.json --calibration calibration.json --out report.html",
        ],
        "map" =>
        [
            "candor map forum.csv --map forum.yaml",
            "candor map outbox.json --map mastodon --out events.ndjson.gz",
            "candor map --show jetstream",
        ],
        "generate" =>
        [
            "candor generate --out events.ndjson.gz --labels labels.csv",
            "candor generate --accounts 5000 --managed 0.05 --days 30 --seed 7 --out events.ndjson.gz --labels labels.csv",
        ],
        "bench" =>
        [
            "candor bench events.ndjson.gz",
            "candor bench events.ndjson.gz --threads 2 --runs 5 --json",
        ],
        "store" =>
        [
            "candor store verify runs/may",
            "candor store stats runs/may --json",
        ],
        "store verify" =>
        [
            "candor store verify runs/may",
            "candor store verify runs/may --json",
        ],
        "store compact" =>
        [
            "candor store compact runs/may",
        ],
        "store stats" =>
        [
            "candor store stats runs/may",
            "candor store stats runs/may --json",
        ],
        "text" =>
        [
            "candor text use posts.ndjson.gz",
        ],
        "text use" =>
        [
            "candor text use posts.ndjson.gz",
            "candor text use posts.ndjson.gz --by lang,label --out use.ndjson",
        ],
        _ => [],
    };
}
