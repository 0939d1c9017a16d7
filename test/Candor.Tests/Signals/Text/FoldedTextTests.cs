using Candor.Signals.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Text;

public sealed class FoldedTextTests
{
    [Theory]
    [InlineData("他说：“你好”。", "他说:\"你好\".")]
    [InlineData("「引」『号』", "\"引\"\"号\"")]
    [InlineData("等等……还有。。。", "等等…还有…")]
    [InlineData("2024年3月，1,200元", "0年0月,0,0元")]
    [InlineData("破折号——这样—那样", "破折号-这样-那样")]
    [InlineData("Hello   World ,  Yes", "hello world, yes")]
    [InlineData("中文 里 的 空格", "中文里的空格")]
    [InlineData("一行\\n两行\\t三", "一行两行三")]
    [InlineData("one line\\ntwo lines", "one line two lines")]
    public void What_tells_of_the_source_and_not_of_the_author_is_folded(string text, string expected) =>
        Assert.Equal(expected, new FoldedText().Read(text).ToString());

    [Fact]
    public void Any_text_is_folded_and_none_grows() => Prop.ForAll<string>(text =>
    {
        if (text is null) return true;
        var folded = new FoldedText().Read(text);
        return folded.Length <= text.Length && !folded.ContainsAnyInRange('A', 'Z');
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_reader_that_is_used_again_forgets_the_text_before()
    {
        var folded = new FoldedText();
        folded.Read(new string('长', 5000));

        Assert.Equal("短.", folded.Read("短。").ToString());
    }
}
