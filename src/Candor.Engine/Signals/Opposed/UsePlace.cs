namespace Candor.Signals.Opposed;

/// <summary>Where something was seen.</summary>
public enum UsePlace : byte
{
    /// <summary>The text itself.</summary>
    Text,

    /// <summary>The account's name.</summary>
    Name,

    /// <summary>The account's description of itself.</summary>
    Bio,

    /// <summary>The tags given beside a text.</summary>
    Tags,

    /// <summary>Reports of others.</summary>
    Reports,
}
