using System.Globalization;
using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>
/// Classic works that are spoofed: lines nearly quoted with something alien in them, characters in advertising, violence or the like. A quotation, a review, an essay and a
/// declared parody or fan work are no signal, or a faint one: secondary creation is welcome.
/// </summary>
internal sealed class SpoofReader(ClassicWorks works)
{
    private const float Least = 0.15f, Altered = 0.2f, OneCharacter = 0.15f, Characters = 0.25f, Alien = 0.35f, AlienAgain = 0.1f, AlienMost = 0.5f;
    private const int MostWords = 3;

    /// <summary>Plain characters behind a passage in which something alien belongs to it.</summary>
    private const int Beside = 12, BesideSpaced = 40;

    /// <summary>Plain characters from a character or an altered line in which something alien counts.</summary>
    private const int Reach = 120;


    private static readonly UseCue[] Aliens = [UseCue.Violent, UseCue.Lewd, UseCue.Contact, UseCue.Deal, UseCue.Price, UseCue.Code, UseCue.Promise];

    private static readonly (UseCue Cue, float Left)[] Frames =
        [(UseCue.Parody, 0.2f), (UseCue.Review, 0.25f), (UseCue.Study, 0.4f), (UseCue.News, 0.5f), (UseCue.Explain, 0.5f), (UseCue.Warn, 0.5f), (UseCue.Rule, 0.6f), (UseCue.Official, 0.5f)];

    private readonly QuotationFinder _finder = new(works);
    private readonly Tokens _tokens = new();
    private readonly List<(ClassicWork Work, int Start, int Length)> _characters = [];

    /// <summary>The signal; null if there is none.</summary>
    public UseSignal? Read(PlacedText placed, UseHits hits, ReadOnlySpan<char> text)
    {
        var plain = placed.Plain;
        FindCharacters(plain);
        _tokens.Read(plain);
        var altered = default(Quotation);
        foreach (ref readonly var quotation in _finder.Find(_tokens))
        {
            if (quotation.Kept > altered.Kept && (!quotation.IsFaithful(plain) || IsBesideAlien(hits, quotation))) altered = quotation;
        }

        var work = altered.Work ?? (_characters.Count > 0 ? _characters[0].Work : null);
        if (work is null) return null;
        var distinct = CharactersOf(work, placed);
        var shown = new List<UseHit>();
        var alien = AliensOf(hits, work, altered, shown);
        if (alien == 0 && altered.Work is null) return null;
        var against = new List<UseCue>();
        var strength = (altered.Work is null ? 0 : Altered) + (distinct == 0 ? 0 : distinct == 1 ? OneCharacter : Characters) + alien;
        strength = Math.Min(1, strength) * UseFrames.Left(hits.All, 0, plain.Length, Frames, against);
        return strength < Least ? null : Signal(strength, work, altered, shown, against, placed, text);
    }

    /// <summary>Whether something alien stands in a passage or right behind it; the line itself may have such words.</summary>
    private static bool IsBesideAlien(UseHits hits, in Quotation quotation)
    {
        if (quotation.Kept >= 1 && quotation.Added == 0) return false; // the line as it is: an advertisement beside it alters nothing
        foreach (ref readonly var hit in hits.All)
        {
            if (Aliens.Contains(hit.Cue) && hit.Start >= quotation.Start && hit.Start <= quotation.End + (hit.Length > 0 && quotation.IsUnspaced ? Beside : BesideSpaced)) return true;
        }

        return false;
    }

    private void FindCharacters(ReadOnlySpan<char> plain)
    {
        _characters.Clear();
        for (var i = 0; i < plain.Length; i++)
        {
            if (i > 0 && PlainCharacters.IsSpaced(plain[i]) && PlainCharacters.IsSpaced(plain[i - 1])) continue;
            if (works.Character(plain[i..], out var length) is not { } work) continue;
            _characters.Add((work, i, length));
            i += length - 1;
        }
    }

    /// <summary>How many different characters of a work are named.</summary>
    private int CharactersOf(ClassicWork work, PlacedText placed)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (of, start, length) in _characters)
        {
            if (of == work) names.Add(placed.Plain.Slice(start, length).ToString());
        }

        return names.Count;
    }

    /// <summary>What is alien near the work's characters and lines. A price or a short word of violence says nothing of characters: books cost money and novels have blood.</summary>
    private float AliensOf(UseHits hits, ClassicWork work, in Quotation altered, List<UseHit> shown)
    {
        var strength = 0f;
        var plain = 0;
        foreach (ref readonly var hit in hits.All)
        {
            if (!Aliens.Contains(hit.Cue) || (hit.Standing & Standing.Denied) != 0 || shown.Count == MostWords) continue;
            if (hit.Cue == UseCue.Violent && work.IsViolent || !IsNear(hit, work, altered)) continue;
            strength = Math.Min(AlienMost, strength == 0 ? Alien : strength + AlienAgain);
            plain += hit.Length > 1 && hit.Cue != UseCue.Price ? 1 : 0;
            shown.Add(hit);
        }

        if (plain > 0 || (altered.Work is not null && shown.Count > 0)) return strength;
        shown.Clear();
        return 0;
    }

    private bool IsNear(in UseHit hit, ClassicWork work, in Quotation altered)
    {
        if (altered.Work is not null && hit.Start < altered.End + Reach && hit.End > altered.Start - Reach) return true;
        foreach (var (of, start, length) in _characters)
        {
            if (of == work && hit.Start < start + length + Reach && hit.End > start - Reach) return true;
        }

        return false;
    }

    private UseSignal Signal(float strength, ClassicWork work, in Quotation altered, List<UseHit> shown, List<UseCue> against, PlacedText placed, ReadOnlySpan<char> text)
    {
        var (english, chinese) = ($"It plays with the work “{work.Title}”", $"文中涉及作品《{work.Title}》");
        var evidence = new List<UseEvidence>();
        if (altered.Work is not null)
        {
            var (start, length) = placed.PlaceOf(altered.Start, altered.End - altered.Start);
            var quoted = UseReport.Quote(text.Slice(start, length));
            english += string.Create(CultureInfo.InvariantCulture, $", with a line altered (“{quoted}”, {altered.Kept:0%} of “{UseReport.Quote(altered.Line)}”)");
            chinese += string.Create(CultureInfo.InvariantCulture, $"，并改动原句（“{quoted}”，保留“{UseReport.Quote(altered.Line)}”的 {altered.Kept:0%}）");
            evidence.Add(new UseEvidence("an altered line", "被改动的原句", UsePlace.Text, start, length));
        }

        foreach (var (of, at, size) in _characters)
        {
            if (of != work || evidence.Count > MostWords) continue;
            var (start, length) = placed.PlaceOf(at, size);
            evidence.Add(new UseEvidence("a character of the work", "作品人物", UsePlace.Text, start, length));
        }

        var signal = UseReport.Of(OpposedUse.SpoofedClassic, strength, english, chinese, shown, against, placed, text);
        return signal with { Evidence = [.. evidence, .. signal.Evidence] };
    }
}
