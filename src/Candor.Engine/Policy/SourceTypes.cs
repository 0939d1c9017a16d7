using Candor.Labels;

namespace Candor.Policy;

/// <summary>What IPTC digital source types say of an AI's part (IPTC NewsCodes, scheme `digitalsourcetype`).</summary>
internal static class SourceTypes
{
    /// <summary>The degree that a source type means; none for those without an AI, and for unknown ones.</summary>
    public static Degree DegreeOf(string? type) => type switch
    {
        "trainedAlgorithmicMedia" => Degree.Generated,
        "compositeSynthetic" => Degree.Composite,
        "compositeWithTrainedAlgorithmicMedia" => Degree.Edited,
        "algorithmicallyEnhanced" => Degree.Assisted,
        _ => Degree.None,
    };
}
