namespace Candor.Signals.Text.Experience;

/// <summary>Kinds of cues, those for a claim first. What each weighs: <see cref="CueWeights"/>.</summary>
public enum ExperienceCue : byte
{
    /// <summary>I or we, and something done there: stayed, ordered, bought, tried.</summary>
    Act,

    /// <summary>The same with the subject left out, as reviews do.</summary>
    DroppedAct,

    /// <summary>I or we, and an act of any kind: went, saw, got.</summary>
    Move,

    /// <summary>A word that only those use who were there: tried it myself, bought again, checked in.</summary>
    Word,

    /// <summary>One's own body, people, order or room.</summary>
    Own,

    /// <summary>Who came along.</summary>
    Companion,

    /// <summary>When, as it is told of oneself: yesterday, last weekend.</summary>
    Occasion,

    /// <summary>What it cost, how long it took or lasted.</summary>
    Amount,

    /// <summary>Taste, smell, touch, sound, pain.</summary>
    Sense,

    /// <summary>A thing or service of the visit or purchase, and how it was.</summary>
    Appraisal,

    /// <summary>How it was, what it was being left out.</summary>
    Judgement,

    /// <summary>What one felt about it, and whether one would do it again.</summary>
    Reaction,

    /// <summary>Advice and rules to the reader.</summary>
    Advice,

    /// <summary>What would be if.</summary>
    Hypothesis,

    /// <summary>A plan, a wish, hearsay or a denial: it was not done.</summary>
    NotDone,

    /// <summary>Somebody else's words.</summary>
    Reported,

    /// <summary>Somebody else's act.</summary>
    OtherPerson,

    /// <summary>A question for the experience of others.</summary>
    Question,

    /// <summary>A definition or a rule that is cited.</summary>
    Definition,

    /// <summary>Words of law, tax, medicine, science, economy.</summary>
    Field,

    /// <summary>The frame of news.</summary>
    News,

    /// <summary>The frame of a story.</summary>
    Story,

    /// <summary>The frame of a study.</summary>
    Study,

    /// <summary>A seller speaks of the own shop.</summary>
    Shop,
}
