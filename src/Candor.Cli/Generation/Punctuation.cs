namespace Candor.Cli.Generation;

/// <summary>How much of the punctuation that the schoolbook asks for gets written.</summary>
internal enum Punctuation
{
    /// <summary>All of it.</summary>
    Full,

    /// <summary>Commas, but seldom a full stop.</summary>
    Loose,

    /// <summary>Spaces in place of marks.</summary>
    Spaced,

    /// <summary>None, as dictation leaves it.</summary>
    None,
}
