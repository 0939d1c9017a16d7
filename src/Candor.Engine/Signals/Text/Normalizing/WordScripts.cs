namespace Candor.Signals.Text.Normalizing;

/// <summary>
/// Words that mix scripts: if every letter of one has a twin in the other, the word is folded to the script that most of it is written in. A word of one
/// script is never touched, nor one that cannot be folded whole ("IT-шник", "μm").
/// </summary>
/// <remarks>Takes decomposed points, so that an accent does not hide its letter. Points marked <see cref="Styled"/> were mathematical or full-width letters.</remarks>
internal static class WordScripts
{
    /// <summary>A bit above all points: the letter was written in a style of its own, and folded.</summary>
    public const int Styled = 1 << 24;

    /// <summary>Greek letters stand beside Latin ones in every formula; only a longer word draws them in.</summary>
    private const int LeastBesideGreek = 3;

    private static readonly int[] Http = [.. "http://".Select(c => (int)c)];
    private static readonly int[] Https = [.. "https://".Select(c => (int)c)];

    /// <summary>Folds every word in place and counts what was folded; takes the marks of style away.</summary>
    public static void Fold(Span<int> points, ref Tampering tampering)
    {
        for (var i = 0; i < points.Length;)
        {
            var end = EndOfWord(points, i);
            if (end > i) FoldWord(points[i..end], ref tampering);
            i = Math.Max(end, i + 1);
        }
    }

    /// <summary>Whether a point goes on with a word: a letter, a mark on it, or a joiner in it.</summary>
    public static bool GoesOn(int point) =>
        LookAlikes.ScriptOf(point) != Script.None || MarkStacks.IsMark(point) || Invisibles.Of(point) == Invisible.Joiner;

    private static int EndOfWord(ReadOnlySpan<int> points, int start)
    {
        if (LookAlikes.ScriptOf(points[start] & ~Styled) == Script.None) return start;
        var end = start + 1;
        while (end < points.Length && GoesOn(points[end] & ~Styled) && !StartsLink(points[end..])) end++;
        return end;
    }

    /// <summary>A link is no part of the word that it stands right behind.</summary>
    private static bool StartsLink(ReadOnlySpan<int> points) => points[0] == 'h' && (points.StartsWith(Http) || points.StartsWith(Https));

    private static void FoldWord(Span<int> word, ref Tampering tampering)
    {
        var (latin, other, styled, script) = Count(word);
        if (styled > 0 && styled < latin) tampering.Homoglyphs += styled;
        else tampering.Harmless += styled;

        var target = other == 0 || latin == 0 ? Script.None : Target(word, latin, other, script);
        foreach (ref var point in word)
        {
            point &= ~Styled;
            if (target == Script.None || LookAlikes.ScriptOf(point) is var own && (own == Script.None || own == target)) continue;
            point = LookAlikes.In(target, point);
            tampering.Homoglyphs++;
        }
    }

    private static (int Latin, int Other, int Styled, Script Script) Count(ReadOnlySpan<int> word)
    {
        var (latin, other, styled, script) = (0, 0, 0, Script.None);
        foreach (var point in word)
        {
            if ((point & Styled) != 0) styled++;
            var own = LookAlikes.ScriptOf(point & ~Styled);
            if (own == Script.Latin) latin++;
            else if (own != Script.None)
            {
                other++;
                script = own;
            }
        }

        return (latin, other, styled, script);
    }

    private static Script Target(ReadOnlySpan<int> word, int latin, int other, Script script)
    {
        var least = script == Script.Greek ? LeastBesideGreek : 1;
        var toLatin = latin >= least && Folds(word, Script.Latin);
        var toOther = other >= least && Folds(word, script);
        if (toLatin && toOther) return latin >= other ? Script.Latin : script;
        return toLatin ? Script.Latin : toOther ? script : Script.None;
    }

    private static bool Folds(ReadOnlySpan<int> word, Script script)
    {
        foreach (var point in word)
        {
            if (LookAlikes.ScriptOf(point & ~Styled) != Script.None && LookAlikes.In(script, point & ~Styled) < 0) return false;
        }

        return true;
    }
}
