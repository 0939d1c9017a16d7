using System.Text.Json.Nodes;
using System.Xml.Linq;
using Candor.Cli.Reporting;
using Candor.Tests.Running;
using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Reporting;

public sealed class CardTests(SampleRun sample)
{
    public static TheoryData<string> HostileIds =>
    [
        "<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "' onload='alert(1)", "</style></script><img src=x onerror=alert(1)>", "]]><!--", "&lt;&amp;&#60;",
        "\u202Egnp.exe\u202C", "\u2066a\u2069", "a\u200Bb", "a\u0000b\u001B[31m", "tag\U000E0041", "  two  spaces ", "مرحبا", "日本語", "{0}{1}", "🤖",
        new string('x', 256),
    ];

    [Theory]
    [MemberData(nameof(HostileIds))]
    public void An_id_stays_text_whatever_it_holds(string id)
    {
        var line = Flagged();
        line["account"] = id;
        line["reasons"]![0]!["events"] = new JsonArray(id);
        line["possible_takeover"] = new JsonObject { ["at_event"] = 70, ["statistic"] = 12.5 };

        var page = Reported.Page(sample, [line]);

        var tree = Reported.Tree(page);
        var shown = Reported.All(tree, "bdi").Select(Reported.Shown).ToArray();
        Assert.Equal(4, shown.Count(text => text == id)); // overview, card, example, take-over
        Assert.Single(Reported.All(tree, "script"));
        Assert.DoesNotContain(tree.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(page, character => character is '\u202E' or '\u202C' or '\u2066' or '\u2069' or '\u200B' or '\0' or '\u001B');
    }

    [Fact]
    public void Texts_of_a_line_stay_text_too()
    {
        const string Hostile = "<b onclick=x>\u202E";
        var line = Flagged();
        foreach (var name in (string[])["code", "family", "fact", "fact_zh"]) line["reasons"]![0]![name] = Hostile;
        line["families"] = new JsonArray(Hostile);
        line["evidence_without"] = new JsonObject { [Hostile] = 1.5 };
        line["surfaces"]![0]!["surface"] = Hostile;
        line["stages"]![0]!["stage"] = Hostile;

        var page = Reported.Page(sample, [line]);

        Assert.DoesNotContain("<b ", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', page);
        Assert.NotNull(Reported.Tree(page).Root);
    }

    [Fact]
    public void A_card_shows_when_the_account_acts()
    {
        var line = Flagged();
        var card = Card(line);

        var figures = card.Descendants("figure").ToArray();
        Assert.Equal(2, figures.Length);
        var hours = line["activity"]!["week_hours"]!.AsArray().Select(count => (int)count!).ToArray();
        Assert.Equal((int)line["events"]!, hours.Sum());
        Assert.Equal(hours.Count(count => count > 0), figures[0].Descendants("rect").Count(rect => rect.Attribute("class")!.Value.StartsWith('h')));
        Assert.Contains($"{hours.Sum()} acts in {hours.Count(count => count > 0)} of the week's 168 hours", figures[0].Value, StringComparison.Ordinal);
        var gaps = line["activity"]!["gaps"]!.AsArray().Select(count => (int)count!).ToArray();
        Assert.Equal(ActivityProfile.GapBins, gaps.Length);
        Assert.Equal(gaps.Count(count => count > 0), figures[1].Descendants("rect").Count());
    }

    [Fact]
    public void Without_activity_there_are_no_charts()
    {
        var line = Flagged();
        line.Remove("activity");

        Assert.Empty(Card(line).Descendants("figure"));
    }

    [Fact]
    public void Only_lines_of_flagged_accounts_and_of_those_above_the_threshold_say_when_the_account_acted() =>
        Assert.All(Reported.Lines(sample), line => Assert.Equal(
            Reported.IsFlagged(line) || (line["threshold"] is { } threshold && (double)line["evidence"]! > (double)threshold), line.ContainsKey("activity")));

    [Fact]
    public void A_card_tells_all_that_the_line_knows()
    {
        var line = Flagged();
        var card = Card(line).Value;

        var reasons = line["reasons"]!.AsArray().Concat(line["for_person"]!.AsArray()).ToArray();
        Assert.All(reasons, reason => Assert.Contains((string)reason!["fact"]!, card, StringComparison.Ordinal));
        Assert.All(reasons, reason => Assert.Contains((string)reason!["code"]!, card, StringComparison.Ordinal));
        Assert.All(reasons[0]!["events"]!.AsArray(), id => Assert.Contains((string)id!, card, StringComparison.Ordinal));
        Assert.Contains((string)line["stratum"]!, card, StringComparison.Ordinal);
        Assert.Contains("(proven) to 100%", card, StringComparison.Ordinal);
        Assert.Contains("What would reverse it", card, StringComparison.Ordinal);
        Assert.Contains("timing as a whole", card, StringComparison.Ordinal);
        Assert.Contains("By stage of the account's life", card, StringComparison.Ordinal);
    }

    [Fact]
    public void A_possible_take_over_accuses_nobody()
    {
        var line = Reported.Lines(sample).First(line => !Reported.IsFlagged(line));
        line["possible_takeover"] = new JsonObject { ["at_event"] = 70, ["statistic"] = 12.5 };

        var tree = Reported.Tree(Reported.Page(sample, [line], ReportLanguage.English));

        var section = tree.Descendants().Single(element => element.Attribute("id")?.Value == "takeovers");
        Assert.Contains((string)line["account"]!, section.Value, StringComparison.Ordinal);
        Assert.Contains("This is no finding against anybody", section.Value, StringComparison.Ordinal);
        Assert.Empty(Reported.All(tree, "article"));
    }

    private JsonObject Flagged() => Reported.Lines(sample).First(Reported.IsFlagged);

    private XElement Card(JsonObject line) => Reported.All(Reported.Tree(Reported.Page(sample, [line], ReportLanguage.English)), "article").Single();
}
