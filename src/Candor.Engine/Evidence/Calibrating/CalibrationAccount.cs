namespace Candor.Evidence.Calibrating;

/// <summary>One window of a person's account, scored by a model that had not seen it. Without a name: who it was is of no use here.</summary>
public sealed record CalibrationAccount
{
    /// <summary>Whom it stands for.</summary>
    public required Stratum Stratum { get; init; }

    /// <summary>The bias of the model that scored it, nats.</summary>
    public required float Bias { get; init; }

    /// <summary>Its looks in order, at least one.</summary>
    public required IReadOnlyList<PathPoint> Path { get; init; }

    /// <summary>The path maximum of its break statistic, nats.</summary>
    public required float Break { get; init; }
}
