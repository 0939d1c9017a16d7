namespace Candor.Evidence.Texts;

/// <summary>What a text says about its making. Never more than a hint: text alone carries no measure.</summary>
public enum TextFinding
{
    /// <summary>Nothing that people's texts do not show as well.</summary>
    None,

    /// <summary>A person's text that a language model went over.</summary>
    Refined,

    /// <summary>Made by a language model.</summary>
    Generated,

    /// <summary>Nothing can be said: see <see cref="TextDoubt"/>.</summary>
    Unverifiable,
}
