namespace Candor.Signals.Opposed;

/// <summary>A passage of a text that is, or nearly is, a line of a classic work.</summary>
/// <param name="Work">The work; null if there is none.</param>
/// <param name="Line">The line as the list has it.</param>
/// <param name="Kept">Share of the line's words that are there in order, 0 to 1.</param>
/// <param name="Added">Words of the passage that the line does not have.</param>
/// <param name="Start">Where the passage begins in the plain text.</param>
/// <param name="End">Behind its end.</param>
/// <param name="IsLoose">Whether so few of its words stand side by side that it counts only with something alien in it.</param>
/// <param name="IsUnspaced">Whether its script has no spaces between words.</param>
internal readonly record struct Quotation(ClassicWork? Work, string Line, float Kept, int Added, int Start, int End, bool IsLoose, bool IsUnspaced)
{
    /// <summary>Down from this share it is something else.</summary>
    public const float Near = 0.45f;

    /// <summary>The same where many words are there: one verse of four.</summary>
    public const float NearOfMany = 0.3f;

    /// <summary>The same for a line of a script without spaces of which hardly two words stand side by side.</summary>
    public const float Loose = 0.35f;

    /// <summary>From this share on no run of words side by side is asked for.</summary>
    public const float WithoutRun = 0.6f;

    /// <summary>From this share on one word more or less is a slip.</summary>
    private const float Slip = 0.9f;

    /// <summary>Words side by side that make a verse of a longer line.</summary>
    public const int Verse = 5, VerseSpaced = 6;

    /// <summary>Whether it is the line, or a whole part of it, or hardly the line at all; a slip of one word counts as none.</summary>
    /// <param name="plain">The text.</param>
    public bool IsFaithful(ReadOnlySpan<char> plain) => IsLoose || (Kept >= Slip && Added <= 1) || (Added == 0 && EndsClause(plain));

    private bool EndsClause(ReadOnlySpan<char> plain) => End >= plain.Length || (!char.IsLetterOrDigit(plain[End]) && plain[End] != ' ');
}
