using Xunit;

namespace Candor.Cel.Tests.Syntax;

/// <summary>Texts and bytes as they are written.</summary>
public sealed class LiteralTests
{
    [Theory]
    [InlineData("""
        "a\tb"
        """, "a\tb")]
    [InlineData(@"'\x41\u0042\U00000043\104'", "ABCD")]
    [InlineData(@"'\U0001F431'", "🐱")]
    [InlineData(@"r'a\nb'", @"a\nb")]
    [InlineData(@"R""\""", @"\")]
    [InlineData("'''two\nlines'''", "two\nlines")]
    [InlineData("'''it's'''", "it's")]
    [InlineData("\"\"\"say \"hi\" \"\"\"", "say \"hi\" ")]
    [InlineData(@"'\a\b\f\v\?\`\'\""'", "\a\b\f\v?`'\"")]
    [InlineData("''", "")]
    public void A_text_is_what_it_says(string source, string expected) => Assert.Equal(expected, Cel.Value(source).AsString());

    [Theory]
    [InlineData(@"b'\xff\377A'", new byte[] { 255, 255, 65 })]
    [InlineData("b'é'", new byte[] { 0xC3, 0xA9 })]
    [InlineData(@"bR'\x'", new byte[] { 92, 120 })]
    [InlineData("B\"\"\"a\nb\"\"\"", new byte[] { 97, 10, 98 })]
    public void Bytes_are_what_they_say(string source, byte[] expected) => Assert.Equal(expected, Cel.Value(source).AsBytes().ToArray());

    [Fact]
    public void Half_a_character_is_refused() =>
        Assert.Contains("U+D83D", Assert.Single(CelEnvironment.Standard.Parse("'\uD83D'").Problems).Message, StringComparison.Ordinal);
}
