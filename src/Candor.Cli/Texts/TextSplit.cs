using Candor.Events;

namespace Candor.Cli.Texts;

/// <summary>
/// Keeps training, calibration and measurement apart when the same files are given to all of them. By a hash of the group, a quarter is never trained on. Of what a model was not
/// trained on, half calibrates. What did neither measures; a model remembers its groups.
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
    public static bool IsCalibrating(TextModelFile file, LabelledText text) => !file.TrainedOn.Contains(text.Group) && PartOf(text.Group) % 2 == 0;

    /// <summary>Whether a text may measure a model: it was neither trained nor calibrated on.</summary>
    public static bool IsMeasuring(TextModelFile file, LabelledText text) => !file.TrainedOn.Contains(text.Group) && !file.CalibratedOn.Contains(text.Group);

    private static int PartOf(string group) => (int)(Hash.Hash64(System.Text.Encoding.UTF8.GetBytes(group)) % Parts);
}
