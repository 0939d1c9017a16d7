using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>The phrases of both languages, each with its cues; made once.</summary>
internal static class UsePhrases
{
    private static readonly List<UseCue[]> Sets = [[]];
    private static readonly PhraseTable Table = Make();

    /// <summary>Whether a phrase or a number may begin with two plain characters; with one if the second is <c>\0</c>.</summary>
    public static bool MayBegin(char first, char second) => Table.MayBegin(first, second);

    /// <summary>The longest phrase that a plain text begins with.</summary>
    /// <returns>Its cues; empty if there is none.</returns>
    public static ReadOnlySpan<UseCue> Longest(ReadOnlySpan<char> plain, out int length) => Sets[Table.Longest(plain, out length)];

    private static PhraseTable Make()
    {
        var phrases = new Dictionary<string, List<UseCue>>(StringComparer.Ordinal);
        foreach (var (cue, written) in PhraseExpansion.Read<UseCue>(ChineseUsePhrases.Text).Concat(PhraseExpansion.Read<UseCue>(EnglishUsePhrases.Text)))
        {
            var phrase = string.Join(' ', written.Split(' ', StringSplitOptions.RemoveEmptyEntries)); // a word left out leaves two blanks
            if (!phrases.TryGetValue(phrase, out var cues)) phrases[phrase] = cues = [];
            if (!cues.Contains(cue)) cues.Add(cue);
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return PhraseTable.Of(phrases.Select(phrase => (NumberOf([.. phrase.Value.Order()]), phrase.Key)));

        int NumberOf(UseCue[] cues)
        {
            var key = string.Join(' ', cues);
            if (numbers.TryGetValue(key, out var number)) return number;
            numbers[key] = Sets.Count;
            Sets.Add(cues);
            return Sets.Count - 1;
        }
    }
}
