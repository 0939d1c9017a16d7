namespace Candor.Signals.Corpus;

/// <summary>Whether a corpus became more homogeneous.</summary>
public enum Homogenization
{
    /// <summary>There is no period before.</summary>
    NothingBefore,

    /// <summary>Too few accounts, too wide intervals, or measures that contradict each other.</summary>
    CannotTell,

    /// <summary>It did not, or by so little that it does not matter.</summary>
    No,

    /// <summary>It did.</summary>
    Yes,
}
