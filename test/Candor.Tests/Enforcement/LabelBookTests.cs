using Candor.Enforcement;
using Candor.Labels;
using Candor.Tests.Policy;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Enforcement;

public sealed class LabelBookTests
{
    private const ulong Work = 7, Author = 70;

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void What_nobody_spoke_of_has_a_blank_label_and_takes_no_room()
    {
        var book = new LabelBook();

        Assert.Same(Label.Blank, book.Of(Work));
        Assert.Same(Label.Blank, book.Of(0));
        Assert.Equal((0UL, 0), (book.AuthorOf(Work), book.Count));
    }

    [Fact]
    public void A_declared_work_has_a_label_and_its_author_is_known()
    {
        var book = new LabelBook();
        book.Declare(Work, Author, Degree.Edited, 5);
        var label = book.Of(Work);

        Assert.Equal((LabelState.Declared, Degree.Edited, Degree.Edited, Degree.None), (label.State, label.Degree, label.Declared, label.Found));
        Assert.Equal((LabelSource.Author, 5L), (Assert.Single(label.History).Action.Source, label.History[0].Action.Time));
        Assert.Equal((Author, 1), (book.AuthorOf(Work), book.Count));
    }

    [Fact]
    public void A_declaration_may_be_corrected_while_nothing_else_is_known()
    {
        var book = new LabelBook();
        book.Declare(Work, Author, Degree.Generated, 5);
        book.Declare(Work, Author, Degree.Assisted, 6);

        Assert.Equal((LabelState.Declared, Degree.Assisted), (book.Of(Work).State, book.Of(Work).Degree));
    }

    [Fact]
    public void A_declaration_after_a_finding_raises_it_or_agrees()
    {
        var book = new LabelBook();
        Assert.NotNull(book.Apply(Work, Author, Of(LabelAct.Suspect, 5, Degree.Edited)));
        book.Declare(Work, Author, Degree.Assisted, 6);
        Assert.Equal((LabelState.Suspected, Degree.Edited, Declaring.UnderDeclared), (book.Of(Work).State, book.Of(Work).Degree, book.Of(Work).Declaring));
        book.Declare(Work, Author, Degree.Edited, 7);
        Assert.Equal((LabelState.Declared, Degree.Edited, Declaring.Agrees), (book.Of(Work).State, book.Of(Work).Degree, book.Of(Work).Declaring));
        book.Declare(Work, Author, Degree.Generated, 8);
        Assert.Equal((LabelState.Declared, Degree.Generated, Declaring.OverDeclared), (book.Of(Work).State, book.Of(Work).Degree, book.Of(Work).Declaring));
    }

    [Fact]
    public void Whatever_an_author_declares_a_forced_or_confirmed_label_is_never_lowered() => Prop.ForAll(Degrees.ToArbitrary(), degrees =>
    {
        foreach (var act in new[] { LabelAct.Force, LabelAct.Confirm })
        {
            var (book, time) = (new LabelBook(), 10L);
            foreach (var degree in degrees.Take(degrees.Length / 2)) book.Declare(Work, Author, degree, time++);
            book.Apply(Work, Author, Of(act, time, Degree.Composite));
            var (isFixed, state, lowest) = (book.Of(Work).IsFixed, book.Of(Work).State, Degree.Composite);
            foreach (var degree in degrees.Skip(degrees.Length / 2))
            {
                book.Declare(Work, Author, degree, time++);
                Assert.True(book.Of(Work).Degree >= lowest);
                if (!isFixed) continue; // it was declared in full
                lowest = book.Of(Work).Degree;
                Assert.Equal(state, book.Of(Work).State);
            }
        }
    }).Check(Many);

    [Fact]
    public void A_late_declaration_goes_on_from_where_the_label_is()
    {
        var book = new LabelBook();
        book.Apply(Work, Author, Of(LabelAct.Suspect, 100, Degree.Generated));
        book.Declare(Work, Author, Degree.Generated, 20);
        Assert.Equal((LabelState.Declared, 100L), (book.Of(Work).State, book.Of(Work).History[^1].Action.Time));
        Assert.NotNull(book.Apply(Work, Author, Of(LabelAct.Confirm, 30, Degree.Generated)));
        Assert.Equal((LabelState.Confirmed, 100L), (book.Of(Work).State, book.Of(Work).History[^1].Action.Time));
    }

    [Fact]
    public void What_is_refused_or_changes_nothing_would_change_nothing_and_is_asked_without_doing_it()
    {
        var book = new LabelBook();
        Assert.True(book.WouldChange(Work, Of(LabelAct.Suspect, 5, Degree.Edited)));
        Assert.Equal(0, book.Count);
        book.Apply(Work, Author, Of(LabelAct.Force, 5, Degree.Generated));

        Assert.False(book.WouldChange(Work, Of(LabelAct.Force, 6, Degree.Generated)));
        Assert.False(book.WouldChange(Work, Of(LabelAct.Suspect, 6, Degree.Edited)));
        Assert.False(book.WouldChange(Work, Of(LabelAct.Suspect, 6, Degree.None)));
        Assert.True(book.WouldChange(Work, Of(LabelAct.Force, 6, Degree.Generated) with { Hiding = Hiding.Concealment }));
        Assert.Null(book.Apply(Work, Author, Of(LabelAct.Suspect, 6, Degree.None)));
        Assert.Single(book.Of(Work).History);
    }

    [Fact]
    public void A_label_that_a_person_took_back_is_not_brought_back_by_a_rule()
    {
        var book = new LabelBook();
        book.Apply(Work, Author, Of(LabelAct.Force, 5, Degree.Generated));
        book.Apply(Work, Author, new LabelAction(LabelAct.Withdraw, LabelSource.Reviewer, "review", 6, Degree.None, "wrong"));

        Assert.Equal(LabelState.Withdrawn, book.Of(Work).State);
        Assert.False(book.WouldChange(Work, Of(LabelAct.Force, 7, Degree.Generated)));
        Assert.True(book.WouldChange(Work, Of(LabelAct.Confirm, 7, Degree.Generated)));
    }

    [Fact]
    public void Saying_the_same_again_and_again_leaves_a_history_as_short_as_saying_it_once()
    {
        var book = new LabelBook();
        for (var i = 0; i < 1000; i++) book.Declare(Work, Author, Degree.Generated, i);
        book.Apply(Work + 1, Author, Of(LabelAct.Force, 0, Degree.Generated));
        for (var i = 0; i < 1000; i++) book.Declare(Work + 1, Author, Degree.Generated, i);

        Assert.Equal((1, 2), (book.Of(Work).History.Count, book.Of(Work + 1).History.Count));
    }

    [Fact]
    public void Who_goes_to_and_fro_may_in_the_end_only_raise()
    {
        var book = new LabelBook();
        for (var i = 0; i < 2000; i++) book.Declare(Work, Author, i % 2 == 0 ? Degree.Edited : Degree.Assisted, i);
        Assert.InRange(book.Of(Work).History.Count, 1, LabelBook.MostSteps + 1);
        Assert.Equal(Degree.Edited, book.Of(Work).Declared);
        book.Declare(Work, Author, Degree.Generated, 3000);
        Assert.Equal(Degree.Generated, book.Of(Work).Declared);
    }

    [Fact]
    public void A_saved_book_goes_on_as_it_was() => Prop.ForAll(Acts.ToArbitrary(), Acts.ToArbitrary(), (first, then) =>
    {
        var (whole, loaded, time) = (new LabelBook(), new LabelBook(), 0L);
        foreach (var act in first) Do(whole, act, time++);
        Saved.Over(whole.Save, loaded.Load);
        foreach (var act in then)
        {
            Do(whole, act, time);
            Do(loaded, act, time++);
        }

        for (var work = 1UL; work <= 3; work++)
        {
            Assert.Equal(whole.AuthorOf(work), loaded.AuthorOf(work));
            Assert.Equal(Told(whole.Of(work)), Told(loaded.Of(work)));
        }

        Assert.Equal(Saved.Of(whole.Save), Saved.Of(loaded.Save));
    }).Check(Many);

    private static string Told(Label label) => $"{label.State} {label.Degree} {label.Declared} {label.Found} {label.Hiding} {label.Declaring} {label.IsShown} {label.IsImmune} {label.DisputedFrom} {string.Join('|', label.History)}";

    private static void Do(LabelBook book, (int Work, int What, int Degree) act, long time)
    {
        var (work, degree) = ((ulong)act.Work, (Degree)act.Degree);
        if (act.What < 3) book.Declare(work, work * 10, degree, time);
        else if (act.What == 8) book.Apply(work, work * 10, new LabelAction(LabelAct.Withdraw, LabelSource.Reviewer, "review", time, Degree.None, "wrong"));
        else book.Apply(work, work * 10, Of((LabelAct)(1 + (act.What % 4)), time, degree));
    }

    private static LabelAction Of(LabelAct act, long time, Degree degree) =>
        new(act, act == LabelAct.Confirm ? LabelSource.File : LabelSource.Policy, "rule", time, degree, "a reason");

    private static Gen<Degree[]> Degrees => Gen.Choose(0, 4).Select(degree => (Degree)degree).ArrayOf();

    private static Gen<(int Work, int What, int Degree)[]> Acts =>
        Gen.Choose(1, 3).SelectMany(work => Gen.Choose(0, 8).SelectMany(what => Gen.Choose(0, 4).Select(degree => (work, what, degree)))).ArrayOf();
}
