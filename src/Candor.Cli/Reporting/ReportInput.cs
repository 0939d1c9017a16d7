using Candor.Cli.Files;
using Candor.Evidence.Calibrating;

namespace Candor.Cli.Reporting;

/// <summary>All that a report is made of, wherever it comes from.</summary>
internal sealed record ReportInput
{
    /// <summary>Every account that was judged; gone through once.</summary>
    public required IEnumerable<ReportedAccount> Accounts { get; init; }

    /// <summary>What the model was trained on.</summary>
    public required TrainingSummary TrainedOn { get; init; }

    /// <summary>SHA-256 of the model, hexadecimal.</summary>
    public required string ModelDigest { get; init; }

    /// <summary>The people it was compared with.</summary>
    public required Calibration Calibration { get; init; }

    /// <summary>SHA-256 of the calibration, hexadecimal.</summary>
    public required string CalibrationDigest { get; init; }

    /// <summary>Share of people that may be above the threshold: the one that the verdicts were made with.</summary>
    public required double Alpha { get; init; }

    /// <summary>Channels and families that the verdicts were made without.</summary>
    public IReadOnlySet<string> Without { get; init; } = new HashSet<string>();

    /// <summary>Reads the files of a replay; the verdicts are read as they are asked for.</summary>
    /// <exception cref="FormatException">The model or the calibration is none, or they do not belong together.</exception>
    public static ReportInput FromFiles(string verdicts, string model, string calibration, double alpha, IReadOnlySet<string> without)
    {
        var (digest, file) = (JsonFile.Digest(model), ModelFile.Read(model));
        return new ReportInput
        {
            Accounts = VerdictLines.Read(verdicts, VerdictParser.Parse, account => account.Account),
            TrainedOn = file.TrainedOn,
            ModelDigest = digest,
            Calibration = CalibrationFile.Read(calibration, digest, model, file.Window),
            CalibrationDigest = JsonFile.Digest(calibration),
            Alpha = alpha,
            Without = without,
        };
    }
}
