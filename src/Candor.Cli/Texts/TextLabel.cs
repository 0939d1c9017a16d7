namespace Candor.Cli.Texts;

/// <summary>Who made a text.</summary>
internal enum TextLabel
{
    /// <summary>A person.</summary>
    Human,

    /// <summary>A language model.</summary>
    Ai,

    /// <summary>A person, and a language model went over it.</summary>
    Refined,
}
