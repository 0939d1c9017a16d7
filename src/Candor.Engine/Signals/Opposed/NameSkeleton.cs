using System.Text;
using Candor.Events.Texts;
using Candor.Signals.Text.Normalizing;
using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>
/// A name as it is compared. Plain: letters and digits alone, lower case, simplified. Skeleton: what also looks alike made one: letters of other scripts, digits for
/// letters, l and i and 1, rn and m, letters doubled.
/// </summary>
/// <param name="Plain">Plain characters.</param>
/// <param name="Skeleton">Look-alikes folded.</param>
internal readonly record struct NameSkeleton(string Plain, string Skeleton)
{
    /// <summary>Characters of a name that are read.</summary>
    public const int MostCharacters = 96;

    /// <summary>Makes both.</summary>
    public static NameSkeleton Of(ReadOnlySpan<char> name)
    {
        var (plain, skeleton) = (new StringBuilder(), new StringBuilder());
        foreach (var rune in name[..Math.Min(name.Length, MostCharacters)].EnumerateRunes())
        {
            if (Invisibles.Of(rune.Value) != Invisible.None || FoldTable.IsMark(rune.Value)) continue;
            var parts = Decompositions.Of(rune.Value);
            if (parts.IsEmpty) Take(rune.Value, plain, skeleton);
            foreach (var part in parts)
            {
                if (!FoldTable.IsMark(part)) Take(part, plain, skeleton);
            }
        }

        return new NameSkeleton(plain.ToString(), skeleton.ToString());
    }

    /// <summary>The skeleton of plain characters.</summary>
    public static string Fold(string plain) => Of(plain).Skeleton;

    private static void Take(int point, StringBuilder plain, StringBuilder skeleton)
    {
        if (point > char.MaxValue) return;
        var simple = TraditionalCharacters.Simplify(point);
        if (Characters.IsWordPart(simple) && simple != '_') plain.Append(PlainCharacters.Fold((char)simple));
        var look = LookAlikes.In(Script.Latin, simple) is >= 0 and var latin ? latin : simple;
        var folded = PlainCharacters.Fold((char)look) switch
        {
            '1' or 'i' or '|' or '!' => 'l',
            '0' => 'o',
            '3' => 'e',
            '4' or '@' => 'a',
            '5' or '$' => 's',
            '7' => 't',
            '8' => 'b',
            '9' => 'g',
            var other => other,
        };
        if (!Characters.IsWordPart(folded) || folded == '_') return;
        var last = skeleton.Length == 0 ? '\0' : skeleton[^1];
        if (folded == last && char.IsAsciiLetter(folded)) return;
        if (folded == 'n' && last == 'r') skeleton[^1] = 'm';
        else if (folded == 'v' && last == 'v') skeleton[^1] = 'w';
        else skeleton.Append(folded);
    }
}
