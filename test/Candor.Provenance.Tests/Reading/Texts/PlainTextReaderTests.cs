using System.Text;
using Candor.Provenance.Aigc;
using Xunit;

namespace Candor.Provenance.Tests.Reading.Texts;

public sealed class PlainTextReaderTests
{
    private const string Fields = """
            Label: "1"
            ContentProducer: 001191110000000000000010001
            ProduceID: 'p-1'
            ReservedCode1: ""
            ContentPropagator: 001191110000000000000020001  # a comment
            PropagateID: t-1
            ReservedCode2: ''
        """;

    [Theory]
    [InlineData("---\nAIGC:\n{0}\n---\ntext")]
    [InlineData("\uFEFF---\r\ntitle: x\r\nAIGC:\r\n{0}\r\ntags:\r\n- a\r\n---\r\n")]
    [InlineData("---\nauthor: {{x: y}}\n\"AIGC\":\n\n{0}\n...\ntext")]
    public void A_label_is_a_map_in_the_front_matter(string text)
    {
        var found = Inspect(string.Format(null, text, Fields)).Aigc;

        Assert.Equal((AigcGrade.Compliant, "front matter AIGC, bare object"), (found.Grade, found.Place));
        Assert.Equal(("p-1", "001191110000000000000020001", ""), (found.Label?.ProduceID, found.Label?.ContentPropagator, found.Label?.ReservedCode2));
    }

    [Theory]
    [InlineData("---\nAIGC: {0}\n---\n")]
    [InlineData("---\nAIGC: '{0}'\n---\n")]
    [InlineData("---\nAIGC: |\n  {0}\n---\n")]
    public void A_label_may_be_JSON(string text) => Assert.Equal(AigcGrade.Compliant, Inspect(string.Format(null, text, Make.Label)).Aigc.Grade);

    [Fact]
    public void Quoted_values_have_escapes() => Assert.Equal("a\"b", Inspect("---\nAIGC:\n  Label: \"1\"\n  ProduceID: \"a\\\"b\"\n---\n").Aigc.Label?.ProduceID);

    [Fact]
    public void A_field_that_is_there_twice_is_a_breach() => Assert.Contains(
        new AigcBreach("twice", "Label"), Inspect("---\nAIGC:\n  Label: \"1\"\n  Label: \"2\"\n---\n").Aigc.Breaches);

    [Theory]
    [InlineData("text\n---\nAIGC:\n  Label: \"1\"\n---\n")]
    [InlineData("---\nAIGC:\n  Label: \"1\"\ntext")]
    [InlineData("---\nnested:\n  AIGC:\n    Label: \"1\"\n---\n")]
    public void What_is_no_front_matter_holds_no_label(string text) => Assert.Equal(AigcGrade.NotFound, Inspect(text).Aigc.Grade);

    [Fact]
    public void A_front_matter_too_long_to_be_read_is_said() => Assert.True(Inspect($"---\n{string.Concat(Enumerable.Repeat("a: b\n", 5000))}---\n").IsCut);

    [Fact]
    public void Text_begins_after_the_front_matter() => Assert.True(Inspect($"---\ntitle: {new string('x', 2000)}\n---\n由AI生成\n{new string('x', 2000)}").ExplicitLabel?.IsAtBeginning);

    [Fact]
    public void The_end_of_a_long_text_is_looked_at() => Assert.False(Inspect($"{new string('x', 2 << 20)}\n由AI生成").ExplicitLabel?.IsAtBeginning);

    [Theory]
    [InlineData("# A\u200bI生成\n\ntext")]
    [InlineData("text\n\n*ＡＩ*生成\n")]
    [InlineData("> АІ生成")]
    public void Evasions_are_seen_and_said(string text) => Assert.True(Inspect(text).ExplicitLabel?.IsEvasive);

    [Fact]
    public void A_manifest_store_may_hide_in_invisible_characters()
    {
        var hidden = new StringBuilder("text\uFEFF");
        foreach (var hiding in (byte[])[.. "C2PATXT\0"u8, 1, 0, 0, 0, 3, .. "abc"u8]) hidden.Append(new Rune(hiding < 16 ? 0xFE00 + hiding : 0xE0100 + hiding - 16).ToString());

        Assert.Equal(["variation selectors C2PATXT"], Inspect(hidden.ToString()).ManifestStores);
    }

    private static FileInspection Inspect(string text) => Make.Inspect(Encoding.UTF8.GetBytes(text), name: "a.md");

    [Theory]
    [InlineData(100)]
    [InlineData(300_001)]
    public void Text_in_GB_18030_is_read_as_such(int length)
    {
        var gb = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var text = string.Concat(Enumerable.Repeat("正文，𠮷。", length)) + "x\n";

        Assert.True(Make.Inspect(gb.GetBytes($"本内容由AI生成\n{text}"), name: "a.txt").ExplicitLabel?.IsAtBeginning);
        Assert.False(Make.Inspect(gb.GetBytes($"{text}{text}本内容由AI生成"), name: "a.txt").ExplicitLabel?.IsAtBeginning);
    }

    [Fact]
    public void Text_in_other_encodings_is_no_GB_18030() => Assert.Null(Make.Inspect(Make.Latin("D\u00E9j\u00E0 vu, caf\u00E9 ol\u00E9\n"), name: "a.txt").ExplicitLabel);
}
