namespace Candor.Signals.Text.Normalizing;

/// <summary>For each of the 65,536 characters what it folds to and what must be known of it: one look a character is all that most texts cost.</summary>
internal static class FoldTable
{
    /// <summary>What stands for a lone surrogate, and for a private character that would forge a link or a mention.</summary>
    public const char Replacement = '\uFFFD';

    public static readonly uint[] Entries = Make();

    /// <summary>What is known of a point; of those above the basic plane only that they are rare.</summary>
    public static Folds Of(int point) => (uint)point < (uint)Entries.Length ? (Folds)Entries[point] & (Folds)~0xFFFFU : Folds.Rare;

    /// <summary>Whether a point stands on the one before it: <see cref="MarkStacks.IsMark"/>, at one look for most.</summary>
    public static bool IsMark(int point) => (Of(point) & Folds.Rare) != 0 && MarkStacks.IsMark(point);

    /// <summary>A letter set in a mathematical, circled or full-width alphabet.</summary>
    public static bool IsStyled(int point) => point is (>= 0x1D400 and <= 0x1D7CB) or (>= 0xFF21 and <= 0xFF3A) or (>= 0xFF41 and <= 0xFF5A)
        or (>= 0x249C and <= 0x24E9) or 0x2102 or (>= 0x210A and <= 0x2113) or 0x2115 or (>= 0x2119 and <= 0x211D) or 0x2124 or 0x2128
        or 0x212C or 0x212D or (>= 0x212F and <= 0x2131) or 0x2133 or 0x2134;

    private static uint[] Make()
    {
        var entries = new uint[1 << 16];
        for (var c = 0; c < entries.Length; c++) entries[c] = Entry((char)c);
        return entries;
    }

    private static uint Entry(char c)
    {
        if (Blanks.Of(c) is not '\0' and var blank) return blank | (uint)(Folds.Blank | (blank == Blanks.Return ? Folds.Layout : 0));
        var folded = Single(c);
        var known = WidthOf(c) | KnownOf(folded < 0 ? c : (char)folded);
        return folded < 0 ? c | (uint)(known | Folds.Rare) : (uint)folded | (uint)(known | (Decompositions.Of(c).Length > 1 ? Folds.HasParts : 0));
    }

    /// <summary>The one character that a character folds to whatever stands beside it, or -1.</summary>
    private static int Single(char c)
    {
        if (char.IsSurrogate(c) || c is NormalText.Link or NormalText.Mention || Blanks.IsUnusual(c) || IsStyled(c)) return -1;
        if (Invisibles.Of(c) != Invisible.None) return -1;
        Span<int> points = stackalloc int[18]; // the longest decomposition there is, that of U+FDFA
        var parts = Decompositions.Of(c);
        if (parts.IsEmpty) points[0] = c;
        parts.CopyTo(points);
        var whole = Composition.Compose(points[..Math.Max(1, parts.Length)]) == 1 && points[0] <= char.MaxValue;
        return whole && !JoinsOthers(c) && !JoinsOthers(points[0]) ? TraditionalCharacters.Simplify(points[0]) : -1;
    }

    private static bool JoinsOthers(int point) => MarkStacks.IsMark(point) || Decompositions.IsSecond(point);

    private static Folds KnownOf(char c) => LookAlikes.ScriptOf(c) switch
    {
        Script.Latin => Folds.Letter | Folds.Latin,
        not Script.None => Folds.Letter | Folds.Foreign,
        _ when c is '/' or '@' => Folds.Layout,
        _ when c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE') => Folds.RightToLeft,
        _ => Folds.None,
    };

    /// <summary>The signs of a mention are left out: they are no punctuation of the sentence.</summary>
    private static Folds WidthOf(char c) => c switch
    {
        '@' or '＠' or '﹫' => Folds.None,
        > ' ' and < '\x7F' when !char.IsAsciiLetterOrDigit(c) => Folds.HalfWidth,
        (>= '\u3001' and <= '\u3003') or (>= '\u3008' and <= '\u3011') or (>= '\u3014' and <= '\u301F') => Folds.FullWidth,
        (>= '\uFE10' and <= '\uFE19') or (>= '\uFE30' and <= '\uFE6B') => Folds.FullWidth,
        (>= '\uFF01' and <= '\uFF0F') or (>= '\uFF1A' and <= '\uFF20') or (>= '\uFF3B' and <= '\uFF40') or (>= '\uFF5B' and <= '\uFF60') => Folds.FullWidth,
        _ => Folds.None,
    };
}
