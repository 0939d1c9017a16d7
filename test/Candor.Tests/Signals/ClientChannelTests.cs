using Candor.Events;
using Candor.Numerics;
using Candor.Signals.Client;
using Candor.Tests.Accounts;
using Xunit;

namespace Candor.Tests.Signals;

public sealed class ClientChannelTests
{
    [Fact]
    public void An_account_that_says_it_is_a_bot_is_taken_at_its_word()
    {
        Assert.Equal(3, Of(Act.Declares(DeclaredAutomation.Automated)).ClientEvidence);
        Assert.Equal(0, Of(Act.Declares(DeclaredAutomation.Automated), Act.Declares(DeclaredAutomation.None)).ClientEvidence);
    }

    [Theory]
    [InlineData(DeclaredAutomation.None)]
    [InlineData(DeclaredAutomation.Assisted)]
    public void To_say_that_one_is_none_speaks_neither_way(DeclaredAutomation declared) =>
        Assert.Equal(0, Of(Act.Declares(declared)).ClientEvidence);

    [Theory]
    [InlineData(0, 10, 0)]
    [InlineData(10, 0, 2 * 10 / 14.0)]
    [InlineData(10, 10, 2 * 10 / 24.0)]
    [InlineData(200, 0, 2 * 200 / 204.0)]
    public void The_share_of_acts_through_the_programming_interface_counts(int api, int app, double nats)
    {
        var life = new Life();
        for (var i = 0; i < api; i++) life.Take(Act.Post(i) with { Client = ClientKind.Api });
        for (var i = 0; i < app; i++) life.Take(Act.Post(api + i) with { Client = ClientKind.App });

        Assert.Equal(nats, life.ClientEvidence, 1e-5);
    }

    [Theory]
    [InlineData(ClientKind.App)]
    [InlineData(ClientKind.Web)]
    [InlineData(ClientKind.Partner)]
    [InlineData(ClientKind.Unstated)]
    public void No_client_speaks_for_a_person(ClientKind client)
    {
        var life = new Life();
        for (var i = 0; i < 50; i++) life.Take(Act.Post(i) with { Client = client });

        Assert.Equal(0, life.ClientEvidence);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0.549)]
    [InlineData(7, 0.973)]
    public void A_device_counts_when_it_serves_more_than_a_household(int others, double nats)
    {
        var life = new Life();
        life.Take(Act.Post(0), deviceSharers: others);

        Assert.Equal(nats, life.ClientEvidence, 0.001);
    }

    [Fact]
    public void A_verified_person_lowers_the_evidence()
    {
        var verified = Act.Found(ProvidedSignal.PersonVerified, 1);

        Assert.Equal(-2, Of(verified).ClientEvidence);
        Assert.Equal(-2, Of(verified, verified, verified).ClientEvidence);
        Assert.Equal(1, Of(verified, Act.Declares(DeclaredAutomation.Automated)).ClientEvidence);
        Assert.Equal(0, Of(Act.Found(ProvidedSignal.PersonVerified, 0.4f)).ClientEvidence);
    }

    [Theory]
    [InlineData(1f, 1)] // 2 · 1 / 2
    [InlineData(0.75f, 0.5)]
    [InlineData(0.5f, 0)]
    [InlineData(0f, 0)]
    [InlineData(float.NaN, 0)]
    public void A_finding_of_automation_counts_and_one_of_none_does_not_exonerate(float score, double nats) =>
        Assert.Equal(nats, Of(Act.Found(ProvidedSignal.Automation, score)).ClientEvidence, 1e-6);

    [Theory]
    [InlineData(ProvidedSignal.AiGenerated)]
    [InlineData(ProvidedSignal.Other)]
    public void What_is_made_by_a_machine_may_be_posted_by_a_person(ProvidedSignal signal) =>
        Assert.Equal(0, Of(Act.Found(signal, 1)).ClientEvidence);

    [Theory]
    [InlineData(1, 0, 0, 0)]
    [InlineData(4, 0, 0, 0)] // to forget a few times is human
    [InlineData(5, 0, 0, 1.5 * 1 / 9)]
    [InlineData(3, 2, 0, 1.5 * 1 / 9)] // taken off counts as kept silent
    [InlineData(30, 0, 0, 1.5 * 26 / 34)]
    [InlineData(30, 0, 30, 0)] // half the works
    [InlineData(30, 0, 10, 1.5 * 16 / 44)]
    [InlineData(0, 0, 100, 0)]
    public void Works_that_hide_that_an_AI_made_them_count_once_they_are_the_rule(int marked, int stripped, int others, double nats)
    {
        var (life, alone) = (new Life(), new Life());
        var shared = 0.5 * Math.Log(3);
        for (var i = 0; i < marked + stripped + others; i++)
        {
            var finding = i < marked ? FileFinding.Generated : i < marked + stripped ? FileFinding.Removed : FileFinding.None;
            var post = Act.Post(i) with { Files = FileFinding.Inspected | finding, Declared = i % 2 == 0 ? Declaration.Unstated : Declaration.None };
            life.Take(post, deviceSharers: 3);
            alone.Take(post);
        }

        Assert.Equal(nats + shared, life.ClientEvidence, 1e-5);
        Assert.Equal(0, alone.ClientEvidence); // whoever posts what a machine made is no machine
    }

    [Theory]
    [InlineData(Declaration.Assisted)]
    [InlineData(Declaration.Edited)]
    [InlineData(Declaration.Generated)]
    public void Whoever_declares_is_not_held_by_the_mark_in_the_file(Declaration declared)
    {
        var life = new Life();
        for (var i = 0; i < 50; i++) life.Take(Act.Post(i) with { Files = FileFinding.Inspected | FileFinding.Generated | FileFinding.Removed, Declared = declared }, deviceSharers: 3);

        Assert.Equal(0.5 * Math.Log(3), life.ClientEvidence, 1e-5);
    }

    [Fact]
    public void A_file_that_nobody_looked_into_says_nothing()
    {
        var life = new Life();
        for (var i = 0; i < 50; i++) life.Take(Act.Post(i) with { Files = FileFinding.Generated }, deviceSharers: 3);

        Assert.Equal(0.5 * Math.Log(3), life.ClientEvidence, 1e-5);
    }

    [Fact]
    public void The_evidence_stays_between_its_bounds_whatever_happens()
    {
        var random = new SeededRandom(4);
        var life = new Life();
        for (var i = 0; i < 3000; i++)
        {
            life.Take(
                random.Below(8) switch
                {
                    0 => Act.Declares((DeclaredAutomation)random.Below(4)),
                    1 => Act.Found((ProvidedSignal)random.Below(5), (float)random.NextDouble()),
                    _ => Act.Post(i) with { Client = (ClientKind)random.Below(5), Files = (FileFinding)random.Below(8) },
                },
                deviceSharers: random.Below(8));
            Assert.InRange(life.ClientEvidence, ClientChannel.Least, ClientChannel.Most);
        }
    }

    private static Life Of(params ReadOnlySpan<Event> events)
    {
        var life = new Life();
        foreach (var e in events) life.Take(e);
        return life;
    }
}
