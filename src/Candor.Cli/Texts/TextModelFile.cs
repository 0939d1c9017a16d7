using Candor.Cli.Files;
using Candor.Evidence.Texts;
using Candor.Signals.Text;

namespace Candor.Cli.Texts;

/// <summary>A text model on disk, with its card and, once it has one, its calibration.</summary>
internal sealed record TextModelFile
{
    /// <summary>The only format there is.</summary>
    public const string CurrentFormat = "candor-text-model/1";

    public required string Format { get; init; }

    /// <summary>Language and the beginning of a digest of its weights: two models are never the same version.</summary>
    public required string Version { get; init; }

    public required TextCard Card { get; init; }

    public required TextModel Model { get; init; }

    /// <summary>People's texts of the training, as heads score them that have not seen them: calibration adds its own.</summary>
    public required IReadOnlyList<TextStratum> CrossFitted { get; init; }

    /// <summary>Groups that it was trained on.</summary>
    public required GroupSet TrainedOn { get; init; }

    /// <summary>Groups that it was calibrated on.</summary>
    public GroupSet CalibratedOn { get; init; } = new();

    public TextCalibration? Calibration { get; init; }

    /// <summary>Reads and checks a file.</summary>
    /// <exception cref="FormatException">The file is no text model, or one of another program.</exception>
    public static TextModelFile Read(string path)
    {
        var file = JsonFile.Read<TextModelFile>(path);
        if (file.Format != CurrentFormat) throw new FormatException($"{path}: format '{file.Format}'; this program reads '{CurrentFormat}'.");
        var problem = file.Model.Problems().Concat(file.CrossFitted.SelectMany(stratum => stratum.Problems())).Concat(file.Calibration?.Problems() ?? []).FirstOrDefault();
        return problem is null ? file : throw new FormatException($"{path}: {problem}.");
    }
}
