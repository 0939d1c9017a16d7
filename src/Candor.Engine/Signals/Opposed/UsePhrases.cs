using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>The phrases of both languages, each with its cues; made once.</summary>
internal static class UsePhrases
{
    private static readonly List<UseCue[]> Sets = [[]];
    private static readonly Dictionary<string, List<UseCue>> Phrases = Read();
    private static readonly PhraseTable Table = Make();

    /// <summary>
    /// Without a phrase of one of these no use is seen in a text alone, without the operator's lists: removal needs a mark, its removal or a promise that nobody notices; a factory its
    /// name, a machine or running; clicks their words; an advertisement a code or a contact.
    /// </summary>
    private static readonly HashSet<UseCue> Needed =
    [
        UseCue.RemoveAi, UseCue.Bypass, UseCue.RemoveMark, UseCue.Mark, UseCue.MarkAi, UseCue.Evade, UseCue.Factory, UseCue.Auto, UseCue.Machine, UseCue.Run,
        UseCue.Shock, UseCue.Urge, UseCue.Gap, UseCue.Reaction, UseCue.Code, UseCue.Contact,
    ];

    private static readonly PhraseTable NeededTable = PhraseTable.Of(Phrases.Where(phrase => phrase.Value.Any(Needed.Contains)).Select(phrase => (1, phrase.Key)));

    /// <summary>Whether a phrase may begin with two plain characters; with one if the second is <c>\0</c>.</summary>
    public static bool MayBegin(char first, char second) => Table.MayBegin(first, second);

    /// <summary>Whether a plain text may show a use by itself: a quick no for most texts.</summary>
    public static bool MayMatter(ReadOnlySpan<char> plain)
    {
        for (var i = 0; i < plain.Length; i++)
        {
            var second = i + 1 == plain.Length ? '\0' : plain[i + 1] == '、' ? ',' : plain[i + 1];
            if (NeededTable.MayBegin(plain[i], second)) return true;
        }

        return false;
    }

    /// <summary>The longest phrase that a plain text begins with.</summary>
    /// <returns>Its cues; empty if there is none.</returns>
    public static ReadOnlySpan<UseCue> Longest(ReadOnlySpan<char> plain, out int length) => Sets[Table.Longest(plain, out length)];

    private static Dictionary<string, List<UseCue>> Read()
    {
        var phrases = new Dictionary<string, List<UseCue>>(StringComparer.Ordinal);
        foreach (var (cue, written) in PhraseExpansion.Read<UseCue>(ChineseUsePhrases.Text).Concat(PhraseExpansion.Read<UseCue>(EnglishUsePhrases.Text)))
        {
            var phrase = string.Join(' ', written.Split(' ', StringSplitOptions.RemoveEmptyEntries)); // a word left out leaves two blanks
            if (!phrases.TryGetValue(phrase, out var cues)) phrases[phrase] = cues = [];
            if (!cues.Contains(cue)) cues.Add(cue);
        }

        return phrases;
    }

    private static PhraseTable Make()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return PhraseTable.Of(Phrases.Select(phrase => (NumberOf([.. phrase.Value.Order()]), phrase.Key)));

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
