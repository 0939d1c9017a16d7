namespace Candor.Policy;

/// <summary>A text in both languages.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
public sealed record Wording(string English, string Chinese)
{
    /// <summary>No text.</summary>
    public static Wording None { get; } = new("", "");
}
