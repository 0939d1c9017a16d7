namespace Candor.Policy;

/// <summary>What a measure is about. Decisions on a work and on its account are separate.</summary>
public enum MeasureScope : byte
{
    /// <summary>One work.</summary>
    Content,

    /// <summary>The account.</summary>
    Account,
}
