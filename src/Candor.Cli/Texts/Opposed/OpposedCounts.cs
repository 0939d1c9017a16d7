using Candor.Signals.Opposed;

namespace Candor.Cli.Texts.Opposed;

/// <summary>How many items of a group show which use, and how plainly.</summary>
internal sealed class OpposedCounts
{
    /// <summary>Strengths from which on a signal is weak, clear, strong.</summary>
    public static readonly float[] Levels = [0.15f, 0.3f, 0.5f];

    private readonly int[,] _counts = new int[Enum.GetValues<OpposedUse>().Length, Levels.Length];

    /// <summary>Texts and accounts.</summary>
    public int Items { get; private set; }

    /// <summary>Items with a signal of a use at a level or above.</summary>
    public int Of(OpposedUse use, int level) => _counts[(int)use, level];

    /// <summary>Counts an item with its signals, at most one a use.</summary>
    public void Add(IEnumerable<UseSignal> signals)
    {
        Items++;
        foreach (var signal in signals)
        {
            for (var level = 0; level < Levels.Length; level++) _counts[(int)signal.Use, level] += signal.Strength >= Levels[level] ? 1 : 0;
        }
    }
}
