using Candor.Cli.Generation.Words;

namespace Candor.Cli.Generation;

/// <summary>How an account writes. People differ most of all in this.</summary>
internal sealed record Voice
{
    public required Lexicon Lexicon { get; init; }

    public required Topic Home { get; init; }

    /// <summary>Share of posts about the home topic; the others are about anything.</summary>
    public double Focus { get; init; } = 0.6;

    /// <summary>Sentences a post: the median.</summary>
    public double Sentences { get; init; } = 2;

    /// <summary>How much the number of sentences varies, as the sigma of a log-normal; near 0 is even.</summary>
    public double Unevenness { get; init; } = 0.7;

    /// <summary>Share of plain descriptive sentences.</summary>
    public double Plain { get; init; } = 0.25;

    /// <summary>Share of formal, advice-giving sentences.</summary>
    public double Formal { get; init; } = 0.03;

    /// <summary>Share of questions.</summary>
    public double Asking { get; init; } = 0.06;

    public Punctuation Punctuation { get; init; } = Punctuation.Loose;

    public double Exclaiming { get; init; } = 0.05;

    public double Particles { get; init; } = 0.15;

    /// <summary>Phrases this account keeps coming back to.</summary>
    public string[] Pets { get; init; } = [];

    public double PetRate { get; init; } = 0.15;

    public string[] Emojis { get; init; } = [];

    public double EmojiRate { get; init; } = 0.2;

    /// <summary>The account's own few hashtags; when empty, each post takes fresh ones from its topic.</summary>
    public string[] Tags { get; init; } = [];

    public double TagRate { get; init; } = 0.2;

    public int MostTags { get; init; } = 2;

    public double TypoRate { get; init; } = 0.1;

    public double TitleRate { get; init; } = 0.4;

    public double NewLines { get; init; } = 0.15;

    public bool LowerCase { get; init; }

    /// <summary>Share of comments that are polite praise of what was read.</summary>
    public double Praise { get; init; } = 0.08;

    /// <summary>The texts a campaign has in common; null for whoever writes alone.</summary>
    public TemplateFamily? Template { get; init; }

    /// <summary>Share of posts that follow <see cref="Template"/>.</summary>
    public double TemplateShare { get; init; }
}
