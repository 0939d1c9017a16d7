namespace Candor.Signals.Text.Normalizing;

/// <summary>Words written letter by letter with a blank between: "g p t".</summary>
internal static class SpacedWords
{
    /// <summary>Letters of the shortest one that counts.</summary>
    private const int LeastLetters = 3;

    /// <summary>How many are in a normalised text. What goes through the alphabet ("a b c") is a list, not a word.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        var (words, letters, isList) = (0, 0, true);
        for (var i = 0; i < text.Length; i += 2)
        {
            if (IsAlone(text, i))
            {
                isList &= letters == 0 || text[i] == text[i - 2] + 1;
                letters++;
                continue;
            }

            words += letters >= LeastLetters && !isList ? 1 : 0;
            (letters, isList) = (0, true);
            while (i < text.Length && text[i] is not Blanks.Space and not Blanks.Break) i++;
            i--; // the step goes behind the blank
        }

        return words + (letters >= LeastLetters && !isList ? 1 : 0);
    }

    /// <summary>A letter with nothing or a blank behind it; the blank before it is known.</summary>
    private static bool IsAlone(ReadOnlySpan<char> text, int i) =>
        (FoldTable.Of(text[i]) & Folds.Letter) != 0 && (i + 1 == text.Length || text[i + 1] is Blanks.Space or Blanks.Break);
}
