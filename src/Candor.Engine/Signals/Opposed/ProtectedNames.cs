using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>Names that others must not pass for, compiled to be looked up. Immutable.</summary>
public sealed class ProtectedNames
{
    /// <summary>Names and aliases of a list, at most, and the letters from which on one that differs is still alike.</summary>
    public const int Most = 50_000, LeastNear = 6, LeastNearUnspaced = 4;

    /// <summary>Characters of the name of somebody who says to work for the bearer: 小陈.</summary>
    private const int MostStaff = 3;

    private readonly List<ProtectedName> _names = [];
    private readonly Dictionary<string, (ProtectedName Name, HashSet<string> Plain)> _skeletons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (ProtectedName Name, HashSet<string> Plain)>.AlternateLookup<ReadOnlySpan<char>> _look;
    private readonly Dictionary<string, string> _shortened = new(StringComparer.Ordinal);
    private readonly PhraseTable _phrases;
    private readonly int[] _lengths;

    /// <param name="names">The list.</param>
    public ProtectedNames(IEnumerable<ProtectedName> names)
    {
        var phrases = new List<(int Value, string Phrase)>();
        var placed = new PlacedText();
        foreach (var name in names)
        {
            _names.Add(name);
            foreach (var alias in name.Aliases.Prepend(name.Name))
            {
                var skeleton = NameSkeleton.Of(alias);
                if (skeleton.Skeleton.Length < 2) continue;
                if (!_skeletons.TryGetValue(skeleton.Skeleton, out var known)) _skeletons[skeleton.Skeleton] = known = (name, new HashSet<string>(StringComparer.Ordinal));
                known.Plain.Add(skeleton.Plain);
                placed.Read(alias);
                phrases.Add((_names.Count, placed.Plain.ToString().Replace(PhraseTree.Number, ' ')));
                if (!IsLong(skeleton.Skeleton)) continue;
                foreach (var shorter in Shortened(skeleton.Skeleton)) _shortened.TryAdd(shorter, skeleton.Skeleton);
            }
        }

        if (_skeletons.Count > Most) throw new ArgumentException($"A list has at most {Most} names.", nameof(names));
        _look = _skeletons.GetAlternateLookup<ReadOnlySpan<char>>();
        _lengths = [.. _skeletons.Keys.Select(skeleton => skeleton.Length).Distinct().OrderDescending()];
        _phrases = PhraseTable.Of(phrases);
    }

    /// <summary>How many there are, aliases not counted.</summary>
    public int Count => _names.Count;

    /// <summary>The protected name that a plain text begins with; null if there is none.</summary>
    internal ProtectedName? Longest(ReadOnlySpan<char> plain, out int length) => _phrases.Longest(plain, out length) is > 0 and var value ? _names[value - 1] : null;

    /// <summary>What the name of an account is like.</summary>
    internal NameMatch Match(ReadOnlySpan<char> name)
    {
        var whole = NameSkeleton.Of(name);
        var digits = NameSkeleton.Of(name.Trim(" _.-0123456789"));
        var match = Within(whole);
        if (match.Name is null && digits != whole) match = Within(digits);
        if (match.Name is null) return Near(digits);
        return match.IsAltered || !IsSetApart(name) ? match : match with { IsAltered = true };
    }

    /// <summary>Whether marks stand between single characters of an unspaced script, as nobody writes a name: 林.晚.舟.</summary>
    private static bool IsSetApart(ReadOnlySpan<char> name)
    {
        var apart = 0;
        for (var i = 0; i + 2 < name.Length; i++)
        {
            if (PlainCharacters.IsUnspaced(name[i]) && PlainCharacters.IsUnspaced(name[i + 2]) && !char.IsLetterOrDigit(name[i + 1]) && name[i + 1] is not ('·' or '・' or ' ')) apart++;
        }

        return apart > 1;
    }

    /// <summary>A protected name in a skeleton, with nothing about it but words of the lists of affixes.</summary>
    private NameMatch Within(NameSkeleton name)
    {
        foreach (var length in _lengths)
        {
            for (var start = 0; start + length <= name.Skeleton.Length; start++)
            {
                if (!_look.TryGetValue(name.Skeleton.AsSpan(start, length), out var found)) continue;
                var affix = NameAffixes.Of(name.Skeleton.AsSpan(0, start), out var before) | NameAffixes.Of(name.Skeleton.AsSpan(start + length), out var behind);
                var isStaff = (affix & NameAffix.Office) != 0 && before == 0 && behind <= MostStaff && PlainCharacters.IsUnspaced(name.Skeleton[^1]);
                if (before + behind > 0 && (affix & NameAffix.Benign) == 0 && !isStaff) continue;
                var isWhole = length == name.Skeleton.Length;
                var isAltered = !found.Plain.Any(plain => isWhole ? name.Plain == plain : name.Plain.Contains(plain, StringComparison.Ordinal));
                return new NameMatch(found.Name, affix, isAltered, false, length);
            }
        }

        return default;
    }

    /// <summary>A protected name of which one letter differs, is missing or is too many; affixes at the end are cut.</summary>
    private NameMatch Near(in NameSkeleton name)
    {
        for (var end = name.Skeleton.Length; end >= LeastNearUnspaced; end--)
        {
            var affix = NameAffixes.Of(name.Skeleton.AsSpan(end), out var left);
            if (left > 0) continue;
            var core = name.Skeleton[..end];
            if (!IsLong(core)) break;
            if ((_shortened.GetValueOrDefault(core) ?? Shortened(core).Select(shorter => NearOf(shorter, core.Length)).FirstOrDefault(found => found is not null)) is { } near) return new NameMatch(_skeletons[near].Name, affix, true, true, near.Length);
        }

        return default;
    }

    private static bool IsLong(string skeleton) => skeleton.Length >= (skeleton.Any(PlainCharacters.IsUnspaced) ? LeastNearUnspaced : LeastNear);

    /// <summary>The protected skeleton that a word without one letter is, or becomes without one of its own.</summary>
    private string? NearOf(string shorter, int length) =>
        _skeletons.ContainsKey(shorter) && IsLong(shorter) ? shorter : _shortened.TryGetValue(shorter, out var other) && other.Length == length ? other : null;

    private static IEnumerable<string> Shortened(string word) => Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1));
}
