using Candor.Events.Texts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Events.Texts;

public sealed class TextAnalyzerTests
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "é", " ", "\n", "\r\n", "\t", "#", "＃", "@", "＠", "_", "'", "’", "https://", "http://x", "好", "好的", "カ", "ไทย", "한국",
        "😀", "☕", "\ud800", "\udc00", "\ufe0f", "\u200d", "e\u0301", ".", "。", "…", "!", "！", "?", "？", ",", "，", "-", "—", "(", "（",
        "5", "５", "\0", "\uffff",
    ];

    private static readonly Arbitrary<string> Texts = Gen.Frequency(
            (5, Gen.Elements(Pieces)),
            (1, Gen.Choose(0, 0xFFFF).Select(point => ((char)point).ToString())))
        .ArrayOf()
        .Select(string.Concat)
        .ToArbitrary();

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("  abc \n", 3)]
    [InlineData("abc https://a.example/b?c=d#e", 3)]
    [InlineData("abc https://a.example def", 8)] // the body is "abc  def"
    [InlineData("@ada abc", 8)]
    [InlineData("😀😀", 2)]
    [InlineData("你好，世界", 5)]
    public void Length_is_that_of_the_body_without_links(string text, int characters) =>
        Assert.Equal(characters, Reading.Count(Reading.Of(text).Length));

    [Theory]
    [InlineData("", 0)]
    [InlineData("one two three", 3)]
    [InlineData("don't l’été", 2)]
    [InlineData("rock'n'roll", 2)] // one inner apostrophe a word
    [InlineData("one2two_three", 3)]
    [InlineData("word https://a.example/more/words @ada", 1)]
    [InlineData("今天天气", 2)]
    [InlineData("今天天", 2)]
    [InlineData("今天 hello 天气", 3)]
    [InlineData("안녕 세계", 2)]
    public void Words_are_runs_of_letters_and_pairs_of_an_unspaced_script(string text, int words) =>
        Assert.Equal(words, Reading.Count(Reading.Of(text).Words));

    [Theory]
    [InlineData("", 4)]
    [InlineData("😀 12", 4)]
    [InlineData("ab abcd", 3)]
    [InlineData("今天天气", 2)]
    public void Word_length_is_a_mean_and_4_where_there_is_no_word(string text, float letters) =>
        Assert.Equal(letters, Reading.Of(text).WordLength);

    [Theory]
    [InlineData("no end", 0)]
    [InlineData("One. Two! Three?", 3)]
    [InlineData("Wait... what?!", 2)]
    [InlineData("3.14 is a.b.c", 0)]
    [InlineData("See it. https://a.example", 1)]
    [InlineData("好。很好！真的？", 3)]
    [InlineData("好！！真的", 1)]
    [InlineData("A. B. C. D. E. F. G. H.", 6)]
    public void Sentences_end_with_a_mark_and_space_which_a_full_width_mark_needs_not(string text, int sentences) =>
        Assert.Equal(sentences, Reading.Of(text).Sentences);

    [Theory]
    [InlineData("a, b，c", 2)]
    [InlineData("a;b、c https://a.example/,,", 0)]
    [InlineData(",,,,,,,,", 5)]
    public void Commas_of_either_width_are_counted_up_to_five(string text, int commas) => Assert.Equal(commas, Reading.Of(text).Commas);

    [Theory]
    [InlineData("#a #b ＃c", 3)]
    [InlineData("#a#b #", 2)]
    [InlineData("#1 #2 #3 #4 #5 #6 #7 #8", 6)]
    public void Tags_are_counted_up_to_six(string text, int tags) => Assert.Equal(tags, Reading.Of(text).Tags);

    [Theory]
    [InlineData("😀☕❤️", 3)]
    [InlineData("😀😀😀😀😀😀😀😀", 6)]
    [InlineData("\ud83d \ude00", 0)]
    public void Emoji_are_counted_up_to_six(string text, int emoji) => Assert.Equal(emoji, Reading.Of(text).Emoji);

    [Fact]
    public void All_links_are_one_and_so_are_all_mentions_of_a_length()
    {
        var one = Reading.Of("Hello @ada, see https://a.example now");
        var other = Reading.Of("Hello @bob, see http://other.example/with/path?and=1!#this now");

        Assert.Equal(Reading.BytesOf(one), Reading.BytesOf(other));
    }

    [Fact]
    public void Tokens_are_the_content_words_the_tags_and_the_emoji()
    {
        var analyzer = new TextAnalyzer();
        analyzer.Read("The coffee and the COFFEE #Tea #tea 😀😀");

        Assert.Equal(4, analyzer.Tokens.Words.Length); // coffee twice, tea twice
        Assert.Equal(analyzer.Tokens.Words[0], analyzer.Tokens.Words[1]);
        Assert.Equal(analyzer.Tokens.Tags[0], analyzer.Tokens.Tags[1]);
        Assert.Equal(analyzer.Tokens.Emoji[0], analyzer.Tokens.Emoji[1]);
    }

    [Fact]
    public void Han_content_is_overlapping_pairs_without_function_characters()
    {
        var analyzer = new TextAnalyzer();
        analyzer.Read("咖啡馆");
        Assert.Equal(2, analyzer.Tokens.Words.Length);

        analyzer.Read("我的咖啡");
        Assert.Equal(1, analyzer.Tokens.Words.Length);
    }

    [Theory]
    [InlineData("Hello there friend", "hello, THERE you", true)]
    [InlineData("Hello there", "hello there you", true)]
    [InlineData("Hello there", "Hello you", false)]
    [InlineData("今天天气很好", "今天天气不好", true)]
    [InlineData("今天天气很好", "今天心情很好", false)]
    public void An_opening_is_the_first_two_words_or_four_han_characters(string one, string other, bool same) =>
        Assert.Equal(same, Reading.Of(one).Opening == Reading.Of(other).Opening);

    [Theory]
    [InlineData("")]
    [InlineData("Hello")]
    [InlineData("😀 12")]
    [InlineData("今天天")]
    public void Less_than_that_is_no_opening(string text) => Assert.Equal(0U, Reading.Of(text).Opening);

    [Fact]
    public void An_empty_text_shows_nothing_but_that_it_is_short() => Assert.Equal(TextMarks.IsShort, Reading.MarksOf(" \n "));

    [Fact]
    public void The_longest_text_is_read_whole()
    {
        var analyzer = new TextAnalyzer();
        var facts = analyzer.Read(string.Concat(Enumerable.Repeat("#tag 😀 word. ", 65_536 / 14)));

        Assert.Equal(4681 * 3, Reading.Count(facts.Words) + 4681, 1.0); // tag and word, twice in float precision
        Assert.Equal(256, analyzer.Tokens.Tags.Length);
        Assert.Equal(256, analyzer.Tokens.Emoji.Length);
        Assert.Equal(4096, analyzer.Tokens.Words.Length);
        Assert.Equal((6, 6, 6), (facts.Tags, facts.Emoji, facts.Sentences));
    }

    [Fact]
    public void No_text_throws_and_its_facts_depend_on_no_other_text()
    {
        var used = new TextAnalyzer();
        Prop.ForAll(Texts, text => Reading.BytesOf(used.Read(text)).SequenceEqual(Reading.BytesOf(Reading.Of(text))))
            .QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("#旅行#今天出发", 1)]
    [InlineData("#旅行##美食#今天出发", 2)]
    [InlineData("#travel#food", 2)]
    public void A_closing_mark_of_a_Chinese_tag_opens_no_other(string text, int tags) => Assert.Equal(tags, Reading.Of(text).Tags);

    [Fact]
    public void Chinese_text_glued_to_a_link_is_not_part_of_it() =>
        Assert.Equal(Reading.Of("看 https://a.example 今天很好").Words, Reading.Of("看 https://a.example今天很好").Words);
}
