using System.Text;

namespace Candor.Signals.Templates;

/// <summary>What the texts of a family have in common, with slots where they differ: "The best {…} in {…}, only {number}".</summary>
public static class FamilySkeleton
{
    private const int LeastBetweenSlots = 2;

    /// <summary>Aligns texts word by word, those of scripts without spaces character by character.</summary>
    /// <param name="texts">One or more.</param>
    /// <returns>The first text with its slots; the text itself if there is only one.</returns>
    public static string Of(IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return "";
        var skeleton = TextToken.Read(texts[0]).Select(token => new Part(token, null)).ToList();
        foreach (var text in texts.Skip(1)) skeleton = Align(skeleton, TextToken.Read(text));
        return Written(Joined(skeleton));
    }

    /// <summary>The longest sequence of tokens that both have, with a slot wherever either has more.</summary>
    private static List<Part> Align(List<Part> parts, List<TextToken> tokens)
    {
        var lengths = new int[parts.Count + 1, tokens.Count + 1];
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            for (var j = tokens.Count - 1; j >= 0; j--)
            {
                lengths[i, j] = IsSame(parts[i], tokens[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var aligned = new List<Part>();
        for (int i = 0, j = 0; i < parts.Count || j < tokens.Count;)
        {
            if (i < parts.Count && j < tokens.Count && IsSame(parts[i], tokens[j]))
            {
                aligned.Add(IsEqual(parts[i], tokens[j]) ? parts[i] : parts[i] with { Slot = tokens[j].Kind });
                i++;
                j++;
            }
            else if (j == tokens.Count || (i < parts.Count && lengths[i + 1, j] >= lengths[i, j + 1]))
            {
                AddSlot(aligned, parts[i].Token.IsSpaced, parts[i].Slot ?? parts[i].Token.Kind);
                i++;
            }
            else
            {
                AddSlot(aligned, tokens[j].IsSpaced, tokens[j].Kind);
                j++;
            }
        }

        return aligned;
    }

    /// <summary>Whether they are equal, or both a number, a link, a mention or a pictograph.</summary>
    private static bool IsSame(Part part, TextToken token) =>
        IsEqual(part, token) || ((part.Slot ?? part.Token.Kind) == token.Kind && IsNamed(token.Kind));

    private static bool IsEqual(Part part, TextToken token) => part.Slot is null && string.Equals(part.Token.Text, token.Text, StringComparison.OrdinalIgnoreCase);

    private static void AddSlot(List<Part> parts, bool isSpaced, TokenKind kind)
    {
        if (parts.Count > 0 && parts[^1].Slot is { } before && (before == kind || !(IsNamed(before) || IsNamed(kind)))) return;
        parts.Add(new Part(new TextToken("", kind, isSpaced), kind));
    }

    private static bool IsNamed(TokenKind kind) => kind is TokenKind.Number or TokenKind.Link or TokenKind.Mention or TokenKind.Picture;

    /// <summary>A mark or a syllable that two slots happen to have between them belongs to the slot.</summary>
    private static List<Part> Joined(List<Part> parts)
    {
        var joined = new List<Part>();
        for (var i = 0; i < parts.Count; i++)
        {
            var end = i;
            while (end < parts.Count && parts[end].Slot is null) end++;
            var isBetween = joined.Count > 0 && joined[^1].Slot is not null && end < parts.Count;
            if (end > i && isBetween && parts[i..end].Sum(part => part.Token.Text.Count(char.IsLetterOrDigit)) < LeastBetweenSlots)
            {
                joined[^1] = joined[^1] with { Slot = TokenKind.Word };
                i = end - 1;
                continue;
            }

            if (parts[i].Slot is { } kind) AddSlot(joined, parts[i].Token.IsSpaced, kind);
            else joined.Add(parts[i]);
        }

        return joined;
    }

    private static string Written(List<Part> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            if (part.Token.IsSpaced && text.Length > 0) text.Append(' ');
            text.Append(part.Slot switch
            {
                null => part.Token.Text,
                TokenKind.Number => "{number}",
                TokenKind.Link => "{link}",
                TokenKind.Mention => "{name}",
                TokenKind.Picture => "{emoji}",
                _ => "{…}",
            });
        }

        return text.ToString();
    }

    /// <summary>A token that all have, or a slot.</summary>
    private readonly record struct Part(TextToken Token, TokenKind? Slot);
}
