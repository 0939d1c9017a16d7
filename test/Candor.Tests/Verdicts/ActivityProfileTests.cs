using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Verdicts;

public sealed class ActivityProfileTests
{
    [Theory]
    [InlineData("2026-03-02T00:00:00Z", 0)] // a Monday
    [InlineData("2026-03-02T00:59:59Z", 0)]
    [InlineData("2026-03-03T08:49:49Z", 32)]
    [InlineData("2026-03-08T23:59:59Z", 167)]
    [InlineData("1970-01-01T00:00:00Z", 72)] // a Thursday
    [InlineData("1969-12-31T23:59:59Z", 71)]
    [InlineData("1969-12-28T23:00:00Z", 167)]
    [InlineData("1960-02-29T05:30:00Z", 5)] // a Monday
    public void An_act_is_counted_in_its_hour_of_the_week(string time, int hour)
    {
        var profile = ActivityProfile.Of([At(time)]);

        Assert.Equal(ActivityProfile.Hours, profile.WeekHours.Count);
        Assert.Equal(1, profile.WeekHours[hour]);
        Assert.Equal(1, profile.WeekHours.Sum());
        Assert.Equal(0, profile.Gaps.Sum());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.8, 0)]
    [InlineData(1, 1)]
    [InlineData(59, 6)]
    [InlineData(3600, 13)]
    [InlineData(1_660_000, 23)]
    [InlineData(100_000_000, 23)]
    public void A_gap_is_counted_by_its_length(double seconds, int bin)
    {
        Assert.Equal(bin, ActivityProfile.GapBin(seconds));
        Assert.True(ActivityProfile.GapStart(bin) <= seconds);
        Assert.True(bin == ActivityProfile.GapBins - 1 || seconds < ActivityProfile.GapStart(bin + 1));
    }

    [Fact]
    public void The_order_in_which_acts_came_makes_no_difference()
    {
        SeenEvent[] acts = [At("2026-03-02T00:00:00Z"), At("2026-03-02T00:01:00Z"), At("2026-03-02T02:01:00Z")];

        var (inOrder, late) = (ActivityProfile.Of(acts), ActivityProfile.Of([.. acts.Reverse()]));

        Assert.Equal(inOrder.Gaps, late.Gaps);
        Assert.Equal(inOrder.WeekHours, late.WeekHours);
        Assert.Equal((1, 1), (late.Gaps[ActivityProfile.GapBin(60)], late.Gaps[ActivityProfile.GapBin(7200)]));
    }

    [Fact]
    public void Nothing_happened_to_nobody() => Assert.Equal(0, ActivityProfile.Of([]).WeekHours.Concat(ActivityProfile.Of([]).Gaps).Sum());

    private static SeenEvent At(string time) => new("e", DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeMilliseconds(), null);
}
