namespace Candor.Provenance.Reading;

/// <summary>What a stream in Ogg holds, which says how its comments begin.</summary>
internal enum OggKind
{
    /// <summary>Without comments, or unknown.</summary>
    Other,

    /// <summary>Vorbis.</summary>
    Vorbis,

    /// <summary>Opus.</summary>
    Opus,

    /// <summary>FLAC.</summary>
    Flac,

    /// <summary>Theora.</summary>
    Theora,

    /// <summary>Speex.</summary>
    Speex,
}
