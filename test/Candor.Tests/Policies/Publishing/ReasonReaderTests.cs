using Xunit;

namespace Candor.Tests.Policies.Publishing;

public sealed class ReasonReaderTests
{
    [Theory]
    [InlineData("2026-02", "are asked to tell", "请")]
    [InlineData("2026-03", "have to tell", "必须")]
    public void What_the_version_settles_is_put_in_and_the_rest_is_named(string version, string english, string chinese)
    {
        var (inEnglish, inChinese) = Read(version, "not-told");

        Assert.Equal($"Authors {english}; the file says '‹degree in the file's mark›'. More than 12 links. {{Braces}}", inEnglish);
        Assert.Equal($"作者{chinese}说明；文件标识为“‹文件标识的程度›”。超过 12 个链接。", inChinese);
    }

    [Fact]
    public void Counts_and_limits_that_differ_lead_to_where_they_are_explained()
    {
        var published = Rules.Published();
        var reasons = published.ReasonsOf(published.Version.Rules.Single(rule => rule.Id == "many-replies"));

        Assert.Equal(["counter-replies_1h", "threshold-most_replies"], reasons.English.Where(span => span.Target is not null).Select(span => span.Target));
        Assert.Equal("‹number: replies_1h› replies, limit ‹limit: most_replies›.", string.Concat(reasons.English.Select(span => span.Text)));
    }

    [Fact]
    public void A_text_over_several_lines_is_one_line()
    {
        var published = Rules.Of("""
              - id: rule
                on: [post.created]
                when: "true"
                then: [{ measure: warn }]
                because:
                  en: |-
                    One
                    {event.declared}
                    two.
                  zh: "一"
            """);

        Assert.Equal("One ‹what was declared› two.", string.Concat(published.ReasonsOf(published.Live[0]).English.Select(span => span.Text)));
    }

    private static (string English, string Chinese) Read(string version, string id)
    {
        var published = Rules.Published(version);
        var reasons = published.ReasonsOf(published.Version.Rules.Single(rule => rule.Id == id));
        return (string.Concat(reasons.English.Select(span => span.Text)), string.Concat(reasons.Chinese.Select(span => span.Text)));
    }
}
