using Candor.Cel;

namespace Candor.Policy.Documents;

/// <summary>A text with its place in the document.</summary>
/// <param name="Text">What was written.</param>
/// <param name="Position">Where its first character stands.</param>
/// <param name="Indent">The column in which its further lines begin.</param>
public sealed record Located(string Text, CelPosition Position, int Indent = 1)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
