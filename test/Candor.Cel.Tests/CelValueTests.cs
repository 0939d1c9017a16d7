using Xunit;

namespace Candor.Cel.Tests;

/// <summary>Values outside of expressions.</summary>
public sealed class CelValueTests
{
    [Theory]
    [InlineData("[1, 2u, 3.0, 0.1, 'a\"\\n', b'\\x01', true, null]", """[1, 2u, 3.0, 0.1, "a\"\n", b"\x01", true, null]""")]
    [InlineData("{'a': [], 1: {}}", """{"a": [], 1: {}}""")]
    [InlineData("timestamp('2026-01-02T03:04:05.678Z')", "timestamp(\"2026-01-02T03:04:05.678Z\")")]
    [InlineData("duration('-90m')", "duration(\"-5400s\")")]
    [InlineData("[1e100, 1e21, 123456789012345680.0, 1.5e-7, 0.00001234, -0.0]", "[1e+100, 1e+21, 123456789012345680.0, 0.00000015, 0.00001234, -0.0]")]
    [InlineData("[type(1), type([]), int]", "[int, list, int]")]
    public void A_value_is_written_as_an_expression_would(string source, string expected) => Assert.Equal(expected, Cel.Value(source).ToString());

    [Fact]
    public void Values_are_equal_by_size_and_content_and_then_hash_alike()
    {
        CelValue[] ones = [1L, 1UL, 1.0];

        Assert.All(ones, one => Assert.All(ones, other => Assert.True(one == other && one.GetHashCode() == other.GetHashCode())));
        Assert.NotEqual<CelValue>(1L, "1");
        Assert.Equal<CelValue>(double.NaN, double.NaN);
        Assert.Equal(CelValue.OfList([1L, "a"]), CelValue.OfList([1.0, "a"]));
        Assert.Equal(default, CelValue.Null);
    }

    [Fact]
    public void A_value_is_only_what_it_is()
    {
        Assert.Throws<InvalidOperationException>(() => ((CelValue)1L).AsBool());
        Assert.Throws<ArgumentException>(() => CelValue.OfMap([KeyValuePair.Create<CelValue, CelValue>(1.5, 1L)]));
        Assert.Throws<ArgumentException>(() => CelValue.OfMap([KeyValuePair.Create<CelValue, CelValue>(1L, 1L), KeyValuePair.Create<CelValue, CelValue>(1UL, 1L)]));
        Assert.Equal("no good", CelValue.Failure("no good").Error!.Message);
    }

    [Fact]
    public void Times_come_and_go_in_steps_of_100_nanoseconds()
    {
        var time = new DateTimeOffset(1969, 12, 31, 23, 59, 59, 999, TimeSpan.Zero).AddTicks(1_234);

        Assert.Equal(time, ((CelValue)time).AsTimestamp());
        Assert.Equal(TimeSpan.FromTicks(-12_345), CelValue.From(TimeSpan.FromTicks(-12_345)).AsDuration());
        Assert.True(CelValue.From(TimeSpan.MaxValue).IsError);
    }
}
