namespace Candor.Signals.Templates;

/// <summary>
/// Says of a family whether people share such texts in good faith, and why. A class needs evidence of its own; without any a family has none, which says nothing against
/// anybody.
/// </summary>
internal static class BenignClassifier
{
    private const double Mostly = 0.6;
    private const double Some = 0.3;
    private const int ManyAccounts = 20;
    private const double OnceEach = 1.3;
    private const long Day = 86_400_000;

    /// <summary>Substance under which a text is a phrase: about twenty Han characters or a dozen English words.</summary>
    private const int Phrase = 60;

    /// <summary>The class of a family.</summary>
    /// <param name="family">The family.</param>
    /// <param name="isListed">Whether its text is on the operator's list.</param>
    public static BenignClass Of(TemplateFamily family, bool isListed)
    {
        if (isListed || family.Benign == BenignClass.Listed) return BenignClass.Listed;
        if (family.HandedOn >= Mostly * family.Counted) return BenignClass.Repost;
        if (family.BeginsWithService && family.HandedOn >= Some * family.Counted) return BenignClass.Announcement;
        if (Share(family, SharedForms.LeadsSomewhere) > 0) return BenignClass.None;
        if (Share(family, SharedForms.Quotation) >= Mostly) return BenignClass.Quotation;
        if (Share(family, SharedForms.Verse) >= Mostly) return BenignClass.Verse;
        if (Share(family, SharedForms.Recipe) >= Mostly) return BenignClass.Recipe;
        if (!IsSpread(family)) return BenignClass.None;
        if (Share(family, SharedForms.PassOn) >= Mostly) return BenignClass.Chain;
        if (family.Substance < Phrase) return BenignClass.CommonPhrase;
        return family.Last - family.First >= 7 * Day ? BenignClass.Meme : BenignClass.None;
    }

    /// <summary>Over many accounts, about once each, for more than a day, and in no hour most of it: nobody's timetable.</summary>
    private static bool IsSpread(TemplateFamily family) =>
        family.Accounts >= ManyAccounts && family.Posts <= OnceEach * family.Accounts && family.Last - family.First >= Day && family.Hours.Peak <= Some * family.Posts;

    private static double Share(TemplateFamily family, SharedForms form) =>
        family.Forms.Count == 0 ? 0 : family.Forms.Count(forms => (forms & form) != 0) / (double)family.Forms.Count;
}
