using Candor.Evidence.Calibrating;

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
    /// <exception cref="FormatException">The file is no calibration, or that of another model.</exception>
    public static Calibration Read(string path, string modelDigest, string modelPath)
    {
        var file = JsonFile.Read<CalibrationFile>(path);
        if (file.Format != CurrentFormat) throw new FormatException($"{path}: format '{file.Format}'; this program reads '{CurrentFormat}'.");
        if (file.Calibration.ModelDigest != modelDigest)
        {
            throw new FormatException($"{path}: it was made with another model than {modelPath}; run 'candor calibrate' with that model.");
        }

        var columns = Signals.Channels.All.Count + 1;
        if (file.Calibration.Accounts.Any(account => account.Path.Count == 0 || account.Path.Any(point => point.Nats.Length != columns || !point.Nats.All(float.IsFinite))))
        {
            throw new FormatException($"{path}: an account's path has missing or impossible numbers.");
        }

        if (file.Calibration.Scales.Any(scale => scale.Features.Count != Signals.Channels.FeatureCount))
        {
            throw new FormatException($"{path}: the scales are not of this program's features; calibrate anew.");
        }

        return file.Calibration;
    }
}
