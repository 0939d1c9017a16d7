namespace Candor.Cli.Texts;

/// <summary>A text model's card: what it was made from and how good it was there.</summary>
internal sealed record TextCard
{
    /// <summary>Sources and domains trained on, each "source/domain".</summary>
    public required IReadOnlyList<string> Environments { get; init; }

    /// <summary>Texts trained on.</summary>
    public required int Texts { get; init; }

    /// <summary>Texts of sources and domains with a single label, not trained on.</summary>
    public required int LeftOut { get; init; }

    /// <summary>The texts given, by kind.</summary>
    public required IReadOnlyList<TextCount> Kinds { get; init; }

    /// <summary>What was left out by name.</summary>
    public required IReadOnlyList<string> Except { get; init; }

    /// <summary>Seed.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Ranking in three-fold cross-validation over groups, on the same sources. Other sources are harder: this figure is a warning, not a promise.</summary>
    public required double InDomainAuc { get; init; }

    /// <summary>The same with weights rounded to 8 bits.</summary>
    public required double InDomainAucRounded { get; init; }

    /// <summary>Mean change of a score by rounding, in deviations of people's texts.</summary>
    public required double MeanRounding { get; init; }
}
