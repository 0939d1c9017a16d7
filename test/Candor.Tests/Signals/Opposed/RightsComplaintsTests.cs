using Candor.Signals.Opposed;
using Xunit;

namespace Candor.Tests.Signals.Opposed;

public sealed class RightsComplaintsTests
{
    private const long Day = 86_400_000;
    private const long Now = 1_780_000_000_000;
    private static readonly HashSet<string> Holders = ["studio", "archive"];

    [Fact]
    public void A_listed_holders_complaint_is_strong() => Assert.InRange(Strength(Report("1", "studio", 900)), 0.6f, 0.8f);

    [Fact]
    public void A_second_holder_adds_little_and_a_repeated_report_nothing()
    {
        var one = Strength(Report("1", "studio", 900));

        Assert.Equal(one, Strength(Report("1", "studio", 900), Report("1", "studio", 900), Report("2", "studio", 900)));
        Assert.InRange(Strength(Report("1", "studio", 900), Report("2", "archive", 900)), one, one + 0.11f);
    }

    [Fact]
    public void Two_hundred_fresh_accounts_move_hardly_anything()
    {
        var crowd = Enumerable.Range(0, 200).Select(i => Report($"r{i}", $"fresh-{i}", i % 5) with { Text = $"侵权 第{i}次", Origin = $"net-{i}" }).ToArray();

        Assert.Equal(0, Strength(crowd));
        Assert.InRange(Strength([Report("1", "studio", 900), .. crowd]) - Strength(Report("1", "studio", 900)), 0, 0.05f);
    }

    [Fact]
    public void Old_accounts_that_say_the_same_count_as_one()
    {
        var one = Strength(Report("a", "old-0", 900) with { Text = "This copies my picture!" });
        var crowd = Enumerable.Range(0, 200).Select(i => Report($"r{i}", $"old-{i}", 900 + i) with { Text = i % 2 == 0 ? "This copies my picture!" : "this copies MY picture" }).ToArray();

        Assert.Equal(one, Strength(crowd));
    }

    [Fact]
    public void Old_accounts_of_one_network_count_as_one()
    {
        var crowd = Enumerable.Range(0, 50).Select(i => Report($"r{i}", $"old-{i}", 900 + i) with { Origin = "net-1" }).ToArray();

        Assert.Equal(Strength(crowd[0]), Strength(crowd));
    }

    [Fact]
    public void Established_strangers_add_up_and_are_bounded()
    {
        RightsReport[] Of(int count) => [.. Enumerable.Range(0, count).Select(i => Report($"r{i}", $"old-{i}", 900 + i) with { Text = $"words of {i}", Origin = $"net-{i}" })];

        Assert.InRange(Strength(Of(3)), Strength(Of(1)) + 0.05f, 0.3f);
        Assert.InRange(Strength(Of(500)), 0.2f, 0.3f);
    }

    [Fact]
    public void Who_was_mostly_wrong_before_counts_less() =>
        Assert.True(Strength(Report("1", "old", 900) with { Reliability = 0.1f }) < Strength(Report("1", "old", 900)));

    [Fact]
    public void A_report_for_another_reason_is_no_complaint_of_rights() => Assert.Equal(0, Strength(Report("1", "studio", 900) with { Reason = RightsReason.None }));

    [Theory]
    [InlineData("copyright", RightsReason.Copyright)]
    [InlineData("IP-infringement", RightsReason.Copyright)]
    [InlineData("著作权", RightsReason.Copyright)]
    [InlineData("likeness", RightsReason.Portrait)]
    [InlineData("肖像权", RightsReason.Portrait)]
    [InlineData("trademark", RightsReason.Trademark)]
    [InlineData("spam", RightsReason.None)]
    [InlineData("", RightsReason.None)]
    public void The_usual_words_for_reasons_are_known(string word, RightsReason reason) => Assert.Equal(reason, RightsReport.ReasonOf(word));

    [Fact]
    public void The_reason_tells_how_many_of_what_sort()
    {
        var complaints = new RightsComplaints(Holders);
        complaints.Add(Report("1", "studio", 900));
        complaints.Add(Report("2", "old", 900) with { Reason = RightsReason.Portrait });

        var signal = complaints.Of("post-1");

        Assert.Equal("2 complaints (copyright, portrait): 1 listed rights holders, 1 others in 1 separate groups.", signal!.Reason);
        Assert.Equal("权利投诉 2 件（著作权、肖像）：名录内权利人 1 位，其他投诉人 1 位，归为 1 个独立来源。", signal.ReasonChinese);
        Assert.Null(complaints.Of("post-2"));
    }

    private static float Strength(params RightsReport[] reports)
    {
        var complaints = new RightsComplaints(Holders);
        foreach (var report in reports) complaints.Add(report);
        return complaints.Of("post-1")?.Strength ?? 0;
    }

    private static RightsReport Report(string id, string reporter, int days) =>
        new() { Id = id, Reporter = reporter, Target = "post-1", Reason = RightsReason.Copyright, Time = Now, Since = Now - (days * Day) };
}
