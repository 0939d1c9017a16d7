using Candor.Signals.Text;
using Xunit;

namespace Candor.Tests.Signals.Text;

public sealed class ViewTests
{
    [Fact]
    public void The_shape_of_a_text_knows_nothing_of_its_words()
    {
        Assert.Equal(Slots(new ClauseShape(), "天气很好,我们去爬山.到了山顶!"), Slots(new ClauseShape(), "饭菜很香,他们来吃饭.坐满桌子!"));
        Assert.NotEqual(Slots(new ClauseShape(), "天气很好,我们去爬山.到了山顶!"), Slots(new ClauseShape(), "天气很好,我们去爬山,到了山顶!"));
    }

    [Fact]
    public void Clauses_of_nearly_the_same_length_have_the_same_shape_and_of_another_length_another()
    {
        Assert.Equal(Slots(new ClauseShape(), new string('字', 41) + "."), Slots(new ClauseShape(), new string('字', 42) + "."));
        Assert.NotEqual(Slots(new ClauseShape(), new string('字', 4) + "."), Slots(new ClauseShape(), new string('字', 9) + "."));
    }

    [Fact]
    public void A_skeleton_keeps_function_words_and_endings_and_drops_what_a_text_is_about()
    {
        var skeleton = new WordSkeleton(Lexicons.FunctionWords);
        Assert.Equal(Slots(skeleton, "the dog was running in the park"), Slots(skeleton, "the cat was jumping in the barn"));
        Assert.NotEqual(Slots(skeleton, "the dog was running in the park"), Slots(skeleton, "a dog was running in the park"));
        Assert.NotEqual(Slots(skeleton, "the dog was running in the park"), Slots(skeleton, "the dog was quickly in the park"));
    }

    [Fact]
    public void Words_of_a_spaced_script_are_cut_at_everything_but_letters_and_apostrophes()
    {
        var words = new List<string>();
        foreach (var word in new WordReader("don't stop, now…0 ünïcode")) words.Add(word.ToString());

        Assert.Equal(["don't", "stop", ",", "now", "…", "0", "ünïcode"], words);
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    [InlineData("de")]
    public void No_text_has_more_slots_than_there_is_room_for(string language)
    {
        var views = TextViews.Of(language);
        foreach (var text in (string[])["", "。", new string('.', TextScorer.MostCharacters), string.Concat(Enumerable.Repeat("a ", TextScorer.MostCharacters / 2)), new string('字', TextScorer.MostCharacters)])
        {
            foreach (var view in (ISlotView[])[views.Words, views.Shape]) Assert.All(Slots(view, text), slot => Assert.InRange(slot, 0, view.Slots - 1));
        }
    }

    private static int[] Slots(ISlotView view, string text)
    {
        var slots = new int[TextScorer.MostSlots];
        return slots[..view.Read(text, slots, out _)];
    }
}
