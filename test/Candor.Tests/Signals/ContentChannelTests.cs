using Candor.Events.Texts;
using Candor.Tests.Accounts;
using Xunit;

namespace Candor.Tests.Signals;

public sealed class ContentChannelTests
{
    private const int Texts = 60;

    private static readonly Life Template = Of(Writers.Template(Texts));
    private static readonly Life ChineseTemplate = Of(Writers.ChineseTemplate(Texts));
    private static readonly Life Varied = Of(Writers.Varied(Texts));
    private static readonly Life OneTopic = Of(Writers.OneTopic(Texts));

    public static TheoryData<bool> BothLanguages => [true, false];

    [Theory]
    [MemberData(nameof(BothLanguages))]
    public void A_writer_from_a_template_is_seen(bool chinese)
    {
        var life = chinese ? ChineseTemplate : Template;

        Assert.InRange(life.Feature("self_similarity.J_best"), 0.8, 1);
        Assert.InRange(life.Feature("self_similarity.near_dup"), 0.9, 1);
        Assert.InRange(life.Feature("self_similarity.open2_rep"), 0.9, 1);
        Assert.InRange(life.Feature("self_similarity.lay_top"), 0.9, 1);
        Assert.InRange(life.Feature("self_similarity.pun_top"), 0.99, 1);
        Assert.InRange(life.Feature("self_similarity.pun_ent"), 0, 0.01);
        Assert.InRange(life.Feature("style.sd_len"), 0, 0.1);
        Assert.InRange(life.Feature("style.sd_tags"), 0, 0.01);
        Assert.Equal(1, life.Feature("style.m_excl"));
    }

    [Fact]
    public void A_varied_writer_does_not_repeat_himself()
    {
        Assert.InRange(Varied.Feature("self_similarity.J_best"), 0, 0.2);
        Assert.Equal(0, Varied.Feature("self_similarity.near_dup"));
        Assert.InRange(Varied.Feature("self_similarity.open2_rep"), 0, 0.05);
        Assert.InRange(Varied.Feature("self_similarity.lay_top"), 0, 0.3);
        Assert.InRange(Varied.Feature("self_similarity.pun_top"), 0, 0.4);
        Assert.InRange(Varied.Feature("self_similarity.pun_ent"), 0.4, 1);
        Assert.InRange(Varied.Feature("style.sd_len"), 0.6, 3);
    }

    [Fact]
    public void A_writer_of_one_topic_is_seen()
    {
        Assert.InRange(OneTopic.Feature("topic.topword_df"), 0.95, 1); // counted in a sketch
        Assert.Equal(0, OneTopic.Feature("topic.tag_ent"));
        Assert.Equal(0, OneTopic.Feature("topic.emo_ent"));
    }

    [Fact]
    public void A_writer_of_many_topics_is_not()
    {
        Assert.InRange(Varied.Feature("topic.topword_df"), 0, 0.25);
        Assert.InRange(Varied.Feature("topic.tag_ent"), 0.8, 1.2);
        Assert.InRange(Varied.Feature("topic.emo_ent"), 0.3, 1);
        Assert.True(Varied.Feature("topic.ttr") > 2 * Template.Feature("topic.ttr"));
    }

    [Fact]
    public void A_word_that_one_text_repeats_is_not_its_author_s_topic()
    {
        string[] things = ["lamp lamp lamp lamp lamp", "kettle", "jacket", "bicycle", "camera"];

        Assert.Equal(1 / 5f, Of(things).Feature("topic.topword_df"));
        Assert.Equal(2 / 6f, Of([.. things, "this lamp"]).Feature("topic.topword_df"));
    }

    [Fact]
    public void Two_copies_in_a_row_are_seen_and_copies_long_ago_are_forgotten()
    {
        var texts = Writers.Varied(40, seed: 5).ToArray();

        Assert.Equal(2 / 41f, Of([.. texts, texts[^1]]).Feature("self_similarity.near_dup"), 1e-6f);
        Assert.Equal(0, Of([.. texts, texts[0]]).Feature("self_similarity.near_dup"));
    }

    [Fact]
    public void The_vocabulary_is_counted_nearly()
    {
        var analyzer = new TextAnalyzer();
        var words = new List<uint>();
        foreach (var text in Writers.Varied(20))
        {
            analyzer.Read(text);
            words.AddRange(analyzer.Tokens.Words);
        }

        var exact = words.Distinct().Count() / Math.Pow(words.Count, 0.8);
        Assert.Equal(1, Of(Writers.Varied(20)).Feature("topic.ttr") / exact, 0.06);
    }

    [Fact]
    public void One_text_is_like_no_other_one()
    {
        var life = Of(["The only text."]);

        Assert.Equal(0, life.Feature("self_similarity.J_best"));
        Assert.Equal(0, life.Feature("self_similarity.near_dup"));
        Assert.Equal(0, life.Feature("style.sd_len"));
    }

    private static Life Of(IEnumerable<string> texts)
    {
        var life = new Life();
        var at = 0;
        foreach (var text in texts) life.Take(Act.Post(at += Act.Hour), text);
        return life;
    }
}
