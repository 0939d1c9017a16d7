using System.Xml.Linq;
using Candor.Cli.Policies;
using Candor.Cli.Policies.Publishing;
using Candor.Cli.Reporting;
using Xunit;

namespace Candor.Tests.Policies.Publishing;

/// <summary>The policies that ship, as creators read them.</summary>
public sealed class ShippedPoliciesTests
{
    public static TheoryData<string> Policies => [.. Directory.GetFiles(SharedData.InRepository("policies"), "*.yaml").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_version_names_all_its_classes_and_rules_and_every_link_holds(string name)
    {
        var policy = Read(name);
        foreach (var version in policy.Versions)
        {
            var published = PublishedVersion.Of(policy, version.Name);
            var page = XDocument.Parse(HtmlPage.Of(published, ReportLanguage.Both)).Root!;
            var places = page.Descendants().Attributes("id").Select(id => id.Value).ToArray();

            Assert.Equal(places.Distinct().Count(), places.Length);
            foreach (var one in published.Classes) Assert.Contains(Anchors.Of("class", one.Id), places);
            foreach (var rule in version.Rules) Assert.Contains(Anchors.Of("rule", rule.Id), places);
            foreach (var link in page.Descendants().Attributes("href")) Assert.Contains(link.Value[1..], places);
            foreach (var rule in published.Live) Assert.Contains($"`{rule.Id}`", MarkdownPage.Of(published, ReportLanguage.English), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Declaring_costs_no_reach_under_any_version(string name)
    {
        var policy = Read(name);
        foreach (var version in policy.Versions) Assert.Empty(DeclarationEffect.Of(policy, version).Meets.Select(rule => rule.Id));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Every_place_in_a_reason_has_words(string name)
    {
        var policy = Read(name);
        var paths = policy.Rules.SelectMany(rule => rule.English.Reads.Concat(rule.Chinese.Reads)).Distinct().Where(path => path.Split('.')[0] is not ("counters" or "thresholds"));

        Assert.DoesNotContain(paths, path => FactWords.Of(path) is null);
    }

    private static Candor.Policy.CompiledPolicy Read(string name) => PolicyFile.Read(SharedData.InRepository("policies", name));
}
