namespace Candor.Signals.Text;

/// <summary>The views of a text by language.</summary>
/// <param name="Words">What is said: runs of characters or words.</param>
/// <param name="Shape">How it is built: clause lengths and marks, or function words and endings.</param>
/// <param name="ShapeWeight">How much the shape counts against the other heads.</param>
internal sealed record TextViews(ISlotView Words, ISlotView Shape, float ShapeWeight)
{
    /// <summary>Views of a language; new ones, since they hold scratch space.</summary>
    /// <param name="language">ISO 639-1.</param>
    public static TextViews Of(string language) => language switch
    {
        "zh" or "ja" => new TextViews(new CharacterRuns(2), new ClauseShape(), 0.7f),
        "en" => new TextViews(new WordRuns(), new WordSkeleton(Lexicons.FunctionWords), 1),
        _ => new TextViews(new CharacterRuns(4), new ClauseShape(), 0.7f),
    };
}
