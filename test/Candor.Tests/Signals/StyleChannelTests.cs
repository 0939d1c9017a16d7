using Candor.Events.Texts;
using Candor.Signals;
using Candor.Signals.Style;
using Candor.Tests.Accounts;
using Xunit;

namespace Candor.Tests.Signals;

public sealed class StyleChannelTests
{
    private const int Marks = 20;

    private static readonly string[] Texts =
    [
        .. Writers.Varied(30), .. Writers.Template(5), .. Writers.OneTopic(5), .. Writers.ChineseTemplate(5),
        "One, two, three. Four, five! Six? #a #b #c", "@ada it's 5 o'clock (nearly): https://a.example", "sooo good?!",
        new string('x', 230),
    ];

    private static readonly TextFacts[] Facts = [.. Texts.Select(text => new TextAnalyzer().Read(text))];

    private static readonly float[] Values = Read();

    [Fact]
    public void Shares_are_those_of_the_texts_that_have_the_mark()
    {
        for (var i = 0; i < Marks; i++)
        {
            var mark = (TextMarks)(1 << i);
            Assert.Equal(mark, Channels.All[1].Features[i].Mark);
            Assert.Equal(Facts.Average(text => (text.Marks & mark) == 0 ? 0 : 1), Values[i], 1e-5);
        }
    }

    [Theory]
    [MemberData(nameof(Counts))]
    public void Means_and_deviations_are_those_of_the_texts(string name, int mean, int deviation)
    {
        var counts = Facts.Select(text => Of(text, name)).ToArray();
        var average = counts.Average();

        Assert.Equal("m_" + name, Channels.All[1].Features[mean].Name);
        Assert.Equal(average, Values[mean], 1e-4);
        if (deviation == 0) return;
        Assert.Equal("sd_" + name, Channels.All[1].Features[deviation].Name);
        Assert.Equal(Math.Sqrt(counts.Average(count => (count - average) * (count - average))), Values[deviation], 1e-3);
    }

    [Fact]
    public void A_text_alone_reads_as_an_account_of_one_text()
    {
        foreach (var text in Texts)
        {
            var life = new Life();
            life.Take(Act.Post(0), text);
            var values = new float[StyleChannel.TextFeatures];
            StyleChannel.ReadText(new TextAnalyzer().Read(text), values);
            Assert.Equal(values, life.Look().Values.Slice(Channels.Offset(1), StyleChannel.TextFeatures).ToArray());
        }
    }

    /// <summary>Counted properties with the places of their mean and of their deviation, 0 where there is none.</summary>
    public static TheoryData<string, int, int> Counts => new()
    {
        { "len", 20, 27 },
        { "words", 21, 28 },
        { "wlen", 22, 0 },
        { "tags", 23, 29 },
        { "nsent", 24, 30 },
        { "comma", 25, 31 },
        { "nemoji", 26, 0 },
    };

    private static double Of(in TextFacts facts, string name) => name switch
    {
        "len" => facts.Length,
        "words" => facts.Words,
        "wlen" => facts.WordLength,
        "tags" => facts.Tags,
        "nsent" => facts.Sentences,
        "comma" => facts.Commas,
        _ => facts.Emoji,
    };

    private static float[] Read()
    {
        var life = new Life();
        for (var i = 0; i < Texts.Length; i++) life.Take(Act.Post(i), Texts[i]);
        return life.Look().Values.Slice(Channels.Offset(1), Channels.All[1].Features.Count).ToArray();
    }
}
