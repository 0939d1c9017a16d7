using Candor.Labels;
using Xunit;

namespace Candor.Tests.Labels;

public sealed class LabelTests
{
    [Fact]
    public void A_declaration_makes_a_declared_label()
    {
        var label = After(Author(LabelAct.Declare, Degree.Assisted));

        Assert.Equal((LabelState.Declared, Degree.Assisted, Declaring.Unknown), (label.State, label.Degree, label.Declaring));
    }

    [Fact]
    public void An_author_can_correct_a_declaration_that_rests_on_nothing_else()
    {
        var label = After(Author(LabelAct.Declare, Degree.Generated), Author(LabelAct.Declare, Degree.None));

        Assert.Equal((LabelState.None, false), (label.State, label.IsShown));
        Assert.Equal(2, label.History.Count);
    }

    [Theory]
    [InlineData(LabelAct.Confirm, LabelSource.File)]
    [InlineData(LabelAct.Confirm, LabelSource.Reviewer)]
    [InlineData(LabelAct.Force, LabelSource.Policy)]
    public void An_author_never_lowers_or_removes_what_others_have_fixed(LabelAct act, LabelSource source)
    {
        var label = After(new LabelAction(act, source, "them", 1, Degree.Edited, "found"));

        Assert.Equal(LabelRefusal.NeverLower, label.TryApply(Author(LabelAct.Declare, Degree.None), out _));
        Assert.Equal(LabelRefusal.NeverLower, label.TryApply(Author(LabelAct.Declare, Degree.Assisted), out _));
        Assert.Equal(LabelRefusal.NotTheirs, label.TryApply(Author(LabelAct.Withdraw, Degree.None), out var after));
        Assert.Equal(label, after);
    }

    [Fact]
    public void An_author_can_raise_what_others_have_fixed()
    {
        var label = After(Found(LabelAct.Force, LabelSource.Policy, Degree.Edited), Author(LabelAct.Declare, Degree.Generated));

        Assert.Equal((LabelState.Forced, Degree.Generated), (label.State, label.Degree));
    }

    [Fact]
    public void A_work_declared_in_full_is_not_forced()
    {
        var label = After(Author(LabelAct.Declare, Degree.Generated), Found(LabelAct.Force, LabelSource.Policy, Degree.Generated));

        Assert.Equal((LabelState.Declared, Declaring.Agrees), (label.State, label.Declaring));
    }

    [Fact]
    public void Declaring_less_than_was_found_is_named()
    {
        var label = After(Author(LabelAct.Declare, Degree.Assisted), Found(LabelAct.Suspect, LabelSource.Detector, Degree.Generated));

        Assert.Equal((LabelState.Suspected, Degree.Generated, Declaring.UnderDeclared), (label.State, label.Degree, label.Declaring));
    }

    [Fact]
    public void Declaring_more_than_was_found_is_no_fault()
    {
        var label = After(Author(LabelAct.Declare, Degree.Generated), Found(LabelAct.Suspect, LabelSource.Detector, Degree.Assisted));

        Assert.Equal((LabelState.Declared, Declaring.OverDeclared, Hiding.None), (label.State, label.Declaring, label.Hiding));
    }

    [Fact]
    public void A_late_declaration_settles_a_suspicion()
    {
        var label = After(Found(LabelAct.Suspect, LabelSource.Detector, Degree.Generated), Author(LabelAct.Declare, Degree.Generated));

        Assert.Equal((LabelState.Declared, Declaring.Agrees), (label.State, label.Declaring));
    }

    [Fact]
    public void Taking_back_a_declaration_leaves_what_others_found()
    {
        var label = After(
            Author(LabelAct.Declare, Degree.Generated), Found(LabelAct.Suspect, LabelSource.Detector, Degree.Edited), Author(LabelAct.Declare, Degree.None));

        Assert.Equal((LabelState.Suspected, Degree.Edited), (label.State, label.Degree));
    }

    [Theory]
    [InlineData(LabelAct.Consider, LabelState.Possible)]
    [InlineData(LabelAct.Suspect, LabelState.Suspected)]
    public void A_weaker_finding_never_lowers_a_stronger_one(LabelAct act, LabelState alone)
    {
        var finding = Found(act, LabelSource.Detector, Degree.Assisted);

        Assert.Equal(alone, After(finding).State);
        Assert.Equal((LabelState.Confirmed, Degree.Generated), Of(After(Found(LabelAct.Confirm, LabelSource.File, Degree.Generated), finding)));
    }

    [Fact]
    public void An_objection_stays_until_a_person_decides()
    {
        var disputed = After(Found(LabelAct.Force, LabelSource.Policy, Degree.Generated), Author(LabelAct.Dispute));

        Assert.Equal((LabelState.Disputed, LabelState.Forced, true), (disputed.State, disputed.DisputedFrom, disputed.IsShown));
        Assert.Equal(LabelRefusal.NotNow, disputed.TryApply(Found(LabelAct.Force, LabelSource.Policy, Degree.Generated), out _));
        Assert.Equal(LabelRefusal.NotTheirs, disputed.TryApply(new(LabelAct.Withdraw, LabelSource.Detector, "d", 10, Degree.None, "r"), out _));
        Assert.Equal(LabelState.Upheld, After(disputed, Reviewer(LabelAct.Uphold, Degree.Generated)).State);
    }

    [Fact]
    public void A_decided_objection_is_taken_up_again_by_a_reviewer_only()
    {
        var upheld = After(Found(LabelAct.Force, LabelSource.Policy, Degree.Generated), Author(LabelAct.Dispute), Reviewer(LabelAct.Uphold, Degree.Generated));

        Assert.Equal(LabelRefusal.Decided, upheld.TryApply(Author(LabelAct.Dispute), out _));
        Assert.Equal(LabelState.Disputed, After(upheld, Reviewer(LabelAct.Reopen)).State);
    }

    [Fact]
    public void A_withdrawn_label_is_gone_and_detectors_do_not_bring_it_back()
    {
        var withdrawn = After(Found(LabelAct.Force, LabelSource.Policy, Degree.Generated, Hiding.Concealment), Author(LabelAct.Dispute), Reviewer(LabelAct.Withdraw));

        Assert.Equal((LabelState.Withdrawn, Degree.None, Hiding.None, false), (withdrawn.State, withdrawn.Degree, withdrawn.Hiding, withdrawn.IsShown));
        Assert.Equal(3, withdrawn.History.Count);
        Assert.Equal(LabelRefusal.Immune, withdrawn.TryApply(Found(LabelAct.Suspect, LabelSource.Detector, Degree.Generated), out _));
        Assert.Equal(LabelRefusal.Immune, withdrawn.TryApply(Found(LabelAct.Force, LabelSource.Policy, Degree.Generated), out _));
        Assert.Equal(LabelState.Confirmed, After(withdrawn, Found(LabelAct.Confirm, LabelSource.File, Degree.Generated)).State);
    }

    [Fact]
    public void What_the_author_said_survives_a_withdrawal()
    {
        var label = After(
            Author(LabelAct.Declare, Degree.Assisted), Found(LabelAct.Force, LabelSource.Policy, Degree.Generated), Author(LabelAct.Dispute), Reviewer(LabelAct.Withdraw));

        Assert.Equal((LabelState.Declared, Degree.Assisted), Of(label));
    }

    [Fact]
    public void Omission_and_concealment_differ_and_the_gravest_counts()
    {
        var omitted = After(Found(LabelAct.Force, LabelSource.Policy, Degree.Generated, Hiding.Omission));
        var concealed = After(omitted, Found(LabelAct.Confirm, LabelSource.File, Degree.Generated, Hiding.Concealment));

        Assert.Equal((Hiding.Omission, Hiding.Concealment), (omitted.Hiding, concealed.Hiding));
    }

    [Fact]
    public void Every_step_needs_a_reason_and_an_actor()
    {
        Assert.Equal(LabelRefusal.Unreasoned, Label.Blank.TryApply(Author(LabelAct.Declare, Degree.Assisted) with { Reason = "" }, out _));
        Assert.Equal(LabelRefusal.Unreasoned, Label.Blank.TryApply(Author(LabelAct.Declare, Degree.Assisted) with { Actor = "" }, out _));
    }

    [Fact]
    public void Nothing_happens_before_what_has_happened()
    {
        var label = After(Author(LabelAct.Declare, Degree.Assisted) with { Time = 10 });

        Assert.Equal(LabelRefusal.TooLate, label.TryApply(Author(LabelAct.Declare, Degree.Generated) with { Time = 9 }, out _));
    }

    [Fact]
    public void Whatever_happens_no_author_lowers_a_fixed_label_and_no_history_is_lost()
    {
        var random = new Random(7);
        for (var life = 0; life < 2000; life++)
        {
            var label = Label.Blank;
            for (var step = 0; step < 12; step++)
            {
                var action = new LabelAction(
                    (LabelAct)random.Next(9), (LabelSource)random.Next(5), "somebody", step, (Degree)random.Next(5), "because", (Hiding)random.Next(3));
                var refusal = label.TryApply(action, out var after);
                if (refusal != LabelRefusal.None)
                {
                    Assert.Same(label, after);
                    continue;
                }

                Assert.Equal(label.History.Count + 1, after.History.Count);
                Assert.Equal(label.History, after.History.Take(label.History.Count));
                if (action.Source == LabelSource.Author && label.IsFixed) Assert.True(after.IsFixed && after.Degree >= label.Degree);
                if (label.State == LabelState.Disputed && after.State != LabelState.Disputed) Assert.True(action.Source is LabelSource.Reviewer);
                Assert.Equal(after.IsShown, after.Degree > Degree.None);
                label = after;
            }
        }
    }

    private static (LabelState State, Degree Degree) Of(Label label) => (label.State, label.Degree);

    private static Label After(params LabelAction[] actions) => After(Label.Blank, actions);

    private static Label After(Label label, params LabelAction[] actions)
    {
        foreach (var action in actions)
        {
            var time = label.History.Count == 0 ? action.Time : Math.Max(action.Time, label.History[^1].Action.Time);
            Assert.Equal(LabelRefusal.None, label.TryApply(action with { Time = time }, out label));
        }

        return label;
    }

    private static LabelAction Author(LabelAct act, Degree degree = Degree.None) => new(act, LabelSource.Author, "author", 10, degree, "said so");

    private static LabelAction Reviewer(LabelAct act, Degree degree = Degree.None) => new(act, LabelSource.Reviewer, "reviewer", 10, degree, "looked at it");

    private static LabelAction Found(LabelAct act, LabelSource source, Degree degree, Hiding hiding = Hiding.None) => new(act, source, "finder 1", 10, degree, "found", hiding);
}
