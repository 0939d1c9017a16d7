using Candor.Accounts;

namespace Candor.Evidence.Calibrating;

/// <summary>What the evidence of people looks like over a window: people who took no part in training the model that scored them.</summary>
public sealed record Calibration
{
    /// <summary>SHA-256 of the model file that it belongs to, hexadecimal.</summary>
    public required string ModelDigest { get; init; }

    /// <summary>The window that was replayed; a verdict claims nothing beyond it.</summary>
    public required WindowOptions Window { get; init; }

    /// <summary>Whether it was made for others, as the one that ships: these are not the operator's people, so every verdict stays unknown.</summary>
    public bool IsPublished { get; init; }

    /// <summary>Whether some accounts were scored by fold models, the model having been trained on them: the guarantee is then a cross-conformal one.</summary>
    public bool IsCrossConformal { get; init; }

    /// <summary>The people.</summary>
    public required IReadOnlyList<CalibrationAccount> Accounts { get; init; }

    /// <summary>Their features.</summary>
    public required IReadOnlyList<PeopleScale> Scales { get; init; }
}
