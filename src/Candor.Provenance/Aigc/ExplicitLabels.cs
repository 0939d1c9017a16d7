using System.Globalization;

namespace Candor.Provenance.Aigc;

/// <summary>Finds explicit labels in texts: a clause with both legal elements, AI and generation, at the text's beginning or end that says of the work itself what made it.</summary>
/// <remarks>Who writes about AI writes the same words: a clause that asks, quotes, denies or goes on to say something else is no label.</remarks>
public static class ExplicitLabels
{
    /// <summary>Characters at the beginning and the end in which a label must lie; those that nobody sees do not count.</summary>
    public const int Reach = 64;

    /// <summary>Everything after it is shown backwards.</summary>
    private const char RightToLeft = '\u202E';

    /// <summary>Characters further in that are read with them: a clause is judged as a whole.</summary>
    private const int Further = 96;

    /// <summary>Finds a label.</summary>
    /// <param name="beginning">The text's beginning, or the whole text.</param>
    /// <param name="end">Its end, or the whole text.</param>
    /// <returns>Null if there is none.</returns>
    public static ExplicitLabel? Find(string beginning, string end)
    {
        var (within, read) = (Ahead(beginning, 0, Reach), Ahead(beginning, 0, Reach + Further));
        var (from, readFrom) = (Back(end, Reach), Back(end, Reach + Further));
        return Find(beginning[..read], 0, within, isAtBeginning: true) ?? Find(end[readFrom..], from - readFrom, end.Length - readFrom, isAtBeginning: false);
    }

    private static int Ahead(string text, int at, int count)
    {
        for (var seen = 0; at < text.Length && seen < count; at++) seen += LabelLetters.IsSeen(text[at]) ? 1 : 0;
        return at;
    }

    private static int Back(string text, int count)
    {
        var at = text.Length;
        for (var seen = 0; at > 0 && seen < count; at--) seen += LabelLetters.IsSeen(text[at - 1]) ? 1 : 0;
        return at;
    }

    private static ExplicitLabel? Find(string part, int from, int to, bool isAtBeginning)
    {
        if (part.Contains(RightToLeft, StringComparison.Ordinal)
            && FindIn(string.Concat(part.Reverse()), part.Length - to, part.Length - from, isAtBeginning) is { } turned) return turned with { IsEvasive = true };
        return FindIn(part, from, to, isAtBeginning);
    }

    private static ExplicitLabel? FindIn(string part, int from, int to, bool isAtBeginning)
    {
        var letters = new LabelLetters(part);
        for (var match = LabelForm.Elements.Match(letters.Plain); match.Success; match = match.NextMatch())
        {
            var (first, behind) = (match.Index, match.Index + match.Length);
            var ai = match.Groups["ai"].Index;
            if (letters.Place(first) < from || letters.End(behind - 1) > to || !letters.IsWordEdge(ai) || !letters.IsWordEdge(behind) || !LabelClause.IsLabel(letters, first, behind)) continue;
            var text = part[letters.Place(first)..letters.End(behind - 1)];
            var isWritten = text.Contains("AI", StringComparison.OrdinalIgnoreCase) || text.Contains("人工智能", StringComparison.Ordinal);
            return new(text, isAtBeginning, IsEvasive: !isWritten || HasHidden(text));
        }

        return null;
    }

    private static bool HasHidden(string text) => text.Any(character => (!LabelLetters.IsSeen(character) && !char.IsWhiteSpace(character))
        || char.GetUnicodeCategory(character) is UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol)
        || text.Contains("A I", StringComparison.OrdinalIgnoreCase);
}
