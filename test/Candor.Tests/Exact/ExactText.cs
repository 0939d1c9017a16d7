using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Candor.Tests.Exact;

/// <summary>
/// A text made ready for regular expressions: full-width marks folded, each link and each mention one marker, and beside the code points a
/// "shape" with one letter a code point.
/// </summary>
internal sealed partial class ExactText
{
    /// <summary>A link and a mention in shapes; no code point is negative.</summary>
    public const int Link = -1, Mention = -2;

    private const string Wide = "！？，：；。．｡（）＃＠";
    private const string Narrow = "!?,:;...()#@";

    public ExactText(string text)
    {
        var links = Links.Replace(text, "\uE000");
        var marked = Mentions.Replace(links, "\uE001").Trim();
        Body = links.Replace("\uE000", "", StringComparison.Ordinal).Trim();
        Points = [.. marked.EnumerateRunes().Select(rune => rune.Value switch { 0xE000 => Link, 0xE001 => Mention, var c => Fold(c) })];
        Shape = string.Concat(Points.Select(ShapeOf));
        IsWide = [.. marked.EnumerateRunes().Select(rune => rune.IsBmp && Wide.Contains((char)rune.Value, StringComparison.Ordinal))];
    }

    /// <summary>The text without its links, outer white space cut.</summary>
    public string Body { get; }

    /// <summary>Code points and markers, full-width punctuation folded.</summary>
    public IReadOnlyList<int> Points { get; }

    /// <summary>For each point, whether it was folded.</summary>
    public IReadOnlyList<bool> IsWide { get; }

    /// <summary>
    /// For each point: A capital, a other letter of a spaced script, h letter of an unspaced one and u its other signs, 0 digit,
    /// 9 other number, e emoji, L link, M mention, a line break or a blank for white space; any other point as it is.
    /// </summary>
    public string Shape { get; }

    /// <summary>The shape without links, outer white space cut.</summary>
    public string BodyShape => Shape.Replace("L", "", StringComparison.Ordinal).Trim();

    /// <summary>Words: letter runs with at most one inner apostrophe; runs of an unspaced script.</summary>
    public IEnumerable<Match> Words => WordShape.Matches(Shape);

    /// <summary>Hashtags, lower case; one that begins with a letter of an unspaced script may have a closing mark.</summary>
    public IEnumerable<string> Tags => TagShape.Matches(Shape).Select(match => Lower(match.Groups["tag"]));

    /// <summary>Emoji, one a code point.</summary>
    public IEnumerable<int> Emoji => Points.Where((_, i) => Shape[i] == 'e');

    /// <summary>
    /// Punctuation characters, each once, in order: neither letter nor number nor white space nor emoji; a marker for links and mentions.
    /// </summary>
    public string Punctuation =>
        string.Join(' ', Points.Where((_, i) => !"Aah09e \n".Contains(Shape[i], StringComparison.Ordinal)).Distinct().Order());

    /// <summary>What a match in the shape stands for, in lower case.</summary>
    public string Lower(Capture match) =>
        string.Concat(Points.Skip(match.Index).Take(match.Length).Select(c => Rune.ToLowerInvariant(new Rune(c)).ToString()));

    /// <summary>Scripts written without spaces.</summary>
    public static bool IsUnspaced(int c) =>
        c is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x3040 and <= 0x30FF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF) or (>= 0x20000 and <= 0x3134F);

    [GeneratedRegex(@"https?://[^\s\u3000-\uD7FF\uE000-\uFFFF]+")]
    private static partial Regex Links { get; }

    [GeneratedRegex(@"[@＠][\p{L}\p{N}_]{1,30}")]
    private static partial Regex Mentions { get; }

    [GeneratedRegex(@"[aA]+(?:['’][aA]+)?|h[hu]*")]
    private static partial Regex WordShape { get; }

    [GeneratedRegex("#(?<tag>h[aAh09_]*)#|#(?<tag>[aAh09_]+)")]
    private static partial Regex TagShape { get; }

    private static int Fold(int c) =>
        c <= char.MaxValue && Wide.IndexOf((char)c, StringComparison.Ordinal) is >= 0 and var place ? Narrow[place] : c;

    private static string ShapeOf(int c)
    {
        if (c < 0) return c == Link ? "L" : "M";
        var rune = new Rune(c);
        if (Rune.IsWhiteSpace(rune)) return c is '\n' or '\r' ? "\n" : " ";
        if (c is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF)) return "e";
        if (IsUnspaced(c)) return Rune.IsLetter(rune) ? "h" : "u";
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.UppercaseLetter => "A",
            <= UnicodeCategory.OtherLetter => "a",
            UnicodeCategory.DecimalDigitNumber => "0",
            UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => "9",
            _ => rune.IsBmp ? rune.ToString() : "\uFFFD",
        };
    }
}
