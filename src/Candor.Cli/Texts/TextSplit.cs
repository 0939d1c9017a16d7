using Candor.Events;

namespace Candor.Cli.Texts;

/// <summary>
/// Keeps training, calibration and measurement apart, whatever files are given to them, by a hash of the group. Of a source and domain that a model was trained on, six parts of
/// eight train, one calibrates, one measures. Of one that it was only calibrated on, four calibrate and four measure. Of any other, all measure.
/// </summary>
internal static class TextSplit
{
    private const int Parts = 8, Training = 6;
    private static readonly KeyedHash Hash = KeyedHash.FromText("candor text split");

    /// <summary>Whether a group is never trained on.</summary>
    public static bool IsHeld(string group) => PartOf(group) >= Training;

    /// <summary>What a model should not learn: where a text comes from and what it is about.</summary>
    public static string EnvironmentOf(LabelledText text) => $"{text.Source}/{text.Domain}";

    /// <summary>Whether a text may calibrate a model.</summary>
    public static bool IsCalibrating(TextModelFile file, LabelledText text) => !IsTrainedOn(file, text) && PartOf(text.Group) % 2 == 0;

    /// <summary>Whether a text may measure a model: it was neither trained nor calibrated on.</summary>
    public static bool IsMeasuring(TextModelFile file, LabelledText text) =>
        !IsTrainedOn(file, text) && (PartOf(text.Group) % 2 == 1 || !IsCalibratedOn(file, text));

    private static bool IsTrainedOn(TextModelFile file, LabelledText text) => !IsHeld(text.Group) && file.Card.TrainedOn.Contains(EnvironmentOf(text));

    private static bool IsCalibratedOn(TextModelFile file, LabelledText text) =>
        file.Card.TrainedOn.Contains(EnvironmentOf(text)) || (file.Calibration?.Strata.Any(stratum => stratum.Source == text.Source && stratum.Domain == text.Domain) ?? false);

    private static int PartOf(string group) => (int)(Hash.Hash64(System.Text.Encoding.UTF8.GetBytes(group)) % Parts);
}
