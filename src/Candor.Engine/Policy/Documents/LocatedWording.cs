namespace Candor.Policy.Documents;

/// <summary>A text in both languages, with places.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
public sealed record LocatedWording(Located English, Located Chinese)
{
    /// <summary>Without places.</summary>
    public Wording Wording => new(English.Text, Chinese.Text);
}
