using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Candor.Cli.Reporting;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Reporting;

public sealed partial class ReportPageTests(SampleRun sample)
{
    [Fact]
    public void Every_flagged_account_has_one_card_and_nobody_else_has()
    {
        var lines = Reported.Lines(sample);
        var tree = Reported.Tree(Reported.Page(sample, lines));

        var cards = Reported.All(tree, "article").Select(card => Reported.Shown(card.Element("h3")!.Element("bdi")!)).ToArray();

        Assert.NotEmpty(cards);
        Assert.Equal(
            lines.Where(Reported.IsFlagged).OrderByDescending(line => (double)line["evidence"]!).Select(line => (string?)line["account"]), cards);
    }

    [Fact]
    public void Only_the_accounts_with_the_most_evidence_get_a_card_where_there_are_too_many()
    {
        var lines = Reported.Lines(sample);

        var page = Reported.Page(sample, lines, top: 3);

        var expected = lines.Where(Reported.IsFlagged).OrderByDescending(line => (double)line["evidence"]!).Take(3).Select(line => (string?)line["account"]);
        Assert.Equal(expected, Reported.All(Reported.Tree(page), "article").Select(card => card.Element("h3")!.Element("bdi")!.Value));
        Assert.Contains($"3 of {lines.Count(Reported.IsFlagged)} flagged accounts", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Both")]
    [InlineData("English")]
    [InlineData("Chinese")]
    public void The_page_is_well_formed_in_every_language(string name)
    {
        var language = Enum.Parse<ReportLanguage>(name);
        var tree = Reported.Tree(Reported.Page(sample, Reported.Lines(sample), language));
        var ids = tree.Descendants().Attributes("id").Select(id => id.Value).ToArray();

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.Equal(language == ReportLanguage.Chinese ? "zh-Hans" : "en", tree.Root!.Attribute("lang")!.Value);
        Assert.All(tree.Descendants().Attributes("aria-labelledby"), label => Assert.Contains(label.Value, ids));
        Assert.All(tree.Descendants().Attributes("href"), link => Assert.Contains(link.Value, ids.Select(id => "#" + id)));
        Assert.Equal(language == ReportLanguage.Both, Reported.All(tree, "input").Any());
    }

    [Fact]
    public void A_page_in_one_language_has_no_word_of_the_other()
    {
        var english = Reported.Tree(Reported.Page(sample, Reported.Lines(sample), ReportLanguage.English));
        var chinese = Reported.Tree(Reported.Page(sample, Reported.Lines(sample), ReportLanguage.Chinese));

        Assert.DoesNotMatch(Han(), english.ToString());
        foreach (var name in (string[])["p", "h2", "h3", "h4", "th", "dt", "figcaption", "caption", "summary"])
        {
            Assert.All(
                Reported.All(chinese, name).Where(element => !element.Descendants("bdi").Any() && !Stratum().IsMatch(element.Value)),
                element => Assert.Matches(Han(), element.Value));
        }
    }

    [Fact]
    public void The_page_loads_nothing_and_lets_nothing_else_run()
    {
        var page = Reported.Page(sample, Reported.Lines(sample));
        var tree = Reported.Tree(page);

        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.Empty(tree.Descendants().Attributes("src"));
        Assert.DoesNotContain(
            tree.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "style");
        Assert.All((string[])["link", "img", "iframe", "object", "embed", "form", "base", "image", "use"], name => Assert.Empty(Reported.All(tree, name)));
        var policy = Reported.All(tree, "meta").Single(meta => meta.Attribute("http-equiv") is not null).Attribute("content")!.Value;
        Assert.Equal(
            $"default-src 'none'; style-src '{Hash(page, "style")}'; script-src '{Hash(page, "script")}'; base-uri 'none'; form-action 'none'", policy);
    }

    [Fact]
    public void Every_drawing_has_a_text_alternative()
    {
        var tree = Reported.Tree(Reported.Page(sample, Reported.Lines(sample)));
        var drawings = Reported.All(tree, "svg").ToArray();

        Assert.True(drawings.Length > 100);
        foreach (var drawing in drawings)
        {
            if (drawing.Attribute("aria-hidden") is not null)
            {
                Assert.NotEqual("", drawing.Parent!.Value.Trim()); // its words stand beside it
                continue;
            }

            Assert.Equal("img", drawing.Attribute("role")!.Value);
            var label = tree.Descendants().Single(element => element.Attribute("id")?.Value == drawing.Attribute("aria-labelledby")!.Value);
            Assert.True(label.Value.Length > 20, label.Value);
        }
    }

    [Fact]
    public void Tables_have_captions_and_scopes_and_headings_skip_no_level()
    {
        var tree = Reported.Tree(Reported.Page(sample, Reported.Lines(sample)));

        Assert.All(Reported.All(tree, "table"), table => Assert.NotEqual("", table.Element("caption")!.Value));
        Assert.All(Reported.All(tree, "th"), head => Assert.Contains(head.Attribute("scope")!.Value, (string[])["row", "col"]));
        Assert.Single(Reported.All(tree, "h1"));
        Assert.Single(Reported.All(tree, "main"));
        var levels = tree.Descendants().Where(element => Heading().IsMatch(element.Name.LocalName)).Select(element => element.Name.LocalName[1] - '0').ToArray();
        for (var i = 1; i < levels.Length; i++) Assert.True(levels[i] <= levels[i - 1] + 1);
    }

    [Fact]
    public void The_same_verdicts_give_the_same_bytes_in_every_culture()
    {
        var expected = Reported.Page(sample, Reported.Lines(sample));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(expected, Reported.Page(sample, Reported.Lines(sample)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Without_accounts_the_page_says_so()
    {
        var page = Reported.Page(sample, []);

        Assert.Contains("There are no accounts in these verdicts", page, StringComparison.Ordinal);
        Assert.Contains("这些结论中没有任何账号", page, StringComparison.Ordinal);
        Assert.Empty(Reported.All(Reported.Tree(page), "article"));
    }

    [Fact]
    public void Without_flagged_accounts_the_page_says_so()
    {
        var page = Reported.Page(sample, Reported.Lines(sample).Where(line => !Reported.IsFlagged(line)));

        Assert.Contains("No account is flagged.", page, StringComparison.Ordinal);
        Assert.Empty(Reported.All(Reported.Tree(page), "article"));
    }

    private static string Hash(string page, string element)
    {
        var content = page.Split($"<{element}>")[1].Split($"</{element}>")[0];
        return "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
    }

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    /// <summary>A name such as en/person/new or en/person.</summary>
    [GeneratedRegex(@"^[a-z]+/[a-z]+")]
    private static partial Regex Stratum();

    [GeneratedRegex("^h[1-6]$")]
    private static partial Regex Heading();
}
