using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class EventReaderTextTests
{
    [Theory]
    [InlineData("""{"text":"abc"}""", "abc")]
    [InlineData("""{"title":"T","text":"abc"}""", "T\nabc")]
    [InlineData("""{"text":"abc","title":"T"}""", "T\nabc")]
    [InlineData("""{"title":"T"}""", "T")]
    [InlineData("""{"title":"T","text":""}""", "T")]
    [InlineData("""{"title":"","text":"abc"}""", "abc")]
    [InlineData("""{"\u0074ext":"\u0061bc"}""", "abc")]
    [InlineData("""{"text":"a\"\\\/\b\f\n\r\tz"}""", "a\"\\/\b\f\n\r\tz")]
    [InlineData("""{"text":"\ud83d\ude00 \uD83D\uDE00 😀"}""", "😀 😀 😀")]
    [InlineData("""{"text":"a\u0000b"}""", "a\0b")]
    [InlineData("""{"text":"\\ud800"}""", "\\ud800")]
    [InlineData("""{"text":"中文，𠀀"}""", "中文，𠀀")]
    [InlineData("""{"text":"a","text":"b"}""", "b")]
    public void A_post_has_its_text_unescaped(string data, string expected) =>
        Assert.Equal(expected, EventLine.TextOf("post.created", data));

    [Fact]
    public void A_comment_has_no_title() =>
        Assert.Equal("abc", EventLine.TextOf("comment.created", """{"title":"T","text":"abc"}"""));

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"text":""}""")]
    [InlineData("""{"title":"","text":null}""")]
    public void An_empty_text_is_none(string data) => Assert.False(EventLine.Read("post.created", data).HasText);

    [Theory]
    [InlineData("a", "a")] // one byte
    [InlineData("é", "é")] // two
    [InlineData("中", "中")] // three
    [InlineData("😀", "😀")] // four
    [InlineData("\\u0061", "a")]
    [InlineData("\\u00e9", "é")]
    [InlineData("\\u4e2d", "中")]
    [InlineData("\\uD83D\\uDE00", "😀")]
    [InlineData("\\n", "\n")]
    public void A_text_may_fill_the_limit_and_not_a_byte_more(string written, string meant)
    {
        var bytes = Encoding.UTF8.GetByteCount(meant);
        var times = EventReader.MaxTextBytes / bytes;
        var full = string.Concat(Enumerable.Repeat(written, times)) + new string('x', EventReader.MaxTextBytes % bytes);

        var text = EventLine.TextOf("post.created", "{\"text\":\"" + full + "\"}");
        var rejection = EventLine.Refused(EventLine.Of("post.created", "{\"text\":\"" + full + "x\"}"));

        Assert.Equal(string.Concat(Enumerable.Repeat(meant, times)), text.TrimEnd('x'));
        Assert.Equal(
            new Rejection(RejectionCode.TextTooLong, "'text' has 65537 bytes in UTF-8, expected at most 65536."),
            rejection);
    }

    [Fact]
    public void Title_and_text_share_the_limit()
    {
        var text = new string('x', EventReader.MaxTextBytes - 3);

        Assert.Equal("ab\n" + text, EventLine.TextOf("post.created", "{\"title\":\"ab\",\"text\":\"" + text + "\"}"));
        Assert.Equal(
            RejectionCode.TextTooLong,
            EventLine.Refused(EventLine.Of("post.created", "{\"text\":\"" + text + "\",\"title\":\"abc\"}")).Code);
    }
}
