namespace Candor.Signals.Factories;

/// <summary>Sorts of what a post says.</summary>
public enum SaidSort : byte
{
    /// <summary>A content word.</summary>
    Word,

    /// <summary>A tag.</summary>
    Tag,

    /// <summary>A link.</summary>
    Link,

    /// <summary>A mentioned account.</summary>
    Mention,

    /// <summary>The text as a whole: the same, or of one template family.</summary>
    Text,
}
