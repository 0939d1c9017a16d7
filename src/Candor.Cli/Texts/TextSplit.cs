using Candor.Events;

namespace Candor.Cli.Texts;

/// <summary>
/// Keeps training and calibration apart, whatever files are given to them: a quarter of all groups, by hash, is never trained on. Of a source and domain that a model was
/// trained on, only these calibrate and evaluate it.
/// </summary>
internal static class TextSplit
{
    private static readonly KeyedHash Hash = KeyedHash.FromText("candor text split");

    /// <summary>Whether a group is never trained on.</summary>
    public static bool IsHeld(string group) => Hash.Hash64(System.Text.Encoding.UTF8.GetBytes(group)) % 4 == 0;

    /// <summary>What a model should not learn: where a text comes from and what it is about.</summary>
    public static string EnvironmentOf(LabelledText text) => $"{text.Source}/{text.Domain}";

    /// <summary>Whether a model may have seen a text.</summary>
    public static bool IsTrainedOn(TextModelFile file, LabelledText text) => !IsHeld(text.Group) && file.Card.TrainedOn.Contains(EnvironmentOf(text));
}
