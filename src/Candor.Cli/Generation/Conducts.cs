namespace Candor.Cli.Generation;

/// <summary>Draws how accounts write and react, people's ways and programs' ways overlapping.</summary>
internal static class Conducts
{
    public static Conduct Person(SeededRandom random) => new()
    {
        ReplySeconds = random.LogNormal(75, 0.5),
        ReplySpread = random.Range(0.7, 1.3),
        MillisecondsPerCharacter = random.LogNormal(260, 0.4),
        Timed = random.Range(0.4, 1),
        Pasted = random.Chance(0.12) ? random.Range(0.3, 0.9) : random.Range(0, 0.08),
        Declares = random.Chance(0.5) ? "assisted" : "edited",
        Declared = random.Chance(0.15) ? random.Range(0.05, 0.4) : 0,
        Denies = random.Unit(),
        Images = random.Range(0, 0.4),
        Private = random.Chance(0.3) ? random.Range(0.05, 0.4) : 0,
        Links = random.Chance(0.2) ? random.Range(0, 0.15) : 0,
        Mix = Mix(random),
        LooksGenerated = random.Range(0.05, 0.35),
    };

    public static Conduct Managed(int level, SeededRandom random) => Person(random) with
    {
        ReplySeconds = level < 2 ? random.LogNormal(5, 0.4) : level == 2 ? random.LogNormal(25, 0.5) : random.LogNormal(50, 0.5),
        ReplySpread = level < 2 ? random.Range(0.2, 0.5) : random.Range(0.5, 1.1),
        MillisecondsPerCharacter = random.LogNormal(level < 2 ? 25 : level == 2 ? 120 : 220, level == 3 ? 0.4 : 0.5),
        Timed = random.Range(level < 2 ? 0.1 : 0.4, 1),
        Pasted = random.Chance(0.45) ? random.Range(0.3, 1) : random.Range(0, 0.1),
        Declared = 0,
        FansOut = random.Chance(level == 3 ? 0.3 : 0.7),
        Boosts = random.Chance(0.6) ? random.Range(0.1, 0.6) : 0,
        Links = random.Chance(0.5) ? random.Range(0, 0.25) : 0,
        LooksGenerated = random.Range(0.2, 0.9),
    };

    private static double[] Mix(SeededRandom random) =>
        [random.LogNormal(3, 0.5), random.LogNormal(3, 0.5), random.LogNormal(1, 0.5), random.LogNormal(1.2, 0.7)];
}
