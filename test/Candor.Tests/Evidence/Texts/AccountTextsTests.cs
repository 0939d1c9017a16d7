using System.Text;
using Candor.Cli.Texts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Evidence.Texts;
using Candor.Signals.Text;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Evidence.Texts;

public sealed class AccountTextsTests(SampleRun sample)
{
    private const string English = "A text of more than forty characters, as one writes it on a bad day.";
    private const string Chinese = "今天天气很好，我们一起去公园散步，看看花，喝喝茶，聊聊天。";

    private TextModel[] Models => [.. sample.TextModels.Select(path => TextModelFile.Read(path).Model)];

    [Fact]
    public void A_text_is_scored_by_the_model_of_its_language()
    {
        var (models, texts) = (Models, new AccountTexts(Models));

        Assert.Equal(TextMaking.Of(new TextScorer(models[0]).Score(English).Sum), texts.MakingOf(English, Code("en")));
        Assert.Equal(TextMaking.Of(new TextScorer(models[1]).Score(Chinese).Sum), texts.MakingOf(Chinese, Code("zh-Hans")));
        Assert.True(texts.MakingOf(English, Code("en-GB")).IsScored);
    }

    [Fact]
    public void A_text_of_another_language_or_of_none_is_not_scored()
    {
        var texts = new AccountTexts(Models);

        Assert.Equal(default, texts.MakingOf(English, Code("fr")));
        Assert.Equal(default, texts.MakingOf(English, 0));
        Assert.Equal(default, new AccountTexts([]).MakingOf(English, Code("en")));
    }

    [Theory]
    [InlineData("en", 40)]
    [InlineData("zh", 20)]
    public void A_short_text_is_not_scored(string language, int least)
    {
        var texts = new AccountTexts(Models);
        var text = string.Concat(Enumerable.Range(0, least).Select(i => language == "en" ? (char)('a' + (i % 26)) : (char)('一' + i)));

        Assert.True(texts.MakingOf(text, Code(language)).IsScored);
        Assert.False(texts.MakingOf(text.AsSpan(1), Code(language)).IsScored);
        Assert.False(texts.MakingOf(text[1..] + new string(' ', 50), Code(language)).IsScored);
    }

    [Fact]
    public void Scoring_allocates_nothing()
    {
        var texts = new AccountTexts(Models);
        texts.MakingOf(English, Code("en"));
        texts.MakingOf(Chinese, Code("zh"));
        var (english, chinese) = (Code("en"), Code("zh"));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            texts.MakingOf(English, english);
            texts.MakingOf(Chinese, chinese);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ushort Code(string tag) => LanguageCode.Pack(Encoding.ASCII.GetBytes(tag));
}
