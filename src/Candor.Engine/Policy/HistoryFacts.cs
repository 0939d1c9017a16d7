namespace Candor.Policy;

/// <summary><c>history</c> in conditions: what was decided about the account before. Known only once the rest of the condition holds.</summary>
public sealed class HistoryFacts
{
    /// <summary>Weight of the strikes that count.</summary>
    public int Strikes { get; set; }

    /// <summary>Measures applied and not undone, boosts apart.</summary>
    public int Measures { get; set; }

    /// <summary>Whether a warning is in force.</summary>
    public bool Warned { get; set; }

    /// <summary>Whether the account is being asked to show that a person is behind it.</summary>
    public bool Challenged { get; set; }

    /// <summary>Whether its reach or its posting is limited, for a work or as a whole.</summary>
    public bool Limited { get; set; }

    /// <summary>Whether it is closed for a time.</summary>
    public bool Suspended { get; set; }

    /// <summary>Whether it is banned.</summary>
    public bool Banned { get; set; }

    /// <summary>A copy that stays as it is.</summary>
    public HistoryFacts Copy() => (HistoryFacts)MemberwiseClone();
}
