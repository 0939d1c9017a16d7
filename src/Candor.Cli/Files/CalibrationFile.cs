using Candor.Evidence.Calibrating;
using Candor.Signals;

namespace Candor.Cli.Files;

/// <summary>A calibration on disk.</summary>
internal sealed record CalibrationFile
{
    /// <summary>The only format there is.</summary>
    public const string CurrentFormat = "candor-calibration/1";

    public required string Format { get; init; }

    public required Calibration Calibration { get; init; }

    /// <summary>Reads and checks a file.</summary>
    /// <param name="path">The calibration.</param>
    /// <param name="modelDigest">Digest of the model that it must belong to.</param>
    /// <param name="modelPath">The model, for the message.</param>
    /// <param name="window">The model's window.</param>
    /// <exception cref="FormatException">The file is no calibration, or that of another model.</exception>
    public static Calibration Read(string path, string modelDigest, string modelPath, Accounts.WindowOptions window)
    {
        var file = JsonFile.Read<CalibrationFile>(path);
        if (file.Format != CurrentFormat) throw new FormatException($"{path}: format '{file.Format}'; this program reads '{CurrentFormat}'.");
        if (file.Calibration.ModelDigest != modelDigest)
        {
            throw new FormatException($"{path}: it was made with another model than {modelPath}; run 'candor calibrate' with that model.");
        }

        var calibration = FormerChannels.Complete(file.Calibration);
        Check(path, calibration);
        if (calibration.Window != window) throw new FormatException($"{path}: it was made over another window than that of {modelPath}.");
        return calibration;
    }

    private static void Check(string path, Calibration calibration)
    {
        if (calibration.Window.Problems().FirstOrDefault() is { } problem) throw new FormatException($"{path}: {problem}.");
        if (!calibration.Accounts.All(IsPossible)) throw new FormatException($"{path}: an account's path has missing or impossible numbers.");
        if (calibration.Scales.Any(scale => scale is null || scale.Features.Count != Channels.FeatureCount || !scale.Features.All(IsPossible)))
        {
            throw new FormatException($"{path}: the scales are not of this program's features; calibrate anew.");
        }
    }

    private static bool IsPossible(CalibrationAccount? account) =>
        account is not null && account.Path.Count > 0 && float.IsFinite(account.Bias) && float.IsFinite(account.Break)
        && account.Path.All(point => point is not null && point.Nats is not null && point.Nats.Length == Channels.All.Count + 1 && point.Nats.All(float.IsFinite));

    private static bool IsPossible(FeatureScale? scale) =>
        scale?.Grid is { } grid && grid.Length is 0 or FeatureScale.GridLength && grid.All(float.IsFinite);
}
