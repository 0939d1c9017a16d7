namespace Candor.Signals.Text.Normalizing;

/// <summary>Scripts whose letters look alike.</summary>
internal enum Script : byte
{
    /// <summary>Any other, and what is no letter.</summary>
    None,

    /// <summary>As in English.</summary>
    Latin,

    /// <summary>As in Greek, and in formulas.</summary>
    Greek,

    /// <summary>As in Russian.</summary>
    Cyrillic,

    /// <summary>As in Armenian.</summary>
    Armenian,

    /// <summary>As in Cherokee.</summary>
    Cherokee,
}
