using Candor.Cli.Policies.Publishing;
using Candor.Cli.Reporting;
using Xunit;

namespace Candor.Tests.Policies.Publishing;

public sealed class MarkdownPageTests
{
    [Fact]
    public void Every_class_rule_and_version_is_there()
    {
        var page = MarkdownPage.Of(Rules.Published(), ReportLanguage.English);

        foreach (var said in (string[])
        [
            "# AI at the harbour\n", "Version **2026-03**, in force from 2026-03-01 (UTC).", "`diagrams` · since 2026-01-01 (UTC+08:00)", "`translations`", "`silent_ai`",
            "#### `not-told`\n", "#### `good-chart`\n", "#### `many-replies`\n", "## Being tried out, without effect\n", "#### `on-trial`\n", "### 2026-02 · 2026-02-01 09:30 (UTC+08:00)\n",
            "```cel\nfile.is_marked\n&& event.declared in ['unstated', 'none']\n```",
        ])
        {
            Assert.Contains(said, page, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("old-rule`\n\n>", page, StringComparison.Ordinal);
        Assert.True(page.IndexOf("#### `on-trial`", StringComparison.Ordinal) > page.IndexOf("## Being tried out", StringComparison.Ordinal));
    }

    [Fact]
    public void Both_languages_stand_one_after_the_other()
    {
        var published = Rules.Published();
        var both = MarkdownPage.Of(published, ReportLanguage.Both);

        Assert.Contains(MarkdownPage.Of(published, ReportLanguage.English), both, StringComparison.Ordinal);
        Assert.EndsWith(MarkdownPage.Of(published, ReportLanguage.Chinese), both, StringComparison.Ordinal);
        Assert.Contains("# 港口 AI 规则\n", both, StringComparison.Ordinal);
    }
}
