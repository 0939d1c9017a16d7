namespace Candor.Provenance.Law;

/// <summary>What the Measures for labelling AI-generated content (Article 6) have a platform conclude.</summary>
public enum LawConclusion
{
    /// <summary>Nothing speaks for it. That is no proof of human origin.</summary>
    None,

    /// <summary>疑似: an explicit label, or traces of generation, and no more. `Label` 3.</summary>
    Suspected,

    /// <summary>可能: the author says so, and no implicit label does. `Label` 2.</summary>
    Possible,

    /// <summary>属于: an implicit label says so. `Label` 1.</summary>
    Is,
}
