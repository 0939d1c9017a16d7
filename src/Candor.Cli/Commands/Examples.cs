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
        "text" =>
        [
            "candor text train texts.ndjson.gz --lang zh --out text-zh.json",
            "candor text calibrate texts.ndjson.gz --model text-zh.json --out text-zh.json",
            "candor text score posts.ndjson.gz --model text-zh.json --out findings.ndjson",
        ],
        "text train" =>
        [
            "candor text train texts.ndjson.gz --lang zh --out text-zh.json",
            "candor text train texts.ndjson.gz --lang en --except generator=gpt2-xl --out text-en.json",
        ],
        "text calibrate" =>
        [
            "candor text calibrate texts.ndjson.gz --model text-zh.json --out text-zh.json",
        ],
        "text evaluate" =>
        [
            "candor text evaluate texts.ndjson.gz --model text-zh.json",
            "candor text evaluate june.ndjson.gz --model text-zh.json --only source=forum --json",
        ],
        "text validate" =>
        [
            "candor text validate texts.ndjson.gz --lang zh",
            "candor text validate texts.ndjson.gz --lang zh --leave generator --json",
        ],
        "text score" =>
        [
            "candor text score posts.ndjson.gz --model text-zh.json --out findings.ndjson",
        ],
        "text compare" =>
        [
            "candor text compare june.ndjson.gz --model text-may.json --with text-june.json",
        ],
        "text drift" =>
        [
            "candor text drift june.ndjson.gz --model text-zh.json",
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
            "candor replay events.ndjson.gz --detectors detectors.yaml --out verdicts.ndjson",
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
        "policy" =>
        [
            "candor policy check rules.yaml",
            "candor policy test scenarios/*.md",
            "candor policy diff old.yaml new.yaml events.ndjson.gz",
            "candor policy render rules.yaml --out rules.html",
        ],
        "policy test" =>
        [
            "candor policy test scenarios/*.md",
            "candor policy test scenarios/*.md --json",
        ],
        "policy diff" =>
        [
            "candor policy diff old.yaml new.yaml events.ndjson.gz",
            "candor policy diff old.yaml new.yaml events.ndjson.gz --json",
        ],
        "policy check" =>
        [
            "candor policy check rules.yaml",
            "candor policy check rules.yaml others.yaml --json",
        ],
        "policy render" =>
        [
            "candor policy render rules.yaml --out rules.html",
            "candor policy render rules.yaml --version 2026-03-10 --lang zh --out rules.md",
            "candor policy render rules.yaml --json",
        ],
        "report" =>
        [
            "candor report --verdicts verdicts.ndjson --model model.json --calibration calibration.json --out report.html",
            "candor report --verdicts verdicts.ndjson --lang zh --top 20 --out report.html",
            "candor report --store DIR --model model.json --calibration calibration.json --out report.html",
        ],
        "factories" =>
        [
            "candor factories --store runs/may",
            "candor factories --store runs/may --lang zh",
            "candor factories --store runs/may --fdr 0.01 --json",
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
        "families" =>
        [
            "candor families --store runs/may",
            "candor families --store runs/may --top 100 --json",
        ],
        "similar" =>
        [
            "candor similar post-9 --store runs/may",
            "candor similar post-9 --store runs/may --least 0.5 --json",
        ],
        "interactions" =>
        [
            "candor interactions --store runs/may",
            "candor interactions --store runs/may --fdr 0.01 --json",
        ],
        "detectors" =>
        [
            "candor detectors calibrate events.ndjson.gz --labels labels.csv --registry detectors.yaml --out calibrated.yaml",
            "candor detectors report events.ndjson.gz --registry calibrated.yaml",
        ],
        "detectors calibrate" =>
        [
            "candor detectors calibrate events.ndjson.gz --labels labels.csv --registry detectors.yaml --out calibrated.yaml",
            "candor detectors calibrate events.ndjson.gz --labels labels.csv --registry detectors.yaml --alpha 0.05 --out calibrated.yaml",
        ],
        "detectors report" =>
        [
            "candor detectors report events.ndjson.gz --registry calibrated.yaml",
            "candor detectors report events.ndjson.gz --registry calibrated.yaml --labels labels.csv --json",
        ],
        "corpus" =>
        [
            "candor corpus --store runs/may",
            "candor corpus --store runs/may --by day --lang zh --tag tea --json",
        ],
        "text use" =>
        [
            "candor text use posts.ndjson.gz",
            "candor text use posts.ndjson.gz --by lang,label --out use.ndjson",
        ],
        "text opposed" =>
        [
            "candor text opposed events.ndjson.gz --names names.yaml --out opposed.ndjson",
            "candor text opposed posts.ndjson.gz --classics classics.yaml --topics topics.yaml --by lang --json",
        ],
        "inspect" =>
        [
            "candor inspect picture.png",
            "candor inspect upload.jpg --declared --json",
            "candor inspect upload.jpg --propagator 001191110000000000000020001 --propagate-id note-7",
        ],
        "label" =>
        [
            "candor label picture.png --producer 001191110000000000000010001 --id p-1 -o labelled.png",
            "candor label upload.jpg --propagator 001191110000000000000020001 --propagate-id note-7 --label 3 --served-copy -o served.jpg",
        ],
        "provenance" =>
        [
            "candor provenance events.ndjson.gz --media uploads --out judged.ndjson.gz",
            "candor provenance events.ndjson --media uploads --trust anchors.pem --out judged.ndjson --json",
        ],
        _ => [],
    };
}
