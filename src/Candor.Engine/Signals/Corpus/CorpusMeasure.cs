namespace Candor.Signals.Corpus;

/// <summary>
/// What is measured of a period. All but <see cref="TopShare"/> are of one post an account, drawn by chance, so that whoever posts much counts once; what depends on
/// the size of a sample is the expectation in a sample of one size.
/// </summary>
public enum CorpusMeasure
{
    /// <summary>Effective number of different texts among the posts of 100 accounts, order 1; a template family is one text.</summary>
    EffectiveTexts,

    /// <summary>The same, order 2: common texts weigh more.</summary>
    EffectiveTextsOrder2,

    /// <summary>Share of the posts of 100 accounts whose exact text is another's, too.</summary>
    Repeated,

    /// <summary>Share of posts in template families.</summary>
    InFamilies,

    /// <summary>Effective number of different content words among 200 drawn from one quarter of the vocabulary, order 1.</summary>
    Vocabulary,

    /// <summary>Mean similarity of two posts of different accounts, by their sketches.</summary>
    Similarity,

    /// <summary>Share of all posts with text that the most active hundredth of accounts wrote.</summary>
    TopShare,

    /// <summary>Share of posts declared to be edited or made by an AI.</summary>
    DeclaredMade,
}
