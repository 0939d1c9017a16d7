using Candor.Signals.Text;
using Xunit;

namespace Candor.Tests.Signals.Text;

public sealed class StylometerTests
{
    [Theory]
    [InlineData("words_connectives", "首先天气好,此外人也好.", "天气好,人也好.")]
    [InlineData("words_spoken", "这个菜真的好吃啊,超喜欢呢.", "这道菜味道可口,令人喜欢.")]
    [InlineData("words_written_particles", "其价值在于创新之精神.", "它值钱是因为新.")]
    [InlineData("words_time_words", "昨天下午0点去的.", "有一次去的.")]
    [InlineData("list_marks", "0.先洗手.0.再吃饭.", "先洗手.再吃饭.")]
    [InlineData("double_marks", "太好了!!真的??", "太好了!真的?")]
    [InlineData("elongations", "哈哈哈哈,好好玩", "哈哈,好好玩")]
    [InlineData("pairs_again", "好吃好吃好吃好吃", "好吃不贵环境优雅")]
    [InlineData("clause_mean", "这是一个没有任何停顿的相当长的句子.", "短,句,子.")]
    [InlineData("clause_spread", "短,这是一个没有任何停顿的相当长的句子,短.", "长度一样,长度一样,长度一样.")]
    [InlineData("variety_32", "山水花鸟鱼虫风雨雷电江河湖海春夏秋冬东南西北金木火土天日月星", "的的的的的的的的的的的的的的的的的的的的的的的的的的的的的的的的")]
    public void A_number_is_higher_where_there_is_more_of_it(string feature, string more, string less) =>
        Assert.True(Of("zh", more)[feature] > Of("zh", less)[feature]);

    [Theory]
    [InlineData("words_connectives", "moreover, it works. therefore we stay.", "it works and we stay.")]
    [InlineData("words_contractions", "i don't think it's so", "i do not think it is so")]
    [InlineData("words_ly", "quickly and quietly he left", "he left fast and without a sound")]
    [InlineData("words_long", "extraordinary circumstances notwithstanding", "we ate and then we left")]
    [InlineData("word_variety", "one two three four five six", "one one one one one one")]
    public void The_same_in_english(string feature, string more, string less) =>
        Assert.True(Of("en", more)[feature] > Of("en", less)[feature]);

    [Fact]
    public void A_text_twice_as_long_has_the_same_rates()
    {
        var (once, twice) = (Of("zh", "首先天气好,此外人也好."), Of("zh", "首先天气好,此外人也好.首先天气好,此外人也好."));

        foreach (var rate in (string[])["words_connectives", "words_spoken", "clause_mean", "mark_rate"]) Assert.Equal(once[rate], twice[rate], 0.05f);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("ru")]
    public void Every_number_exists_for_every_text(string language)
    {
        var stylometer = new Stylometer(language);
        var numbers = new float[stylometer.Features.Count];
        foreach (var text in (string[])["", ".", "字", "a", new string('!', 2000), string.Concat(Enumerable.Repeat("字句,", 900)), "\ud83d\ude00\ud83d\ude00"])
        {
            stylometer.Read(text, numbers);
            Assert.All(numbers, number => Assert.True(float.IsFinite(number)));
        }
    }

    [Fact]
    public void Every_number_has_a_name_of_its_own_and_words_in_both_languages()
    {
        foreach (var language in (string[])["zh", "en"])
        {
            var features = new Stylometer(language).Features;
            Assert.Equal(features.Count, features.Select(feature => feature.Name).Distinct().Count());
            Assert.All(features, feature => Assert.True(feature.English.Length > 1 && feature.Chinese.Any(c => c > 0x3000)));
        }
    }

    private static Dictionary<string, float> Of(string language, string text)
    {
        var stylometer = new Stylometer(language);
        var numbers = new float[stylometer.Features.Count];
        stylometer.Read(text, numbers);
        return stylometer.Features.Zip(numbers).ToDictionary(pair => pair.First.Name, pair => pair.Second);
    }
}
