namespace Candor.Events.Texts;

/// <summary>
/// What a text's score says in its account's sum: cut to 3 either way and rounded to steps of 1/8192, so that sums are exact in any order; or nothing, where no
/// model scored the text. Two bytes.
/// </summary>
public readonly record struct TextMaking
{
    /// <summary>The most that a text may say, either way.</summary>
    public const float Most = 3;

    /// <summary>Steps of a score of 1.</summary>
    public const int StepsOfOne = 8192;

    private const int Middle = 1 << 15;
    private readonly ushort _code; // 0: not scored

    private TextMaking(ushort code) => _code = code;

    /// <summary>Whether a model scored the text.</summary>
    public bool IsScored => _code != 0;

    /// <summary>The score in steps; 0 where there is none.</summary>
    public int Steps => IsScored ? _code - Middle : 0;

    /// <summary>Cuts and rounds a score; NaN is none.</summary>
    public static TextMaking Of(float score) =>
        float.IsNaN(score) ? default : new TextMaking((ushort)(Middle + (int)MathF.Round(Math.Clamp(score, -Most, Most) * StepsOfOne)));
}
