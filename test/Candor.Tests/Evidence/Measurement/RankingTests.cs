using Candor.Evidence.Measurement;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Evidence.Measurement;

public sealed class RankingTests
{
    private static readonly Arbitrary<float[]> Scores = Gen.Choose(-5, 5).Select(score => score / 2f).ArrayOf().ToArbitrary();

    [Fact]
    public void The_area_is_the_chance_that_a_managed_account_is_above_a_person() =>
        Prop.ForAll(Scores, Scores, (people, managed) =>
        {
            double wins = 0;
            foreach (var (person, bot) in people.SelectMany(person => managed.Select(bot => (person, bot))))
            {
                wins += bot > person ? 1 : bot == person ? 0.5 : 0;
            }

            var area = Ranking.Auc(people, managed);
            var pairs = people.Length * managed.Length;
            return pairs == 0 ? double.IsNaN(area) : Math.Abs(area - (wins / pairs)) < 1e-12;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 2)] // all people must stay at or under the threshold
    [InlineData(0.24, 2)]
    [InlineData(0.25, 3)]
    [InlineData(0.5, 4)]
    [InlineData(0.75, 4)]
    [InlineData(1, 5)]
    public void Found_are_those_strictly_above_all_but_a_share_of_the_people(double share, int found) =>
        Assert.Equal(found, Ranking.FoundAt([1, 2, 3, 4], [0, 3, 4, 5, 6], share));

    [Fact]
    public void Found_is_what_counting_says() =>
        Prop.ForAll(Scores, Scores, Gen.Choose(0, 20).ToArbitrary(), (people, managed, share) =>
        {
            if (people.Length == 0) return Ranking.FoundAt(people, managed, share / 20.0) == 0;
            var most = 0;
            foreach (var threshold in people.Append(-100))
            {
                if (people.Count(person => person > threshold) * 20 <= people.Length * share)
                    most = Math.Max(most, managed.Count(bot => bot > threshold));
            }

            return Ranking.FoundAt(people, managed, share / 20.0) == most;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_is_found_without_people() => Assert.Equal(0, Ranking.FoundAt([], [1, 2], 0.05));

    [Fact]
    public void The_interval_holds_the_area_and_is_the_same_each_time()
    {
        float[] people = [.. Enumerable.Range(0, 40).Select(i => i * 0.1f)];
        float[] managed = [.. Enumerable.Range(0, 30).Select(i => 1 + (i * 0.13f))];
        var (low, high) = Ranking.AucInterval(people, managed);

        Assert.InRange(Ranking.Auc(people, managed), low, high);
        Assert.InRange(high - low, 0.1, 0.3);
        Assert.Equal((low, high), Ranking.AucInterval(people, managed));
    }
}
