using System.Text.RegularExpressions;
using System.Xml.Linq;
using Candor.Cli.Policies.Publishing;
using Candor.Cli.Reporting;
using Xunit;

namespace Candor.Tests.Policies.Publishing;

public sealed class HtmlPageTests
{
    [Fact]
    public void Every_class_and_every_rule_in_force_is_there_with_its_place()
    {
        var published = Rules.Published();
        var page = Parsed(published);
        var places = Places(page);

        Assert.Equal(["class-diagrams", "class-translations", "class-silent_ai"], places.Where(id => id.StartsWith("class-", StringComparison.Ordinal)));
        Assert.Equal(["rule-good-chart", "rule-not-told", "rule-many-replies", "rule-on-trial"], places.Where(id => id.StartsWith("rule-", StringComparison.Ordinal)));
        foreach (var one in published.Classes) Assert.Contains(one.Text.Chinese, page.Value, StringComparison.Ordinal);
        foreach (var rule in published.Version.Rules)
        {
            foreach (var line in rule.When.Source.Split('\n')) Assert.Contains(line, page.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_rule_on_trial_stands_apart_and_is_not_called_in_force()
    {
        var page = Html(Rules.Published(), ReportLanguage.English);
        var (rules, tried) = (Section(page, "rules"), Section(page, "tried-out"));

        Assert.DoesNotContain("on-trial", rules, StringComparison.Ordinal);
        Assert.Contains("Only a trial.", tried, StringComparison.Ordinal);
        Assert.Contains("These rules are not in force.", tried, StringComparison.Ordinal);
        Assert.Contains("Would follow", tried, StringComparison.Ordinal);
        Assert.DoesNotContain("on-trial", Section(page, "uses"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_to_a_place_on_the_page_and_no_place_is_there_twice()
    {
        foreach (var version in Rules.Policy.Versions)
        {
            var page = Parsed(Rules.Published(version.Name));
            var places = Places(page);
            var links = page.Descendants().Attributes("href").Select(link => link.Value).ToArray();

            Assert.Equal(places.Distinct().Count(), places.Length);
            Assert.True(links.Length > 20);
            foreach (var link in links) Assert.Contains(link[1..], places);
        }
    }

    [Fact]
    public void Both_languages_are_there_with_a_switch_or_one_alone()
    {
        var published = Rules.Published();
        var (both, english, chinese) = (Html(published, ReportLanguage.Both), Html(published, ReportLanguage.English), Html(published, ReportLanguage.Chinese));

        Assert.Contains("Drawing a chart of the harbour.", both, StringComparison.Ordinal);
        Assert.Contains("绘制港口图。", both, StringComparison.Ordinal);
        Assert.Contains("""<fieldset class="switch">""", both, StringComparison.Ordinal);
        Assert.DoesNotContain("绘制港口图。", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Drawing a chart", chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("<fieldset", english, StringComparison.Ordinal);
        Assert.Contains("""<html lang="zh-Hans">""", chinese, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}", Regex.Replace(english, "<style>.*?</style>|<script>.*?</script>", "", RegexOptions.Singleline));
    }

    [Fact]
    public void The_history_tells_every_version_with_its_date_as_written_and_what_it_changed()
    {
        var history = Section(Html(Rules.Published(), ReportLanguage.English), "history");

        Assert.True(history.IndexOf("version-2026-03", StringComparison.Ordinal) < history.IndexOf("version-2026-01", StringComparison.Ordinal));
        Assert.Contains("2026-01-01 (UTC+08:00)", history, StringComparison.Ordinal);
        Assert.Contains("2026-02-01 09:30 (UTC+08:00)", history, StringComparison.Ordinal);
        Assert.Contains("2026-03-01 (UTC)", history, StringComparison.Ordinal);
        foreach (var note in (string[])["The beginning.", "Pictures too.", "A duty now."]) Assert.Contains(note, history, StringComparison.Ordinal);
        Assert.Matches("Rules that ended</dt><dd><code><bdi>old-rule", history);
        Assert.Matches("Classes of use that ended</dt><dd><code><bdi>old_use", history);
    }

    [Fact]
    public void An_earlier_version_is_shown_as_it_was_and_says_that_it_is_not_the_last()
    {
        var page = Html(Rules.Published("2026-01"), ReportLanguage.English);

        Assert.Contains("""id="rule-old-rule">""", page, StringComparison.Ordinal);
        Assert.DoesNotContain("""id="rule-not-told">""", page, StringComparison.Ordinal);
        Assert.Contains("This is not the last version.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("This is not the last version.", Html(Rules.Published(), ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_what_follows_from_what_and_who_decides()
    {
        var page = Text(Html(Rules.Published(), ReportLanguage.English));

        foreach (var said in (string[])
        [
            "limited distribution (the work), 14 days; strike of weight 2",
            "suspension (the account), 3 days; a person decides first",
            "more reach (the work), 14 days",
            "label (degree as in the file; set by the platform; the author cannot remove it; recorded as not declared)",
            "A strike counts for 60 days.",
            "A ban always waits for a person.",
            "at least 90% of the account's public posts",
            "A rule acts at most 50 times a day by itself",
            "5% are drawn at random and looked at again by a person. The draw can be repeated by anybody (seed 11).",
            "more than 3% of automatic measures are mistaken, from “limited distribution” up",
            "9; beyond that a person decides",
            "In force for 25 of 100 accounts",
            "Every measure can be appealed",
        ])
        {
            Assert.Contains(said, page, StringComparison.Ordinal);
        }

        Assert.Contains("3What follows for the account limited postingHow long 7 daysWho decides the program where", page, StringComparison.Ordinal);
        Assert.Contains("9What follows for the account banHow long without an endWho decides a person, always", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_are_told_with_reason_and_end_but_not_by_name()
    {
        var page = Html(Rules.Published(), ReportLanguage.Both);

        Assert.Contains("It answers ships.", page, StringComparison.Ordinal);
        Assert.Contains("2026-12-31 (UTC+08:00)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("keeper-17", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_with_nothing_but_a_rule_makes_a_page()
    {
        foreach (var then in (string[])["{ measure: warn }", "{ measure: boost, about: content }"])
        {
            var page = Parsed(Rules.Of(Rules.Rule("only", "true", then)));

            Assert.Contains("rule-only", Places(page));
            Assert.DoesNotContain("numbers", Places(page));
        }

        Assert.Contains("No rule is in force.", Html(Rules.Of(Rules.Rule("only", "true", more: ", mode: shadow")), ReportLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_policy_gives_the_same_bytes() => Assert.Equal(Html(Rules.Published(), ReportLanguage.Both), Html(Rules.Published(), ReportLanguage.Both));

    private static string Html(PublishedVersion published, ReportLanguage language) => HtmlPage.Of(published, language);

    private static XElement Parsed(PublishedVersion published) => XDocument.Parse(Html(published, ReportLanguage.Both)).Root!;

    private static string[] Places(XElement page) => [.. page.Descendants().Attributes("id").Select(id => id.Value)];

    private static string Section(string page, string anchor) => page.Split("<section>").Single(section => section.StartsWith($"<h2 id=\"{anchor}\"", StringComparison.Ordinal));

    private static string Text(string page) => XDocument.Parse(page).Root!.Element("body")!.Value;
}
