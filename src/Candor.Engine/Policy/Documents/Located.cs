using Candor.Cel;

namespace Candor.Policy.Documents;

/// <summary>A text with its place in the document.</summary>
/// <param name="Text">What was written.</param>
/// <param name="Position">Where its first character stands.</param>
public sealed record Located(string Text, CelPosition Position)
{
    /// <summary>Characters that do not stand right behind the one before them, with their places, by rising offset: those after a line's end or an escape.</summary>
    public IReadOnlyList<(int Offset, CelPosition Position)> Jumps { get; init; } = [];

    /// <summary>Where a character stands.</summary>
    /// <param name="offset">0 to the length of the text.</param>
    public CelPosition PositionAt(int offset)
    {
        var (from, start) = (0, Position);
        foreach (var (at, position) in Jumps)
        {
            if (at > offset) break;
            (from, start) = (at, position);
        }

        return start with { Column = start.Column + offset - from };
    }

    /// <inheritdoc/>
    public override string ToString() => Text;
}
