using Candor.Cli.Generation.Words;

namespace Candor.Cli.Generation;

/// <summary>The openings, middles and endings that the accounts of one campaign share.</summary>
internal sealed record TemplateFamily(Topic Topic, Pattern[] Openings, Pattern[] Middles, Pattern[] Endings)
{
    public static TemplateFamily Draw(Lexicon lexicon, SeededRandom random) => new(
        random.Pick(lexicon.Topics),
        Some(lexicon.Patterns("open"), 3, random),
        Some([.. lexicon.Patterns("body"), .. lexicon.Patterns("formal")], 6, random),
        Some(lexicon.Patterns("close"), 2, random));

    private static Pattern[] Some(Pattern[] all, int count, SeededRandom random)
    {
        Pattern[] shuffled = [.. all];
        random.Shuffle(shuffled.AsSpan());
        return shuffled[..count];
    }
}
