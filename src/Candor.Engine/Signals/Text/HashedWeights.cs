namespace Candor.Signals.Text;

/// <summary>Weights of a view's slots, 8 bits each.</summary>
public sealed record HashedWeights
{
    /// <summary>One signed byte a slot.</summary>
    public required byte[] Weights { get; init; }

    /// <summary>What a weight of 1 is worth.</summary>
    public required float Scale { get; init; }

    /// <summary>The score of an empty text.</summary>
    public required float Bias { get; init; }

    /// <summary>The score of a text.</summary>
    /// <param name="slots">Its slots.</param>
    /// <param name="scale">Its scale.</param>
    internal float Score(ReadOnlySpan<int> slots, float scale)
    {
        var sum = 0;
        foreach (var slot in slots) sum += (sbyte)Weights[slot];
        return Bias + (sum * Scale * scale);
    }
}
