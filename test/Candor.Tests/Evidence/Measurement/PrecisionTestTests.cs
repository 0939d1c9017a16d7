using Candor.Evidence.Measurement;
using Candor.Numerics;
using Xunit;

namespace Candor.Tests.Evidence.Measurement;

public sealed class PrecisionTestTests
{
    private const double Delta = 0.01;

    [Theory]
    [InlineData(0.9, 500)]
    [InlineData(0.9, 2000)]
    [InlineData(0.8, 500)]
    [InlineData(0.6, 500)]
    public void A_detector_that_stays_at_its_floor_is_kept_in_99_of_100_cases(double floor, int findings)
    {
        const int Trials = 2000;
        var random = new SeededRandom(5);
        var retired = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var test = new PrecisionTest(floor);
            for (var i = 0; i < findings; i++) test.Add(random.NextDouble() < floor);
            if (test.Largest >= 1 / Delta) retired++;
        }

        Assert.InRange(retired / (double)Trials, 0, Delta);
    }

    [Fact]
    public void So_is_one_that_was_bad_by_chance_now_and_then_but_never_under_its_floor_by_what_came_before()
    {
        // The chance depends on the past and is never under the floor: no independence is assumed.
        const int Trials = 2000;
        var random = new SeededRandom(6);
        var retired = 0;
        for (var trial = 0; trial < Trials; trial++)
        {
            var (test, last) = (new PrecisionTest(0.8), true);
            for (var i = 0; i < 500; i++)
            {
                last = random.NextDouble() < (last ? 0.8 : 0.95);
                test.Add(last);
            }

            if (test.Largest >= 1 / Delta) retired++;
        }

        Assert.InRange(retired / (double)Trials, 0, Delta);
    }

    [Theory]
    [InlineData(0.9, 0, 100)]
    [InlineData(0.9, 100, 130)]
    [InlineData(0.9, 1000, 160)]
    [InlineData(0.8, 100, 330)]
    public void A_detector_whose_precision_falls_from_95_to_60_of_100_is_retired_soon(double floor, int before, int soon)
    {
        const int Trials = 400;
        var random = new SeededRandom(7);
        var (early, inTime) = (0, 0);
        for (var trial = 0; trial < Trials; trial++)
        {
            var test = new PrecisionTest(floor);
            for (var i = 0; i < before; i++) test.Add(random.NextDouble() < 0.95);
            if (test.Largest >= 1 / Delta) early++;
            for (var i = 0; i < soon; i++) test.Add(random.NextDouble() < 0.6);
            if (test.Largest >= 1 / Delta) inTime++;
        }

        Assert.Equal(0, early);
        Assert.InRange(inTime / (double)Trials, 0.95, 1);
    }

    [Fact]
    public void One_that_is_always_right_never_is()
    {
        var test = new PrecisionTest(0.9);
        for (var i = 0; i < 10_000; i++) test.Add(true);

        Assert.InRange(test.Largest, 1, 1);
        Assert.InRange(test.Value, 0, 0.01);
    }

    [Fact]
    public void At_the_floor_no_next_finding_is_expected_to_raise_it()
    {
        var random = new SeededRandom(8);
        for (var trial = 0; trial < 200; trial++)
        {
            var floor = 0.5 + (0.49 * random.NextDouble());
            bool[] past = [.. Enumerable.Range(0, random.Below(60)).Select(_ => random.NextDouble() < 0.7)];

            var (now, next) = (After(floor, past).Value, (floor * After(floor, [.. past, true]).Value) + ((1 - floor) * After(floor, [.. past, false]).Value));
            Assert.Equal(1, next / now, 1e-9);
        }
    }

    [Fact]
    public void So_many_wrong_ones_in_a_row_are_enough()
    {
        var test = new PrecisionTest(0.9);
        while (test.Largest < 1 / Delta) test.Add(false);

        Assert.InRange(test.Count, 2, 5);
    }

    private static PrecisionTest After(double floor, bool[] findings)
    {
        var test = new PrecisionTest(floor);
        foreach (var isRight in findings) test.Add(isRight);
        return test;
    }
}
