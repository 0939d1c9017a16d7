using System.Globalization;
using System.Text;

namespace Candor.Cel.Patterns;

/// <summary>
/// A class of characters as ranges of code points, and Unicode categories. It is written for .NET, which matches UTF-16 units: a range beyond U+FFFF becomes pairs of surrogates. Of
/// categories only the characters up to U+FFFF are known.
/// </summary>
internal sealed class CodePointSet
{
    private const int Last = 0x10FFFF;

    private readonly List<(int From, int To)> _ranges = [];
    private readonly List<string> _categories = [];

    public bool IsNegative { get; set; }

    public static CodePointSet AllBut(params int[] characters)
    {
        var set = new CodePointSet { IsNegative = true };
        foreach (var character in characters) set.Add(character, character);
        return set;
    }

    public void Add(int from, int to) => _ranges.Add((from, to));

    /// <summary>Adds `\p{Lu}` or `\P{Lu}`.</summary>
    public void AddCategory(string category) => _categories.Add(category);

    /// <summary>Adds ranges, or all that is outside of them.</summary>
    public void Add(IEnumerable<(int From, int To)> ranges, bool isNegative) => _ranges.AddRange(isNegative ? Complement([.. ranges.Order()]) : ranges);

    /// <summary>As a .NET pattern that quantifiers can follow.</summary>
    public override string ToString()
    {
        // With categories .NET does the negation of the first plane; without them it is computed.
        var ranges = Merged(_ranges);
        var isComputed = _categories.Count == 0;
        var above = Above(IsNegative ? Complement(ranges) : ranges);
        var below = Below(IsNegative && isComputed ? Complement(ranges) : ranges, isComputed);
        string[] alternatives = [.. below is null ? [] : new[] { below }, .. above];
        return alternatives.Length switch
        {
            0 => @"[^\s\S]",
            1 when below is not null => below,
            _ => $"(?:{string.Join('|', alternatives)})",
        };
    }

    private static List<(int From, int To)> Merged(List<(int From, int To)> ranges)
    {
        var merged = new List<(int From, int To)>();
        foreach (var range in ranges.Order())
        {
            if (merged.Count > 0 && range.From <= merged[^1].To + 1) merged[^1] = (merged[^1].From, Math.Max(merged[^1].To, range.To));
            else merged.Add(range);
        }

        return merged;
    }

    private static List<(int From, int To)> Complement(List<(int From, int To)> ranges)
    {
        var complement = new List<(int, int)>();
        var next = 0;
        foreach (var (from, to) in Merged(ranges))
        {
            if (from > next) complement.Add((next, from - 1));
            next = to + 1;
        }

        if (next <= Last) complement.Add((next, Last));
        return complement;
    }

    private string? Below(List<(int From, int To)> ranges, bool isComputed)
    {
        var text = new StringBuilder();
        foreach (var (from, to) in ranges)
        {
            Append(text, from, Math.Min(to, 0xD7FF));
            Append(text, Math.Max(from, 0xE000), Math.Min(to, 0xFFFF));
        }

        foreach (var category in _categories) text.Append(category);
        if (!isComputed && IsNegative) return $"[^{text}\\uD800-\\uDFFF]";
        return text.Length == 0 ? null : $"[{text}]";
    }

    private static void Append(StringBuilder text, int from, int to)
    {
        if (from <= to) text.Append(CultureInfo.InvariantCulture, $"\\u{from:X4}-\\u{to:X4}");
    }

    private static List<string> Above(List<(int From, int To)> ranges)
    {
        var pairs = new List<string>();
        foreach (var range in ranges.Where(range => range.To > 0xFFFF))
        {
            var (low, high) = (Math.Max(range.From, 0x10000) - 0x10000, range.To - 0x10000);
            var (first, last) = (low >> 10, high >> 10);
            if (first == last)
            {
                pairs.Add(Pair(first, first, low & 0x3FF, high & 0x3FF));
                continue;
            }

            if ((low & 0x3FF) != 0)
            {
                pairs.Add(Pair(first, first, low & 0x3FF, 0x3FF));
                first++;
            }

            if ((high & 0x3FF) != 0x3FF)
            {
                pairs.Add(Pair(last, last, 0, high & 0x3FF));
                last--;
            }

            if (first <= last) pairs.Add(Pair(first, last, 0, 0x3FF));
        }

        return pairs;
    }

    private static string Pair(int firstLead, int lastLead, int firstTrail, int lastTrail) => string.Create(
        CultureInfo.InvariantCulture,
        $"[\\u{0xD800 + firstLead:X4}-\\u{0xD800 + lastLead:X4}][\\u{0xDC00 + firstTrail:X4}-\\u{0xDC00 + lastTrail:X4}]");
}
