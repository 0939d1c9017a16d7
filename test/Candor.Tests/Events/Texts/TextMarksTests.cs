using Candor.Events.Texts;
using Xunit;

namespace Candor.Tests.Events.Texts;

public sealed class TextMarksTests
{
    [Theory]
    [InlineData(TextMarks.HasTag, "good #coffee here", "好 ＃咖啡 啊")]
    [InlineData(TextMarks.TagAtEnd, "good #coffee", "好 ＃咖啡！")]
    [InlineData(TextMarks.HasLink, "see https://a.example/b", "见http://a.example")]
    [InlineData(TextMarks.HasEmoji, "nice 😀 day", "好☕")]
    [InlineData(TextMarks.HasExclamation, "hi! there", "好！啊")]
    [InlineData(TextMarks.HasQuestion, "hi? there", "好？啊")]
    [InlineData(TextMarks.HasEllipsis, "well... yes", "好。。。啊")]
    [InlineData(TextMarks.HasEllipsis, "well… yes", "好……啊")]
    [InlineData(TextMarks.HasColon, "note: this", "注意：这")]
    [InlineData(TextMarks.HasStraightApostrophe, "it's", "好'啊'")]
    [InlineData(TextMarks.HasDash, "this - that", "这——那")]
    [InlineData(TextMarks.HasDash, "this—that", "这–那")]
    [InlineData(TextMarks.HasBracket, "this (that)", "这（那）")]
    [InlineData(TextMarks.HasLineBreak, "this\nthat", "这\r\n那")]
    [InlineData(TextMarks.EndsSentence, "Done.", "好。")]
    [InlineData(TextMarks.EndsSentence, "Done?! https://a.example", "好！")]
    [InlineData(TextMarks.EndsSentence, "well…", "好？")]
    [InlineData(TextMarks.StartsWithCapital, "Hello", "1 Élan")]
    [InlineData(TextMarks.HasDigit, "room 5a", "５号")]
    [InlineData(TextMarks.HasElongation, "sooo good", "哈哈哈")]
    [InlineData(TextMarks.HasRepeatedMark, "what?!", "好！！")]
    [InlineData(TextMarks.AllLowerCase, "all of it", "é")]
    [InlineData(TextMarks.IsShort, "short", "短")]
    [InlineData(TextMarks.HasMention, "@ada hello", "你好 ＠小明 在吗")]
    public void A_mark_is_seen_in_either_width(TextMarks mark, string latin, string other)
    {
        Assert.Equal(mark, Reading.MarksOf(latin) & mark);
        Assert.Equal(mark, Reading.MarksOf(other) & mark);
    }

    [Theory]
    [InlineData(TextMarks.HasTag, "# alone, no. 5")]
    [InlineData(TextMarks.HasTag, "＃ 好")]
    [InlineData(TextMarks.TagAtEnd, "#coffee is good")]
    [InlineData(TextMarks.TagAtEnd, "＃咖啡 很好")]
    [InlineData(TextMarks.TagAtEnd, "#coffee @ada")]
    [InlineData(TextMarks.TagAtEnd, "no tag")]
    [InlineData(TextMarks.HasLink, "ftp://a.example https:// x http")]
    [InlineData(TextMarks.HasEmoji, "© → 漢")]
    [InlineData(TextMarks.HasExclamation, "¡hola? https://a.example/!")]
    [InlineData(TextMarks.HasQuestion, "so! https://a.example/?q=1")]
    [InlineData(TextMarks.HasEllipsis, "a.. b . . .")]
    [InlineData(TextMarks.HasColon, "https://a.example a；b")]
    [InlineData(TextMarks.HasStraightApostrophe, "it’s")]
    [InlineData(TextMarks.HasDash, "well-known -5 x- y")]
    [InlineData(TextMarks.HasBracket, "[a] a) 【好】")]
    [InlineData(TextMarks.HasLineBreak, "\n one line \t of text\r\n")]
    [InlineData(TextMarks.EndsSentence, "Done")]
    [InlineData(TextMarks.EndsSentence, "Done. #tag")]
    [InlineData(TextMarks.EndsSentence, "Done! 😀")]
    [InlineData(TextMarks.StartsWithCapital, "hello World")]
    [InlineData(TextMarks.StartsWithCapital, "好 World")]
    [InlineData(TextMarks.HasDigit, "五 https://a.example/5")]
    [InlineData(TextMarks.HasElongation, "soo good 111 Aaa")]
    [InlineData(TextMarks.HasRepeatedMark, "a! ? b!c?")]
    [InlineData(TextMarks.AllLowerCase, "aB")]
    [InlineData(TextMarks.AllLowerCase, "123 😀!")]
    [InlineData(TextMarks.AllLowerCase, "全是汉字")]
    [InlineData(TextMarks.HasMention, "a @ b")]
    public void A_mark_is_not_seen_where_there_is_none(TextMarks mark, string text) =>
        Assert.Equal(TextMarks.None, Reading.MarksOf(text) & mark);

    [Theory]
    [InlineData(24, TextMarks.IsShort)]
    [InlineData(25, TextMarks.None)]
    [InlineData(200, TextMarks.None)]
    [InlineData(201, TextMarks.IsLong)]
    public void Short_and_long_are_counted_in_characters(int characters, TextMarks expected)
    {
        const TextMarks Lengths = TextMarks.IsShort | TextMarks.IsLong;

        Assert.Equal(expected, Reading.MarksOf(new string('x', characters)) & Lengths);
        Assert.Equal(expected, Reading.MarksOf(string.Concat(Enumerable.Repeat("😀", characters))) & Lengths);
        Assert.Equal(expected, Reading.MarksOf(new string('好', characters) + " https://a.example/long/path") & Lengths);
    }

    [Theory]
    [InlineData("#coffee https://a.example")]
    [InlineData("#coffee 😀 !")]
    [InlineData("#tea #coffee")]
    public void A_tag_may_be_followed_by_what_is_no_word(string text) =>
        Assert.Equal(TextMarks.TagAtEnd, Reading.MarksOf(text) & TextMarks.TagAtEnd);
}
