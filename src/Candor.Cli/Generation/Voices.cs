using Candor.Cli.Generation.Words;

namespace Candor.Cli.Generation;

/// <summary>Draws how accounts write.</summary>
internal static class Voices
{
    private static readonly Punctuation[] Habits =
    [
        Punctuation.Loose, Punctuation.Loose, Punctuation.Loose, Punctuation.Loose, Punctuation.Spaced,
        Punctuation.Spaced, Punctuation.Full, Punctuation.Full, Punctuation.Full, Punctuation.None,
    ];

    public static Voice Person(Lexicon lexicon, SeededRandom random)
    {
        var home = random.Pick(lexicon.Topics);
        return new Voice
        {
            Lexicon = lexicon,
            Home = home,
            Focus = random.Range(0.2, 0.95),
            Sentences = random.LogNormal(1.8, 0.4),
            Unevenness = random.Range(0.4, 1),
            Plain = random.Range(0.05, 0.5),
            Formal = random.Chance(0.15) ? random.Range(0.1, 0.4) : random.Range(0, 0.05),
            Asking = random.Range(0, 0.12),
            Punctuation = random.Pick(Habits),
            Exclaiming = Squared(random) * 0.4,
            Particles = random.Range(0, 0.35),
            Pets = Some(lexicon.List("pet"), random.Between(1, 4), random),
            PetRate = random.Range(0.05, 0.4),
            Emojis = Some(lexicon.List("emoji"), random.Between(1, 5), random),
            EmojiRate = Squared(random) * 0.7,
            Tags = random.Chance(0.75) ? Some(home.Tags, random.Between(1, 4), random) : [],
            TagRate = Squared(random) * 0.9,
            MostTags = random.Between(1, 4),
            TypoRate = random.Range(0, 0.25),
            TitleRate = random.Range(0, lexicon.IsChinese ? 0.9 : 0.4),
            NewLines = Squared(random) * 0.6,
            LowerCase = !lexicon.IsChinese && random.Chance(0.35),
            Praise = Squared(random) * 0.5,
        };
    }

    /// <summary>Even, formal, correct: a translator, an office, somebody writing in a second language.</summary>
    public static Voice Careful(Voice voice) => Even(voice) with
    {
        Formal = 0.45,
        Plain = 0.45,
        Particles = 0,
        PetRate = 0.05,
        TypoRate = 0.03,
        LowerCase = false,
        Praise = 0.6,
    };

    public static Voice Even(Voice voice) => voice with { Unevenness = 0.2, Punctuation = Punctuation.Full };

    /// <summary>Long and without a mark, as speech recognition leaves it.</summary>
    public static Voice Dictated(Voice voice) => voice with
    {
        Punctuation = Punctuation.None,
        Sentences = 4,
        Plain = 0.5,
        EmojiRate = 0,
        TagRate = 0,
        TypoRate = 0.05,
        LowerCase = true,
    };

    public static Voice Managed(int level, Lexicon lexicon, TemplateFamily family, SeededRandom random)
    {
        var person = Person(lexicon, random) with { Template = family, Home = family.Topic };
        return level == 3 ? Persona(person, random) : Template(person, level, random);
    }

    private static Voice Template(Voice person, int level, SeededRandom random) => person with
    {
        TemplateShare = level == 0 ? random.Range(0.8, 1) : random.Range(0.45, 0.8),
        Sentences = random.Range(2, 3.5),
        Unevenness = random.Range(0.1, 0.3),
        Formal = random.Range(0.35, 0.6),
        Plain = 0.25,
        Asking = random.Range(0.05, 0.15),
        Punctuation = random.Chance(0.85) ? Punctuation.Full : Punctuation.Loose,
        Exclaiming = random.Range(0.1, 0.5),
        Particles = random.Range(0, 0.05),
        PetRate = random.Range(0, 0.08),
        EmojiRate = random.Range(0, 0.8),
        Tags = [],
        TagRate = random.Range(0.3, 1),
        MostTags = random.Between(2, 5),
        TypoRate = 0,
        LowerCase = false,
        Praise = random.Range(0.5, 1),
    };

    private static Voice Persona(Voice person, SeededRandom random) => person with
    {
        TemplateShare = random.Range(0.05, 0.25),
        Unevenness = random.Range(0.2, 0.6),
        Formal = random.Range(0.1, 0.4),
        Plain = random.Range(0.2, 0.5),
        Punctuation = random.Chance(0.6) ? Punctuation.Full : person.Punctuation,
        Particles = random.Range(0, 0.2),
        PetRate = random.Range(0.02, 0.25),
        TagRate = random.Range(0.1, 0.8),
        TypoRate = random.Range(0, 0.06),
        Praise = random.Range(0.2, 0.7),
    };

    private static string[] Some(IReadOnlyList<string> all, int count, SeededRandom random) =>
        [.. Enumerable.Range(0, count).Select(_ => random.Pick(all)).Distinct()];

    private static double Squared(SeededRandom random)
    {
        var unit = random.Unit();
        return unit * unit;
    }
}
