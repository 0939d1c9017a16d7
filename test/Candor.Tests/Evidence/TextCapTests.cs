using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Tests.Evidence.Calibrating;
using Candor.Verdicts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Evidence;

/// <summary>Text never carries more than half of the evidence.</summary>
public sealed class TextCapTests
{
    private static readonly Arbitrary<float[]> Rows = Gen.Choose(-120_000, 120_000).Select(nats => nats / 10_000f).ArrayOf(7).ToArbitrary();

    [Fact]
    public void Text_adds_no_more_than_everything_else_together() => Prop.ForAll(Rows, row =>
    {
        var (bias, nats) = (row[0], row[1..]);
        var evidence = TextCap.Sum(bias, nats);
        return nats[TextCap.Place] <= Math.Max(0, evidence / 2) + 1e-5f;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bias_and_nats_are_all_there_is() => Prop.ForAll(Rows, row =>
    {
        var (bias, nats) = (row[0], row[1..]);
        return Math.Abs(TextCap.Sum(bias, nats) - bias - nats.Sum()) < 1e-4f;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_cut_once_stays_as_it_is() => Prop.ForAll(Rows, row =>
    {
        var nats = row[1..];
        var once = TextCap.Sum(row[0], nats);
        var kept = nats.ToArray();
        return once.Equals(TextCap.Sum(row[0], nats)) && kept.SequenceEqual(nats);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(5, 8, 5)]
    [InlineData(5, 4, 4)]
    [InlineData(-2, 8, 0)]
    [InlineData(-2, -3, -3)] // what speaks for a person is not cut
    [InlineData(0, 8, 0)]
    public void It_is_cut_to_what_the_rest_adds(float rest, float text, float cut) => Assert.Equal(cut, TextCap.Cut(text, rest));

    [Fact]
    public void Less_of_the_rest_never_leaves_more_evidence() => Prop.ForAll(Rows, row =>
    {
        float[] more = row[1..], less = row[1..];
        less[0] -= 1;
        return TextCap.Sum(row[0], less) <= TextCap.Sum(row[0], more);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_alone_never_makes_a_managed_verdict()
    {
        var people = Crowd.Of(Enumerable.Range(0, 100).Select(_ => Crowd.Person("und/unstated/new", [-9, 0, 0, 0, 0, 0])));

        var judged = new Verdicts.Suspect(Crowd.Model(text: 8)).Post(20).Judge(people);

        Assert.Equal((VerdictKind.NoFinding, 0), (judged.Verdict, judged.Channels[TextCap.Place]));
    }

    [Fact]
    public void A_threshold_cuts_the_text_of_its_people_too_by_what_is_left_of_the_rest()
    {
        var person = Crowd.Person("en/person/new", [[3, 1, 0, 0, 9, 0]]);

        Assert.Equal([8], new Thresholds(Crowd.Of([person]), 0.05).Pooled.Maxima);
        Assert.Equal([2], new Thresholds(Crowd.Of([person]), 0.05, new HashSet<string> { "timing" }).Pooled.Maxima);
        Assert.Equal([4], new Thresholds(Crowd.Of([person]), 0.05, new HashSet<string> { "text" }).Pooled.Maxima);
    }
}
