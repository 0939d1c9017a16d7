using System.Text;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class MarkdownWriterTests
{
    [Theory]
    [InlineData("# Title\n\ntext\n")]
    [InlineData("\uFEFF# Title\r\n\r\ntext\r\n")]
    [InlineData("---\ntitle: x\ntags:\n  - a\n---\n# Title\n")]
    [InlineData("---\r\ntitle: x\r\n---\r\n# Title\r\n")]
    [InlineData("---\nno front matter")]
    [InlineData("x")]
    public void A_label_goes_into_the_front_matter_and_the_text_stays(string text)
    {
        var target = Encoding.UTF8.GetString(Labelled.Twice(Encoding.UTF8.GetBytes(text), "a.md"));

        var body = text.Replace("---\ntitle", "title", StringComparison.Ordinal).Replace("---\r\ntitle", "title", StringComparison.Ordinal).TrimStart('\uFEFF');
        Assert.EndsWith(body, target, StringComparison.Ordinal);
        Assert.Equal(text[0] == '\uFEFF', target[0] == '\uFEFF');
        Assert.Equal(text.Contains('\r', StringComparison.Ordinal), target.Contains('\r', StringComparison.Ordinal));
        Assert.Equal(target.Count(character => character == '\n'), text.Contains('\r', StringComparison.Ordinal) ? target.Count(character => character == '\r') : target.Count(character => character == '\n'));
    }

    [Theory]
    [InlineData(false, "# 标题\n\n正文\n")]
    [InlineData(true, "# Title\r\n\r\ntext\r\n")]
    [InlineData(true, "---\ntitle: x\n---\n# 标题😀\n")]
    [InlineData(false, "---\r\ntitle: x\r\n---\r\n# Title\r\n")]
    public void UTF_16_stays_UTF_16(bool isBigEndian, string text)
    {
        var encoding = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;

        var target = Labelled.Twice([.. encoding.Preamble, .. encoding.GetBytes(text)], "a.md");

        Assert.Equal(encoding.Preamble, target.AsSpan(0, 2));
        var now = encoding.GetString(target.AsSpan(2));
        Assert.StartsWith("---", now, StringComparison.Ordinal);
        Assert.EndsWith(text[text.IndexOf('#', StringComparison.Ordinal)..], now, StringComparison.Ordinal);
    }

    [Fact]
    public void The_end_of_a_long_text_in_UTF_16_is_read_as_such()
    {
        var text = new string('字', 600_000) + "。AI生成";

        Assert.NotNull(Make.Inspect([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)], name: "a.md").ExplicitLabel);
    }

    [Fact]
    public void Only_the_propagators_lines_are_new()
    {
        const string text = "---\ntitle: x\nAIGC:\n  Label: '1'\n  ContentProducer: who\n  ProduceID: 00012\n  ContentPropagator: who\n  Own: 1\n\nlang: zh\n---\ntext";

        var (result, target) = Labelled.Write(Encoding.UTF8.GetBytes(text), Labelled.Platform, new() { FileName = "a.md" });

        Assert.Equal(LabelOutcome.Updated, result.Outcome);
        Assert.Equal(
            "---\ntitle: x\nAIGC:\n  Label: '1'\n  ContentProducer: who\n  ProduceID: 00012\n  ContentPropagator: \"platform\"\n  Own: 1\n  PropagateID: \"note-9\"\n  ReservedCode2: \"\"\n\nlang: zh\n---\ntext",
            Encoding.UTF8.GetString(target));
    }

    [Fact]
    public void A_label_in_another_form_is_left_alone() => Assert.Equal(
        LabelOutcome.Elsewhere,
        Labelled.Write(Encoding.UTF8.GetBytes($"---\nAIGC: {Make.Label}\n---\ntext"), Labelled.Platform, new() { FileName = "a.md" }).Result.Outcome);

    [Fact]
    public void Text_that_is_no_Markdown_has_no_place_for_labels() =>
        Assert.Equal(LabelOutcome.Unsupported, Labelled.Write("plain"u8.ToArray(), options: new() { FileName = "a.txt" }).Result.Outcome);

    [Theory]
    [InlineData("--- \ntitle: x\n---\ntext", "--- \nAIGC:\n")]
    [InlineData("---\t\r\ntitle: x\r\n--- \r\ntext", "---\t\r\nAIGC:\r\n")]
    public void A_fence_may_end_with_white_space(string text, string start) =>
        Assert.StartsWith(start, Encoding.UTF8.GetString(Labelled.Twice(Encoding.UTF8.GetBytes(text), "a.md")), StringComparison.Ordinal);

    [Theory]
    [InlineData("---\nAIGC:   # whose\n  Label: \"1\"\n  ContentProducer: who\n---\ntext")]
    [InlineData("---\nAIGC: &a\n  Label: \"1\"\n  ContentProducer: who\n---\ntext")]
    [InlineData("---\n\"AIGC\": !!map &a # whose\n  Label: !!str \"1\" # yes\n  ContentProducer: who\n---\ntext")]
    public void A_map_is_one_behind_a_comment_an_anchor_or_a_tag(string text)
    {
        var (result, target) = Labelled.Write(Encoding.UTF8.GetBytes(text), Labelled.Platform, new() { FileName = "a.md" });

        Assert.Equal((LabelOutcome.Updated, "1", "who", "platform"), (result.Outcome, result.Label?.Label, result.Label?.ContentProducer, result.Label?.ContentPropagator));
        Assert.Single(Encoding.UTF8.GetString(target).Split("AIGC")[1..]);
    }

    [Theory]
    [InlineData("+++\ntitle = \"x\"\n+++\ntext\n")]
    [InlineData("+++ \r\n+++\r\ntext\r\n")]
    [InlineData("{\n \"title\": \"x\"\n}\n\ntext\n")]
    [InlineData("---toml\ntitle = \"x\"\n---\ntext\n")]
    public void Nothing_is_put_before_front_matter_of_another_kind(string text)
    {
        var result = Labelled.Write(Encoding.UTF8.GetBytes(text), options: new() { FileName = "a.md" }).Result;

        Assert.Equal((LabelOutcome.Unsupported, "headed by front matter that is not YAML"), (result.Outcome, result.Reason));
    }

    [Fact]
    public void Text_in_braces_is_no_front_matter() => Labelled.Twice("{{ template }}\ntext\n"u8.ToArray(), "a.md");

    [Fact]
    public void A_comment_behind_a_value_stays()
    {
        const string text = "---\nAIGC:\n  Label: '1' # it's so\n  ContentPropagator: old   # who\n  PropagateID: \"o # \\\" p\" # which\n  ReservedCode2: # none\n---\ntext";

        var target = Encoding.UTF8.GetString(Labelled.Write(Encoding.UTF8.GetBytes(text), Labelled.Platform, new() { FileName = "a.md" }).Target);

        Assert.Equal("---\nAIGC:\n  Label: '1' # it's so\n  ContentPropagator: \"platform\" # who\n  PropagateID: \"note-9\" # which\n  ReservedCode2: \"\" # none\n---\ntext", target);
    }
}
