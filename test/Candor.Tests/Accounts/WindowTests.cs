using Candor.Accounts;
using Candor.Events;
using Candor.Evidence;
using Xunit;

namespace Candor.Tests.Accounts;

public sealed class WindowTests
{
    private static readonly WindowOptions Short = new() { Days = 2, Acts = 10 };

    [Fact]
    public void A_window_ends_with_the_act_after_its_last()
    {
        var life = new Life(Short);
        for (var i = 0; i < 10; i++) life.Take(Act.Post(i * 60));
        Assert.Equal((10, 0), (life.State.Acts, life.State.WindowsClosed));

        life.Take(Act.Post(600));

        Assert.Equal((1, 1), (life.State.Acts, life.State.WindowsClosed));
        Assert.Equal(11, life.State.TotalActs);
    }

    [Fact]
    public void A_window_ends_when_its_days_are_over()
    {
        var life = new Life(Short);
        life.Take(Act.Post(0));
        life.Take(Act.Post((2 * Act.Day) - 1));
        Assert.Equal(0, life.State.WindowsClosed);

        life.Take(Act.Post(2 * Act.Day));

        Assert.Equal((1, 1), (life.State.Acts, life.State.WindowsClosed));
    }

    [Fact]
    public void What_is_no_act_ends_no_window()
    {
        var life = new Life(Short);
        life.Take(Act.Post(0));
        life.Take(Act.Reaction(9 * Act.Day));
        life.Take(Act.Declares(DeclaredAutomation.None) with { Time = Act.Post(9 * Act.Day).Time });

        Assert.Equal((1, 0), (life.State.Acts, life.State.WindowsClosed));
    }

    [Fact]
    public void A_new_window_sees_what_an_account_without_a_past_would_show()
    {
        var life = new Life(Short);
        for (var i = 0; i < 10; i++) life.Take(Act.Post(i * 60) with { Client = ClientKind.Api }, "the very same text!", deviceSharers: 5);
        life.Take(Act.Found(ProvidedSignal.Automation, 1));
        Assert.NotEqual(0, life.ClientEvidence);
        var young = new Life(Short);
        for (var i = 0; i < 6; i++)
        {
            var at = Act.Day + (i * i * 3600);
            life.Take(Act.Post(at), "Text number " + i);
            young.Take(Act.Post(at), "Text number " + i);
        }

        Assert.Equal(6, life.State.Acts);
        Assert.Equal(young.Look().Values.ToArray(), life.Look().Values.ToArray());
        Assert.Equal(young.Look().Observations.ToArray(), life.Look().Observations.ToArray());
        Assert.Equal(0, life.ClientEvidence);
    }

    [Fact]
    public void Kind_language_and_declaration_outlive_a_window()
    {
        var life = new Life(Short);
        life.Take(Act.Registered(AccountKind.Person));
        life.Take(Act.Declares(DeclaredAutomation.Automated));
        for (var i = 0; i < 11; i++) life.Take(Act.Post(i * 60) with { Language = i == 10 ? (ushort)0 : LanguageCode.Pack("zh"u8) });

        Assert.Equal(1, life.State.WindowsClosed);
        Assert.Equal(new Stratum("zh", AccountKind.Person, Activity.Low), Stratum.Of(life.State));
        Assert.Equal(3, life.ClientEvidence);
    }

    [Fact]
    public void A_break_with_the_past_is_seen_over_windows()
    {
        var life = new Life(Short);
        for (var i = 0; i < 40; i++) life.Take(Act.Post(i * 4 * Act.Hour)); // every four hours
        var quiet = life.State.BreakMaximum;
        for (var i = 0; i < 20; i++) life.Take(Act.Post((160 * Act.Hour) + (i * 30))); // every half minute

        Assert.InRange(life.State.WindowsClosed, 4, 10);
        Assert.Equal(0, quiet);
        Assert.InRange(life.State.BreakMaximum, 20, 50);
    }

    [Theory]
    [InlineData(1, Activity.Low)]
    [InlineData(19, Activity.Low)]
    [InlineData(20, Activity.Middle)]
    [InlineData(99, Activity.Middle)]
    [InlineData(100, Activity.High)]
    public void Activity_is_that_of_the_window_before(int acts, Activity expected)
    {
        var life = new Life(new WindowOptions { Days = 1, Acts = 200 });
        for (var i = 0; i < acts; i++) life.Take(Act.Post(i));
        Assert.Equal(Activity.New, life.State.Activity);

        life.Take(Act.Post(2 * Act.Day));

        Assert.Equal(expected, life.State.Activity);
    }

    [Fact]
    public void Options_out_of_their_range_are_all_named()
    {
        Assert.Empty(new WindowOptions().Problems());
        Assert.Equal(
            [
                "window.days is 0; it must be 1 to 366",
                "window.acts is 251; it must be 5 to 250",
                "window.lateness_hours is -1; it must be 0 to 720",
            ],
            new WindowOptions { Days = 0, Acts = 251, LatenessHours = -1 }.Problems());
    }
}
