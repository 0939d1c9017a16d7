using System.Text;
using Candor.Cli.Generation;
using Candor.Cli.Generation.Words;
using Xunit;

namespace Candor.Tests.Generation;

public sealed class WordsTests
{
    private static readonly string[] Sections = ["casual", "plain", "formal", "question", "comment", "praise", "open", "body", "close"];

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Every_pattern_can_be_filled_from_every_topic(string language)
    {
        var lexicon = language == "en" ? Lexicon.English : Lexicon.Chinese;
        var patterns = Sections.SelectMany(lexicon.Patterns).ToArray();
        var random = new SeededRandom(1);

        Assert.InRange(patterns.Length, 60, int.MaxValue);
        foreach (var topic in lexicon.Topics)
        {
            foreach (var pattern in patterns)
            {
                var text = new StringBuilder();
                pattern.Fill(text, topic, random);
                Assert.DoesNotContain('{', text.ToString());
            }

            Assert.NotEmpty(lexicon.Draw("nick", topic, random));
            Assert.NotEmpty(lexicon.Draw("bio", topic, random));
        }
    }

    [Fact]
    public void An_open_bracket_is_refused() => Assert.Throws<FormatException>(() => Pattern.Parse("a {thing"));

    [Fact]
    public void A_dictated_text_has_no_punctuation()
    {
        var random = new SeededRandom(1);
        var voice = Voices.Dictated(Voices.Person(Lexicon.Chinese, random));

        Assert.DoesNotContain(Composer.Post(voice, random).Text, letter => letter is '，' or '。' or '！' or '？');
    }
}
