using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class LanguageCodeTests
{
    [Theory]
    [InlineData("zh", "zh")]
    [InlineData("ZH-Hans-CN", "zh")]
    [InlineData("en_us", "en")]
    [InlineData("yue", "yue")]
    [InlineData("aa", "aa")]
    [InlineData("zzz", "zzz")]
    public void A_tag_gives_its_primary_subtag(string tag, string expected) =>
        Assert.Equal(expected, LanguageCode.ToText(LanguageCode.Pack(Encoding.UTF8.GetBytes(tag))));

    [Theory]
    [InlineData("")]
    [InlineData("z")]
    [InlineData("z-zh")]
    [InlineData("germ")]
    [InlineData("12")]
    [InlineData("e2")]
    [InlineData("en us")]
    [InlineData("中文")]
    [InlineData("-en")]
    public void Anything_else_is_no_language(string tag) => Assert.Equal(0, LanguageCode.Pack(Encoding.UTF8.GetBytes(tag)));

    [Fact]
    public void No_language_has_no_text() => Assert.Equal(string.Empty, LanguageCode.ToText(0));
}
