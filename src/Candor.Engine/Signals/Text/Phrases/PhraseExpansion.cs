namespace Candor.Signals.Text.Phrases;

/// <summary>Reads lists of phrases: a line is a role and its phrases, and {a|b} in a phrase is either of both.</summary>
internal static class PhraseExpansion
{
    /// <summary>Every phrase of a list with its role.</summary>
    public static IEnumerable<(TRole Role, string Phrase)> Read<TRole>(string list)
        where TRole : struct, Enum =>
        from line in list.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        let role = Enum.Parse<TRole>(line[..colon])
        from item in line[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        from phrase in Expand(item)
        select (role, phrase);

    /// <summary>All phrases that one with alternatives stands for.</summary>
    public static IEnumerable<string> Expand(string phrase)
    {
        var close = phrase.IndexOf('}', StringComparison.Ordinal);
        if (close < 0) return [phrase.Trim()];
        var open = phrase.LastIndexOf('{', close); // the innermost first
        return phrase[(open + 1)..close].Split('|').SelectMany(choice => Expand(phrase[..open] + choice + phrase[(close + 1)..]));
    }
}
