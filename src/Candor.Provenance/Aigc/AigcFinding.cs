namespace Candor.Provenance.Aigc;

/// <summary>What was found of an implicit label.</summary>
public sealed record AigcFinding
{
    /// <summary>How far it meets the standard.</summary>
    public required AigcGrade Grade { get; init; }

    /// <summary>The label, the first if there are several; null if there is none that can be read.</summary>
    public AigcLabel? Label { get; init; }

    /// <summary>Where it lies and in what form: `tEXt keyword AIGC, wrapped object`.</summary>
    public string Place { get; init; } = "";

    /// <summary>Every way in which it breaks the standard.</summary>
    public IReadOnlyList<AigcBreach> Breaches { get; init; } = [];

    /// <summary>Where further labels lie. One file has one label.</summary>
    public IReadOnlyList<string> OtherPlaces { get; init; } = [];

    /// <summary>Why the grade is <see cref="AigcGrade.Inconclusive"/>.</summary>
    public IReadOnlyList<string> Doubts { get; init; } = [];
}
