using Candor.Events;
using Candor.Tests.Evidence.Calibrating;
using Candor.Verdicts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Verdicts;

public sealed class HardEvidenceTests
{
    [Theory]
    [InlineData(Declaration.Assisted, false)]
    [InlineData(Declaration.Edited, true)]
    [InlineData(Declaration.Generated, true)]
    public void One_declared_post_is_assistance_and_nothing_more(Declaration declared, bool isAiMade)
    {
        var judged = new Suspect().Post(9).Act(1, Suspect.APost with { Declared = declared }).Judge();

        Assert.Equal(VerdictKind.Assisted, judged.Verdict);
        Assert.Equal((isAiMade, false), (judged.AiGenerated, judged.PostedByAutomation));
        Assert.Equal(isAiMade ? 0.1 : 0, judged.ShareDeclaredAi, 6);
    }

    [Theory]
    [InlineData(DeclaredAutomation.Assisted, VerdictKind.Assisted, false)]
    [InlineData(DeclaredAutomation.Automated, VerdictKind.Assisted, true)]
    [InlineData(DeclaredAutomation.None, VerdictKind.NoFinding, false)]
    public void What_an_account_says_of_itself_counts(DeclaredAutomation declared, VerdictKind verdict, bool isAutomated)
    {
        var judged = new Suspect(-3, -3).Declare(declared).Post(10).Judge();

        Assert.Equal((verdict, isAutomated), (judged.Verdict, judged.PostedByAutomation));
    }

    [Fact]
    public void One_post_through_the_programming_interface_is_hard_evidence()
    {
        var judged = new Suspect().Post(9).Act(1, Suspect.APost with { Client = ClientKind.Api }).Judge();

        Assert.Equal((VerdictKind.Assisted, true), (judged.Verdict, judged.PostedByAutomation));
    }

    [Theory]
    [InlineData(ClientKind.App)]
    [InlineData(ClientKind.Web)]
    [InlineData(ClientKind.Partner)]
    public void Other_clients_are_not(ClientKind client) =>
        Assert.Equal(VerdictKind.NoFinding, new Suspect().Act(10, Suspect.APost with { Client = client, Declared = Declaration.None }).Judge().Verdict);

    [Fact]
    public void Statistics_alone_never_say_assisted() => Prop.ForAll<NormalFloat, NormalFloat, byte>((timing, content, posts) =>
    {
        var suspect = new Suspect((float)timing.Item, (float)content.Item).Post(posts);
        var own = suspect.Judge();
        var elsewhere = suspect.Judge(Crowd.Of([Crowd.Person("en/person/new", [0, 0, 0, 0, 0, 0])]));

        return own.Verdict != VerdictKind.Assisted && own.WouldBe != VerdictKind.Assisted
            && elsewhere.Verdict == VerdictKind.Unknown && elsewhere.WouldBe == VerdictKind.Unknown;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Hard_evidence_needs_no_five_posts_but_people_to_compare_with()
    {
        var young = new Suspect().Act(1, Suspect.APost with { Declared = Declaration.Generated }).Judge();
        var alone = new Suspect().Act(10, Suspect.APost with { Declared = Declaration.Generated }).Judge(Crowd.Of([]));

        Assert.Equal((VerdictKind.Assisted, VerdictKind.Unknown), (young.Verdict, alone.Verdict));
        Assert.True(alone.AiGenerated);
    }

    [Fact]
    public void Whoever_labels_everything_is_not_managed()
    {
        var artist = new Suspect(-1, 0).Act(40, Suspect.APost with { Declared = Declaration.Generated }).Judge();

        Assert.Equal(VerdictKind.Assisted, artist.Verdict);
        Assert.Equal((true, false, 1.0), (artist.AiGenerated, artist.PostedByAutomation, artist.ShareDeclaredAi));
        Assert.Equal((0.0, 1.0), artist.ShareAutomated);
    }

    [Fact]
    public void A_file_s_own_mark_says_that_an_AI_made_it_and_nothing_of_who_posts()
    {
        var marked = new Suspect().Post(9).Act(1, Suspect.APost with { Files = FileFinding.Inspected | FileFinding.Generated }).Judge();
        var stripped = new Suspect().Post(9).Act(1, Suspect.APost with { Files = FileFinding.Inspected | FileFinding.Removed }).Judge();

        Assert.Equal((VerdictKind.NoFinding, true, false), (marked.Verdict, marked.AiGenerated, marked.PostedByAutomation));
        Assert.Equal((VerdictKind.NoFinding, false), (stripped.Verdict, stripped.AiGenerated));
    }

    [Fact]
    public void An_outside_detector_may_say_that_something_is_ai_made()
    {
        var found = new Suspect().Find(ProvidedSignal.AiGenerated, 0.5f).Post(10).Judge();
        var not = new Suspect().Find(ProvidedSignal.AiGenerated, 0.49f).Post(10).Judge();

        Assert.Equal((VerdictKind.NoFinding, true, false), (found.Verdict, found.AiGenerated, found.PostedByAutomation));
        Assert.False(not.AiGenerated);
    }

    [Fact]
    public void The_share_of_automated_posts_is_bounded_by_what_is_known()
    {
        var api = Suspect.APost with { Client = ClientKind.Api };

        Assert.Equal((0.0, 1.0), new Suspect(3, 3).Post(12).Judge().ShareAutomated);
        Assert.Equal((0.25, 1.0), new Suspect().Post(9).Act(3, api).Judge().ShareAutomated);
        Assert.Equal((1.0, 1.0), new Suspect().Act(12, api).Judge().ShareAutomated);
    }

    [Fact]
    public void Only_public_posts_enter_that_share()
    {
        var api = Suspect.APost with { Client = ClientKind.Api };
        var message = new Event { Type = EventType.MessageSent, Surface = Surface.PrivateMessage, Client = ClientKind.Api };

        Assert.Equal((0.0, 1.0), new Suspect().Post(9).Act(3, api with { FollowersOnly = true }).Judge().ShareAutomated);
        Assert.Equal((0.0, 1.0), new Suspect().Post(9).Act(3, message).Judge().ShareAutomated);
    }

    [Fact]
    public void Surfaces_are_counted_apart()
    {
        var judged = new Suspect().Post(3)
            .Act(4, new Event { Type = EventType.CommentCreated, Surface = Surface.Comment, Client = ClientKind.Api })
            .Act(2, new Event { Type = EventType.MessageSent, Surface = Surface.GroupChat })
            .Judge();

        Assert.Equal(
            [("posts", 3, 0), ("comments", 4, 4), ("group_chats", 2, 0)],
            judged.Surfaces.Select(surface => (surface.Surface, surface.Acts, surface.Automated)));
        Assert.Equal([("posting", 3, 0), ("interacting", 6, 4)], judged.Stages.Select(stage => (stage.Stage, stage.Acts, stage.Automated)));
    }
}
