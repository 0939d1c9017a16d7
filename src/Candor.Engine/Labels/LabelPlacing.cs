namespace Candor.Labels;

/// <summary>How a label is to be shown, after GB 45438-2025 clauses 5.1 to 5.4.</summary>
/// <param name="Modality">On what.</param>
/// <param name="LeastHeight">Height of the letters, of the shorter side of the picture: 0 where it does not apply.</param>
/// <param name="LeastSeconds">How long it stays on the opening picture: 0 where it does not apply.</param>
/// <param name="English">Where, in English.</param>
/// <param name="Chinese">In Simplified Chinese.</param>
public sealed record LabelPlacing(Modality Modality, double LeastHeight, double LeastSeconds, string English, string Chinese)
{
    /// <summary>The rule of a modality.</summary>
    public static LabelPlacing Of(Modality modality) => modality switch
    {
        Modality.Image => new(modality, 0.05, 0, "text at an edge or corner of the picture", "文字标识置于画面边缘或角落"),
        Modality.Audio => new(modality, 0, 0, "spoken words at normal speed, or the rhythm short long short short, at the start, the end or a fitting place between", "以正常语速播报语音标识，或以“短长短短”节奏标识，置于起始、末尾或中间适当位置"),
        Modality.Video => new(modality, 0.05, 2, "text on the opening picture and around the player", "文字标识置于起始画面及播放器周边"),
        _ => new(modality, 0, 0, "text or corner mark at the beginning, the end or a fitting place between", "文字或角标置于文本起始、末尾或中间适当位置"),
    };
}
