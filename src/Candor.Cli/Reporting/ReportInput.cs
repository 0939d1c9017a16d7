using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Embedded;
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

    /// <summary>Reads the last finished run of a store; the verdicts are read as they are asked for.</summary>
    /// <exception cref="FormatException">No run has finished, the model or the calibration is none, or not the store's.</exception>
    public static ReportInput FromStore(string folder, string model, string calibration)
    {
        var figures = StoreUpkeep.Measure(folder);
        var (modelDigest, calibrationDigest) = (JsonFile.Digest(model), JsonFile.Digest(calibration));
        if (figures.Identity.Model.ToString() != modelDigest) throw new FormatException($"{folder}: this store was made with another model than {model}.");
        if (figures.Identity.Calibration.ToString() != calibrationDigest) throw new FormatException($"{folder}: this store was made with another calibration than {calibration}.");
        var run = figures.Runs.LastOrDefault(run => run.Verdicts is not null);
        var options = (run is null ? null : RunOptions.Of(run.Options)) ?? throw new FormatException($"{folder}: no run of this store has finished yet; say the same 'candor replay --store' again.");
        var file = ModelFile.Read(model);
        return new ReportInput
        {
            Accounts = AccountsOf(folder),
            TrainedOn = file.TrainedOn,
            ModelDigest = modelDigest,
            Calibration = CalibrationFile.Read(calibration, modelDigest, model, file.Window),
            CalibrationDigest = calibrationDigest,
            Alpha = options.Alpha,
            Without = options.Without.ToHashSet(StringComparer.Ordinal),
        };
    }

    private static IEnumerable<ReportedAccount> AccountsOf(string folder)
    {
        using var verdicts = StoreUpkeep.OpenVerdicts(folder);
        foreach (var account in VerdictLines.Parse(folder, verdicts.Lines(), VerdictParser.Parse)) yield return account;
    }
}
