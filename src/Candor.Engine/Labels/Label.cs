namespace Candor.Labels;

/// <summary>
/// The label of one work as a governed object: what each source said, where it stands, and how it came there. Immutable; a step gives a new one.
/// </summary>
public sealed record Label
{
    private static readonly LabelState[] Standing = [LabelState.Declared, LabelState.Possible, LabelState.Suspected, LabelState.Confirmed, LabelState.Forced, LabelState.Disputed, LabelState.Upheld];

    /// <summary>A work about which nothing was said.</summary>
    public static Label Blank { get; } = new();

    /// <summary>Where it stands.</summary>
    public LabelState State { get; private init; }

    /// <summary>How much of the work an AI made, as the label says; none without one.</summary>
    public Degree Degree { get; private init; }

    /// <summary>What the author declares now.</summary>
    public Degree Declared { get; private init; }

    /// <summary>Whether the author ever declared anything, `none` included.</summary>
    public bool IsDeclared { get; private init; }

    /// <summary>What others found: the highest degree of file, detector and reviewer, unless a reviewer withdrew it.</summary>
    public Degree Found { get; private init; }

    /// <summary>Whether others found anything, or a reviewer found nothing.</summary>
    public bool IsExamined { get; private init; }

    /// <summary>Whether silence was a lapse or an attempt to hide; the gravest that was found.</summary>
    public Hiding Hiding { get; private init; }

    /// <summary>Whether a reviewer found it wrong: no detector and no rule brings it back, only a mark in the file or a reviewer.</summary>
    public bool IsImmune { get; private init; }

    /// <summary>The state that is disputed, while it is.</summary>
    public LabelState DisputedFrom { get; private init; }

    /// <summary>Every step, in order.</summary>
    public IReadOnlyList<LabelTransition> History { get; private init; } = [];

    /// <summary>Whether the reader is shown a label.</summary>
    public bool IsShown => Standing.Contains(State);

    /// <summary>Whether the author cannot lower or remove it.</summary>
    public bool IsFixed => State is LabelState.Confirmed or LabelState.Forced or LabelState.Disputed or LabelState.Upheld;

    /// <summary>Declaration and findings compared.</summary>
    public Declaring Declaring => !IsExamined ? Declaring.Unknown
        : Declared < Found ? Declaring.UnderDeclared
        : Declared > Found ? Declaring.OverDeclared
        : Declaring.Agrees;

    /// <summary>Does something to the label.</summary>
    /// <param name="action">What.</param>
    /// <param name="label">The label after; this one if it was refused.</param>
    /// <returns>Why it was refused; <see cref="LabelRefusal.None"/> if it was done.</returns>
    public LabelRefusal TryApply(LabelAction action, out Label label)
    {
        label = this;
        if (action.Reason.Length == 0 || action.Actor.Length == 0) return LabelRefusal.Unreasoned;
        if (History.Count > 0 && action.Time < History[^1].Action.Time) return LabelRefusal.TooLate;
        if (!MayDo(action.Act, action.Source)) return LabelRefusal.NotTheirs;
        var refusal = Refusal(action);
        if (refusal == LabelRefusal.None) label = After(action);
        return refusal;
    }

    private static bool MayDo(LabelAct act, LabelSource source) => act switch
    {
        LabelAct.Declare or LabelAct.Dispute => source == LabelSource.Author,
        LabelAct.Consider or LabelAct.Suspect => source is LabelSource.File or LabelSource.Detector or LabelSource.Policy,
        LabelAct.Confirm => source is LabelSource.File or LabelSource.Reviewer,
        LabelAct.Force => source is LabelSource.Policy or LabelSource.Reviewer,
        _ => source == LabelSource.Reviewer,
    };

    private LabelRefusal Refusal(LabelAction action) => action.Act switch
    {
        LabelAct.Declare when IsFixed && action.Degree < Degree => LabelRefusal.NeverLower,
        LabelAct.Consider or LabelAct.Suspect or LabelAct.Force when IsImmune && action.Source != LabelSource.Reviewer => LabelRefusal.Immune,
        LabelAct.Consider or LabelAct.Suspect or LabelAct.Confirm or LabelAct.Force when action.Degree == Degree.None => LabelRefusal.NotNow,
        LabelAct.Force when State is LabelState.Disputed => LabelRefusal.NotNow,
        LabelAct.Dispute when State == LabelState.Upheld => LabelRefusal.Decided,
        LabelAct.Dispute when State is not (LabelState.Possible or LabelState.Suspected or LabelState.Confirmed or LabelState.Forced) => LabelRefusal.NotNow,
        LabelAct.Uphold when State != LabelState.Disputed || action.Degree == Degree.None => LabelRefusal.NotNow,
        LabelAct.Withdraw when State is LabelState.None or LabelState.Declared or LabelState.Withdrawn => LabelRefusal.NotNow,
        LabelAct.Reopen when State != LabelState.Upheld => LabelRefusal.NotNow,
        _ => LabelRefusal.None,
    };

    private Label After(LabelAction action)
    {
        var after = action.Act switch
        {
            LabelAct.Declare => AfterDeclaring(action.Degree),
            LabelAct.Consider => AfterFinding(action.Degree, LabelState.Possible),
            LabelAct.Suspect => AfterFinding(action.Degree, LabelState.Suspected),
            LabelAct.Confirm => AfterFinding(action.Degree, LabelState.Confirmed) with { IsImmune = false },
            LabelAct.Force => AfterFinding(action.Degree, LabelState.Forced),
            LabelAct.Dispute => this with { State = LabelState.Disputed, DisputedFrom = State },
            LabelAct.Uphold => this with { State = LabelState.Upheld, DisputedFrom = LabelState.None, Degree = Most(action.Degree, Declared), Found = action.Degree },
            LabelAct.Withdraw => AfterWithdrawing(),
            _ => this with { State = LabelState.Disputed, DisputedFrom = LabelState.Upheld },
        };
        return after with
        {
            Hiding = action.Act == LabelAct.Withdraw ? Hiding.None : (Hiding)Math.Max((byte)Hiding, (byte)action.Hiding),
            History = [.. History, new LabelTransition(State, after.State, after.Degree, action)],
        };
    }

    /// <summary>A declaration raises any label and may correct one that rests on nothing else.</summary>
    private Label AfterDeclaring(Degree degree)
    {
        var declared = this with { Declared = degree, IsDeclared = true };
        if (IsFixed) return declared with { Degree = Most(degree, Degree) };
        if (degree < Found) return declared with { State = State == LabelState.Possible ? State : LabelState.Suspected, Degree = Found };
        return declared with { State = degree > Degree.None ? LabelState.Declared : IsImmune ? LabelState.Withdrawn : LabelState.None, Degree = degree };
    }

    /// <summary>A finding moves the label up, never down: from nothing to possible, suspected, confirmed, forced; what was declared in full stays declared unless it is confirmed.</summary>
    private Label AfterFinding(Degree degree, LabelState state)
    {
        var found = this with { Found = Most(Found, degree), IsExamined = true };
        if (State == LabelState.Declared && Declared >= degree && state != LabelState.Confirmed) return found;
        var isWeaker = State is LabelState.Disputed or LabelState.Upheld || (State is not (LabelState.Declared or LabelState.Withdrawn) && State >= state);
        return found with { State = isWeaker ? State : state, Degree = Most(found.Found, Declared) };
    }

    /// <summary>What others found is gone; what the author said stays said.</summary>
    private Label AfterWithdrawing() => this with
    {
        State = Declared > Degree.None ? LabelState.Declared : LabelState.Withdrawn,
        DisputedFrom = LabelState.None,
        Degree = Declared,
        Found = Degree.None,
        IsExamined = true,
        IsImmune = true,
    };

    private static Degree Most(Degree a, Degree b) => (Degree)Math.Max((byte)a, (byte)b);
}
