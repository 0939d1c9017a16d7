namespace Candor.Provenance.SourceTypes;

/// <summary>What a digital source type says of AI.</summary>
public enum SourceKind
{
    /// <summary>Nothing.</summary>
    Neutral,

    /// <summary>Made by generative AI.</summary>
    Generated,

    /// <summary>Edited with generative AI, be it one retouched spot.</summary>
    Edited,

    /// <summary>Put together of parts of which some are generated.</summary>
    Composite,

    /// <summary>Generated parts may be in it.</summary>
    Possible,

    /// <summary>Made by an algorithm that was not trained.</summary>
    Synthetic,

    /// <summary>Sharpened, denoised.</summary>
    Assistive,

    /// <summary>Taken from life.</summary>
    Capture,

    /// <summary>Made by a person's hand.</summary>
    Human,
}
