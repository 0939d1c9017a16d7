namespace Candor.Evidence.Calibrating;

/// <summary>One window of a person's account, scored by a model that had not seen it. Without a name: who it was is of no use here.</summary>
public sealed record CalibrationAccount
{
    /// <summary>A number for the person, the same for all windows of one person and telling nothing else: nobody counts twice where windows are pooled.</summary>
    public required int Person { get; init; }

    /// <summary>Whom it stands for.</summary>
    public required Stratum Stratum { get; init; }

    /// <summary>The bias of the model that scored it, nats.</summary>
    public required float Bias { get; init; }

    /// <summary>Its looks in order, at least one.</summary>
    public required IReadOnlyList<PathPoint> Path { get; init; }

    /// <summary>The path maximum of its break statistic, nats.</summary>
    public required float Break { get; init; }

    /// <summary>What was known of it from those it acts with, nats.</summary>
    public float Group { get; init; }

    /// <summary>Scores a recorded window.</summary>
    /// <param name="person">The person's number.</param>
    /// <param name="stratum">Whom it stands for.</param>
    /// <param name="path">Its looks in order, at least one.</param>
    /// <param name="breakMaximum">The path maximum of its break statistic, nats.</param>
    /// <param name="model">A model that has not seen it.</param>
    /// <param name="group">What is known of it from those it acts with, nats.</param>
    public static CalibrationAccount Of(int person, Stratum stratum, IReadOnlyList<Snapshot> path, float breakMaximum, EvidenceModel model, float group = 0)
    {
        var points = path.Select(look =>
        {
            var nats = new float[model.Channels.Count + 1];
            model.Measure(look, nats);
            return new PathPoint(look.Acts, nats);
        });
        return new CalibrationAccount { Person = person, Stratum = stratum, Bias = model.Combination.Bias, Path = [.. points], Break = breakMaximum, Group = group };
    }
}
