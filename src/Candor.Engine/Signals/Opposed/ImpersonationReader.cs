using Candor.Signals.Text.Phrases;
using static System.FormattableString;

namespace Candor.Signals.Opposed;

/// <summary>
/// Accounts that pass for a protected person or brand: by their name, or by saying so in a text. That a name is the same says little: people have namesakes, and
/// thousands may share a common name. Fans, parodies and the genuine accounts are no signal.
/// </summary>
internal sealed class ImpersonationReader(ProtectedNames names)
{
    private const float Least = 0.15f;

    /// <summary>Bearers of a name from which on it says less, and from which on hardly anything.</summary>
    private const int SomeNamesakes = 5, ManyNamesakes = 20;

    private const int NearOffice = 3;

    /// <summary>Phrases looked at beside a claim.</summary>
    private const int Neighbours = 12;

    private readonly PlacedText _placed = new();
    private readonly UseHits _hits = new();

    /// <summary>What the account's name and description of itself show; null if nothing.</summary>
    public UseSignal? ReadAccount(UseContext context)
    {
        var match = names.Match(context.Name);
        if (match.Name is null || match.Name.Accounts.Contains(context.Account) || (match.Affix & NameAffix.Benign) != 0) return null;
        _placed.Read(context.Bio);
        _hits.Read(_placed.Plain);
        if (Any(UseCue.OfFans) || Any(UseCue.Parody)) return null;
        var claims = ClaimIn(_placed, _hits, context.Account).Strength > 0;
        var isOffice = (match.Affix & NameAffix.Office) != 0 || Said(UseCue.Office);
        var isPerson = (match.Affix & NameAffix.Person) != 0 || Said(UseCue.Person);
        var strength = match.IsNear ? NearStrength(match.Name) : match.IsAltered ? 0.7f : match.Name.Kind == ProtectedKind.Brand ? 0.5f : 0.45f;
        strength += (isOffice || isPerson ? 0.2f : 0) + (claims ? 0.2f : 0);
        strength = Math.Min(1, strength) * Commonness(match.Name, match.Length, context);
        if (strength < Least) return null;
        var how = match.IsNear ? ("differs by a letter from", "与以下名称仅差一字") : match.IsAltered ? ("is written to look like", "以形近写法模仿") : ("is", "与以下名称相同");
        var about = isOffice ? (", with words of an office or a service", "，并带有官方或客服字样") : isPerson ? (", with a claim to be the real one", "，并自称本人") : ("", "");
        var shared = context.Namesakes >= SomeNamesakes ? (Invariant($"; {context.Namesakes} other accounts bear the name"), Invariant($"；另有 {context.Namesakes} 个账号同名")) : ("", "");
        return new UseSignal
        {
            Use = OpposedUse.Impersonation,
            Strength = strength,
            Reason = $"The account's name “{UseReport.Quote(context.Name)}” {how.Item1} the protected name “{match.Name.Name}”{about.Item1}{shared.Item1}; it is none of its genuine accounts.",
            ReasonChinese = $"账号名“{UseReport.Quote(context.Name)}”{how.Item2}“{match.Name.Name}”（受保护名称）{about.Item2}{shared.Item2}；该账号不在其官方账号之列。",
            Evidence = [new UseEvidence("a protected name", "受保护名称", UsePlace.Name, 0, context.Name.Length)],
        };

        bool Any(UseCue cue) => _hits.Count(cue) > 0;
        bool Said(UseCue cue) => _hits.Said(cue) > 0;
    }

    /// <summary>What a text claims; null if nothing.</summary>
    public UseSignal? ReadText(PlacedText placed, UseHits hits, ReadOnlySpan<char> text, UseContext context)
    {
        if (hits.Count(UseCue.IAm) + hits.Count(UseCue.Office) + hits.Count(UseCue.Person) == 0) return null;
        var (strength, name, start, length) = ClaimIn(placed, hits, context.Account);
        if (name is null) return null;
        if (hits.Said(UseCue.Contact) + hits.Said(UseCue.Deal) + hits.Said(UseCue.Link) + hits.Said(UseCue.Spot) > 0) strength += 0.2f;
        var against = new List<UseCue>();
        strength = Math.Min(1, strength) * Commonness(name, length, context)
            * UseFrames.Left(hits.All, 0, placed.Plain.Length, [(UseCue.Parody, 0.2f), (UseCue.OfFans, 0.3f), (UseCue.News, 0.4f), (UseCue.Warn, 0.4f), (UseCue.Review, 0.5f)], against);
        if (strength < Least) return null;
        var (from, span) = placed.PlaceOf(start, length);
        return new UseSignal
        {
            Use = OpposedUse.Impersonation,
            Strength = strength,
            Reason = $"The text speaks as the protected name “{name.Name}” (“{UseReport.Quote(text.Slice(from, span))}”); the account is none of its genuine ones.",
            ReasonChinese = $"文中以“{name.Name}”（受保护名称）的身份发言（“{UseReport.Quote(text.Slice(from, span))}”）；该账号不在其官方账号之列。",
            Evidence = [new UseEvidence("a claim to be the bearer of a protected name", "自称受保护名称的主体", UsePlace.Text, from, span)],
        };
    }

    /// <summary>The plainest claim: I am NAME; NAME in person; the office of NAME, which the reader should get in touch with.</summary>
    private (float Strength, ProtectedName? Name, int Start, int Length) ClaimIn(PlacedText placed, UseHits hits, string account)
    {
        var plain = placed.Plain;
        var best = (Strength: 0f, Name: (ProtectedName?)null, Start: 0, Length: 0);
        var all = hits.All;
        for (var i = 0; i < all.Length; i++)
        {
            ref readonly var hit = ref all[i];
            if (hit.Cue != UseCue.IAm || !hit.IsSaid || IsImagined(all, i)) continue;
            var start = SkipBlank(plain, hit.End);
            var isReal = false;
            for (var k = i + 1; k < Math.Min(all.Length, i + Neighbours); k++)
            {
                if (all[k].Start != start || all[k].Cue is not (UseCue.Person or UseCue.Office)) continue;
                (start, isReal) = (SkipBlank(plain, all[k].End), true);
            }

            if (start >= plain.Length || names.Longest(plain[start..], out var length) is not { } name || name.Accounts.Contains(account)) continue;
            var strength = OfficeBehind(all, i, plain, start + length) ? 0.7f : !isReal && !IsOwn(plain[hit.Start]) ? 0 : EndsThere(plain[(start + length)..]) ? 0.6f : 0;
            if (strength > best.Strength) best = (strength, name, hit.Start, start + length - hit.Start);
        }

        foreach (ref readonly var hit in all)
        {
            if (hit.Cue is not (UseCue.Office or UseCue.Person) || !hit.IsSaid || best.Strength > 0) continue;
            if (BeforeOf(plain, hit.Start, out var start) is not { } name || name.Accounts.Contains(account)) continue;
            if (hits.Said(UseCue.Contact) > 0) best = (0.4f, name, start, hit.End - start);
        }

        return best;
    }

    /// <summary>Whether the clause before a claim says that it is imagined.</summary>
    private static bool IsImagined(ReadOnlySpan<UseHit> hits, int claim)
    {
        for (var i = claim - 1; i >= Math.Max(0, claim - Neighbours); i--)
        {
            if (hits[i].Cue == UseCue.If && hits[i].Clause == hits[claim].Clause) return true;
        }

        return false;
    }

    private static int SkipBlank(ReadOnlySpan<char> plain, int at) => at < plain.Length && plain[at] == ' ' ? at + 1 : at;

    /// <summary>"I am" and its like, not "this is".</summary>
    private static bool IsOwn(char first) => first is 'i' or 'm' or '我' or '本' or '在';

    private static bool OfficeBehind(ReadOnlySpan<UseHit> hits, int from, ReadOnlySpan<char> plain, int end)
    {
        end = SkipBlank(plain, end);
        if (plain[end..].StartsWith("'s ")) end += 3;
        for (var i = from + 1; i < Math.Min(hits.Length, from + Neighbours); i++)
        {
            if (hits[i].Cue is UseCue.Office or UseCue.Person && hits[i].End > end && hits[i].Start - end <= NearOffice) return true;
        }

        return false;
    }

    /// <summary>Whether the claim ends with the name: not "I am a NAME fan", "NAME's".</summary>
    private static bool EndsThere(ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest.StartsWith(" and ") || rest.StartsWith(" here") || rest.StartsWith(" the ")) return true;
        if (rest[0] == ' ') return rest.Length > 1 && !IsWord(rest[1]);
        return !IsWord(rest[0]) && rest[0] is not ('\'' or '-' or '、');
    }

    private static bool IsWord(char c) => PlainCharacters.IsSpaced(c) || PlainCharacters.IsUnspaced(c);

    /// <summary>The protected name that ends right before a place.</summary>
    private ProtectedName? BeforeOf(ReadOnlySpan<char> plain, int end, out int start)
    {
        for (start = Math.Max(0, end - NameSkeleton.MostCharacters / 3); start < end; start++)
        {
            if (start > 0 && PlainCharacters.IsSpaced(plain[start]) && PlainCharacters.IsSpaced(plain[start - 1])) continue;
            if (names.Longest(plain[start..], out var length) is { } name && end - (start + length) is 0 or 1) return name;
        }

        return null;
    }

    /// <summary>A name that differs by a letter; by a character of a Chinese name it is rather another person's.</summary>
    private static float NearStrength(ProtectedName name) => name.Kind == ProtectedKind.Person && name.Name.Any(PlainCharacters.IsUnspaced) ? 0.2f : 0.35f;

    private static float Commonness(ProtectedName name, int length, UseContext context)
    {
        var isHan = name.Name.Any(PlainCharacters.IsUnspaced);
        var factor = length <= (isHan ? 2 : 4) ? 0.6f : 1;
        if (name.IsCommon) factor *= 0.4f;
        return factor * (context.Namesakes >= ManyNamesakes ? 0.35f : context.Namesakes >= SomeNamesakes ? 0.6f : 1);
    }
}
