using Candor.Accounts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Signals;
using Xunit;

namespace Candor.Tests.Accounts;

public sealed class ArrivalTests
{
    private static readonly string[] GapFeatures =
    [
        "cadence.lg_mean", "cadence.lg_sd", "cadence.burst", "cadence.g_le10", "cadence.g_le60", "cadence.g_gt3h", "cadence.maxgap_share",
        "cadence.ks_exp", "cadence.madlag",
    ];

    [Fact]
    public void A_late_act_counts_but_makes_no_gap()
    {
        Life late = new(), never = new();
        foreach (var hour in (int[])[0, 5, 6, 20])
        {
            late.Take(Act.Post(hour * Act.Hour), "Some text");
            never.Take(Act.Post(hour * Act.Hour), "Some text");
        }

        var outcome = late.Take(Act.Post(10 * Act.Hour), "Another text");

        Assert.Equal(Arrival.Late, outcome.Arrival);
        Assert.True(outcome.Looked); // the fifth act
        Assert.Equal((5, 5), (late.State.Acts, late.State.Texts));
        Assert.Equal(GapFeatures.Select(never.Feature), GapFeatures.Select(late.Feature));
        Assert.Equal(1, late.Feature("cadence.hours_per_post"));
    }

    [Fact]
    public void The_gap_after_a_late_act_starts_at_the_newest()
    {
        Life late = new(), never = new();
        foreach (var life in (Life[])[late, never])
        {
            life.Take(Act.Post(0));
            life.Take(Act.Post(100));
            if (life == late) life.Take(Act.Post(50));
            life.Take(Act.Post(200));
        }

        Assert.Equal(GapFeatures.Select(never.Feature), GapFeatures.Select(late.Feature));
    }

    [Fact]
    public void Texts_count_alike_in_whatever_order_they_arrive()
    {
        string[] texts = ["Good morning! #tea", "why, oh why?", "See https://a.example", "no caps here... 😀", "Line\nline", "42"];
        MakingReader making = (text, _) => TextMaking.Of((text.Length / 7f) - 1);
        Life forward = new(making: making), late = new(making: making);
        forward.Take(Act.Post(0), texts[0]);
        late.Take(Act.Post(0), texts[0]);
        for (var i = 1; i < texts.Length; i++)
        {
            forward.Take(Act.Post(i * 60), texts[i]);
            late.Take(Act.Post((texts.Length - i) * 60), texts[^i]);
        }

        var content = Channels.Offset(1)..;
        Assert.Equal(
            forward.Look().Values[content].ToArray(), late.Look().Values[content].ToArray(), (one, other) => Math.Abs(one - other) < 1e-5f);
    }

    [Fact]
    public void Two_acts_at_once_are_in_order_and_a_gap_of_nothing()
    {
        var life = new Life();
        life.Take(Act.Post(7));

        Assert.Equal(Arrival.InOrder, life.Take(Act.Post(7)).Arrival);
        Assert.Equal(0, life.Feature("cadence.lg_mean"));
    }

    [Theory]
    [InlineData(24 * Act.Hour, Arrival.Late)]
    [InlineData((24 * Act.Hour) + 1, Arrival.TooLate)]
    public void Lateness_is_measured_against_the_newest_act(int seconds, Arrival expected)
    {
        var life = new Life();
        life.Take(Act.Post(0));
        life.Take(Act.Post(3 * Act.Day));

        Assert.Equal(expected, life.Take(Act.Post((3 * Act.Day) - seconds)).Arrival);
    }

    [Fact]
    public void An_act_that_is_too_late_has_no_effect()
    {
        var life = new Life();
        for (var i = 0; i < 7; i++) life.Take(Act.Post(i * Act.Day), "Day " + i);
        var before = life.Bytes;

        var outcome = life.Take(Act.Post(4.5 * Act.Day) with { Client = ClientKind.Api, Language = 77 }, "Too late", deviceSharers: 6);

        Assert.Equal(new Outcome(Arrival.TooLate, Looked: false), outcome);
        Assert.Equal(before, life.Bytes);
    }

    [Fact]
    public void An_act_before_the_window_is_too_late_though_it_is_not_a_day_old()
    {
        var life = new Life(new WindowOptions { Days = 1, Acts = 5 });
        for (var i = 0; i < 6; i++) life.Take(Act.Post(i * 60));
        var before = life.Bytes;

        Assert.Equal(Arrival.TooLate, life.Take(Act.Post(270)).Arrival);
        Assert.Equal(before, life.Bytes);
    }

    [Fact]
    public void A_late_act_does_not_end_a_full_window()
    {
        var life = new Life(new WindowOptions { Days = 30, Acts = 10 });
        for (var i = 0; i < 10; i++) life.Take(Act.Post(i * 60));
        var before = life.Bytes;

        Assert.Equal(Arrival.TooLate, life.Take(Act.Post(500)).Arrival);
        Assert.Equal(before, life.Bytes);
    }
}
