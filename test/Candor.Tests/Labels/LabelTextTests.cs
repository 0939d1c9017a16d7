using Candor.Labels;
using Xunit;

namespace Candor.Tests.Labels;

public sealed class LabelTextTests
{
    public static TheoryData<LabelAct, LabelSource, Degree> Shown()
    {
        var data = new TheoryData<LabelAct, LabelSource, Degree>();
        foreach (var degree in (Degree[])[Degree.Assisted, Degree.Edited, Degree.Composite, Degree.Generated])
        {
            data.Add(LabelAct.Declare, LabelSource.Author, degree);
            data.Add(LabelAct.Consider, LabelSource.Detector, degree);
            data.Add(LabelAct.Suspect, LabelSource.File, degree);
            data.Add(LabelAct.Confirm, LabelSource.File, degree);
            data.Add(LabelAct.Force, LabelSource.Policy, degree);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public void Every_text_names_what_made_it_and_that_it_was_generated(LabelAct act, LabelSource source, Degree degree)
    {
        Assert.Equal(LabelRefusal.None, Label.Blank.TryApply(new LabelAction(act, source, "x", 1, degree, "r"), out var label));
        var text = LabelText.Of(label);

        Assert.Matches("人工智能|AI", text.Chinese);
        Assert.Matches("生成|合成", text.Chinese);
        Assert.Contains("AI", text.English);
    }

    [Fact]
    public void A_work_without_a_label_has_no_text() => Assert.Equal(new LabelText("", ""), LabelText.Of(Label.Blank));

    [Theory]
    [InlineData(LabelAct.Consider, "可能")]
    [InlineData(LabelAct.Suspect, "疑似")]
    public void The_three_conclusions_of_the_law_are_told_apart(LabelAct act, string word)
    {
        _ = Label.Blank.TryApply(new LabelAction(act, LabelSource.File, "x", 1, Degree.Generated, "r"), out var label);
        _ = Label.Blank.TryApply(new LabelAction(LabelAct.Confirm, LabelSource.File, "x", 1, Degree.Generated, "r"), out var confirmed);

        Assert.StartsWith(word, LabelText.Of(label).Chinese);
        Assert.DoesNotContain(word, LabelText.Of(confirmed).Chinese);
    }

    [Fact]
    public void Letters_on_pictures_have_a_least_height_and_on_films_a_least_time()
    {
        Assert.Equal((0.05, 0.0), (LabelPlacing.Of(Modality.Image).LeastHeight, LabelPlacing.Of(Modality.Image).LeastSeconds));
        Assert.Equal((0.05, 2.0), (LabelPlacing.Of(Modality.Video).LeastHeight, LabelPlacing.Of(Modality.Video).LeastSeconds));
        Assert.All(Enum.GetValues<Modality>(), modality => Assert.NotEmpty(LabelPlacing.Of(modality).Chinese));
    }
}
