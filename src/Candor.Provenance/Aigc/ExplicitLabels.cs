using System.Globalization;
using System.Text;

namespace Candor.Provenance.Aigc;

/// <summary>Finds explicit labels in texts: both legal elements, AI and generation, close together at the text's beginning or end.</summary>
public static class ExplicitLabels
{
    /// <summary>Characters at the beginning and the end that are looked at; those that nobody sees do not count.</summary>
    public const int Reach = 64;

    /// <summary>Everything after it is shown backwards.</summary>
    private const char RightToLeft = '\u202E';

    /// <summary>Letters before and after the AI element in which the other one must lie.</summary>
    private const int Around = 14;

    /// <summary>Finds a label.</summary>
    /// <param name="beginning">The text's beginning, or the whole text.</param>
    /// <param name="end">Its end, or the whole text.</param>
    /// <returns>Null if there is none.</returns>
    public static ExplicitLabel? Find(string beginning, string end)
    {
        var (to, from) = (0, end.Length);
        for (var seen = 0; to < beginning.Length && seen < Reach; to++) seen += IsSeen(beginning[to]) ? 1 : 0;
        for (var seen = 0; from > 0 && seen < Reach; from--) seen += IsSeen(end[from - 1]) ? 1 : 0;
        return Find(beginning[..to], isAtBeginning: true) ?? Find(end[from..], isAtBeginning: false);
    }

    private static ExplicitLabel? Find(string part, bool isAtBeginning)
    {
        if (part.Contains(RightToLeft, StringComparison.Ordinal) && FindIn(string.Concat(part.Reverse()), isAtBeginning) is { } turned) return turned with { IsEvasive = true };
        return FindIn(part, isAtBeginning);
    }

    private static ExplicitLabel? FindIn(string part, bool isAtBeginning)
    {
        var (plain, places) = Plain(part);
        foreach (var (start, length) in Subjects(plain, places))
        {
            var from = Math.Max(0, start - Around);
            var to = Math.Min(plain.Length, start + length + Around);
            var around = plain[from..to];
            var at = around.IndexOf("生成", StringComparison.Ordinal);
            if (at < 0) at = around.IndexOf("合成", StringComparison.Ordinal);
            var word = 2;
            if (at < 0) (at, word) = English(around);
            if (at < 0) continue;
            var (low, high) = (places[Math.Min(start, from + at)], places[Math.Max(start + length, from + at + word) - 1]);
            if (IsDenied(plain, Math.Min(start, from + at))) continue;
            var text = part[low..Math.Min(part.Length, high + (char.IsHighSurrogate(part[high]) ? 2 : 1))];
            var isWritten = text.Contains("AI", StringComparison.OrdinalIgnoreCase) || text.Contains("人工智能", StringComparison.Ordinal);
            return new(text, isAtBeginning, IsEvasive: !isWritten || HasHidden(text));
        }

        return null;
    }

    private static (int At, int Length) English(string around)
    {
        foreach (var word in (string[])["GENERATED", "SYNTHESIZED", "SYNTHESISED", "SYNTHETIC"])
        {
            var at = around.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0) return (at, word.Length);
        }

        return (-1, 0);
    }

    /// <summary>Where `人工智能` or `AI` stands; `AI` as a word, not inside of one.</summary>
    private static IEnumerable<(int Start, int Length)> Subjects(string plain, List<int> places)
    {
        for (var at = plain.IndexOf("人工智能", StringComparison.Ordinal); at >= 0; at = plain.IndexOf("人工智能", at + 1, StringComparison.Ordinal)) yield return (at, 4);
        for (var at = plain.IndexOf("AI", StringComparison.Ordinal); at >= 0; at = plain.IndexOf("AI", at + 1, StringComparison.Ordinal))
        {
            var isWord = (at == 0 || !char.IsAsciiLetter(plain[at - 1]) || places[at - 1] + 1 < places[at])
                && (at + 2 == plain.Length || !char.IsAsciiLetter(plain[at + 2]) || places[at + 1] + 1 < places[at + 2]
                    || plain.AsSpan(at + 2).StartsWith("GENERATED") || plain.AsSpan(at + 2).StartsWith("SYNTH"));
            if (isWord) yield return (at, 2);
        }
    }

    /// <summary>"Not made by AI" is no label.</summary>
    private static bool IsDenied(string plain, int start)
    {
        var before = plain[Math.Max(0, start - 4)..start];
        return before.EndsWith('非') || before.Contains('不') || before.Contains("没有", StringComparison.Ordinal) || before.Contains('无') || before.Contains("NOT", StringComparison.Ordinal);
    }

    /// <summary>The text without what hides: compatibility forms undone, look-alikes as Latin, signs, spaces and invisible characters left out.</summary>
    private static (string Plain, List<int> Places) Plain(string part)
    {
        var plain = new StringBuilder();
        var places = new List<int>();
        for (int index = 0, length; index < part.Length; index += length)
        {
            var isCharacter = Rune.TryGetRuneAt(part, index, out var rune);
            length = isCharacter ? rune.Utf16SequenceLength : 1;
            if (!isCharacter || !IsSeen(part[index]) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNotAssigned) continue;
            foreach (var character in Normal(rune))
            {
                if (!char.IsLetterOrDigit(character)) continue;
                plain.Append(char.ToUpperInvariant(character));
                places.Add(index);
            }
        }

        return (plain.ToString(), places);
    }

    private static string Normal(Rune rune) => rune.Value switch
    {
        'А' or 'Α' or 'а' or 'α' or 'Ꭺ' or 'ꓮ' => "A",
        'І' or 'Ι' or 'і' or 'ι' or 'Ӏ' or 'ӏ' or 'ꓲ' => "I",
        >= 0x1F150 and <= 0x1F169 => ((char)('A' + rune.Value - 0x1F150)).ToString(),
        >= 0x1F170 and <= 0x1F189 => ((char)('A' + rune.Value - 0x1F170)).ToString(),
        >= 0x1F1E6 and <= 0x1F1FF => ((char)('A' + rune.Value - 0x1F1E6)).ToString(),
        _ => rune.ToString().Normalize(NormalizationForm.FormKC),
    };

    /// <summary>Whether a character takes up space: four letters of Korean are blank.</summary>
    private static bool IsSeen(char character) => character is not ('\u115F' or '\u1160' or '\u3164' or '\uFFA0') && !char.IsWhiteSpace(character)
        && char.GetUnicodeCategory(character) is not (UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    private static bool HasHidden(string text) => text.Any(character => (!IsSeen(character) && !char.IsWhiteSpace(character))
        || char.GetUnicodeCategory(character) is UnicodeCategory.OtherPunctuation or UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol)
        || text.Contains("A I", StringComparison.OrdinalIgnoreCase);
}
