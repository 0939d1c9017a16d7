using Candor.Signals.Text.Phrases;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Text.Phrases;

public sealed class PlacedTextTests
{
    private static readonly string[] Pieces =
        ["去", "水", "印", "ai", "A", "i", " ", "  ", "\n", ".", "/", "\u200B", "❤", "\uFE0F", "🛰", "é", "e\u0301", "ﬁ", "Ａ", "а", "標", "https://x.example/a?b", "丨", "\ud800", "1", "，"];

    [Theory]
    [InlineData("Remove AI", "remove ai")]
    [InlineData("ＡＩ标识", "ai标识")]
    [InlineData("去 AI 标识", "去ai标识")]
    [InlineData("標籤", "标签")]
    [InlineData("去\u200B水\u200B印", "去水印")]
    [InlineData("去 水 印", "去水印")]
    [InlineData("去/水/印", "去水印")]
    [InlineData("去丨水丨印", "去水印")]
    [InlineData("r e m o v e  it", "remove it")]
    [InlineData("rеmovе", "remove")]
    [InlineData("ﬁne", "fine")]
    [InlineData("𝐀𝐈", "ai")]
    public void A_text_is_read_as_a_reader_reads_it(string text, string plain) => Assert.Equal(plain, Plain(text));

    [Theory]
    [InlineData("春天 来了吗", "春天 来了吗")]
    [InlineData("a b", "a b")]
    [InlineData("1 2 3 4", "1 2 3 4")]
    [InlineData("去水印，加好友", "去水印,加好友")]
    [InlineData("привет", "привет")]
    [InlineData("删除、篡改", "删除、篡改")]
    public void What_was_not_set_apart_to_hide_stays(string text, string plain) => Assert.Equal(plain, Plain(text));

    [Fact]
    public void A_phrase_is_found_at_the_place_where_it_was_written()
    {
        const string Text = "图：去\u200B 水\u200B 印 教程";
        var placed = new PlacedText();
        placed.Read(Text);
        var at = placed.Plain.IndexOf("去水印");

        var (start, length) = placed.PlaceOf(at, 3);

        Assert.Equal("去\u200B 水\u200B 印", Text.Substring(start, length));
    }

    [Fact]
    public void Every_plain_character_has_its_place_within_the_text_in_order() => Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
    {
        var placed = new PlacedText();
        placed.Read(text);
        var last = 0;
        for (var i = 0; i < placed.Plain.Length; i++)
        {
            var (start, length) = placed.PlaceOf(i, 1);
            Assert.InRange(start, last, text.Length);
            Assert.InRange(start + length, 0, text.Length + 1);
            last = start;
        }
    }).QuickCheckThrowOnFailure();

    private static string Plain(string text)
    {
        var placed = new PlacedText();
        placed.Read(text);
        return placed.Plain.ToString();
    }
}
