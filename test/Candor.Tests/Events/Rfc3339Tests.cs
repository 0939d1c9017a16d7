using System.Globalization;
using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class Rfc3339Tests
{
    [Theory]
    [InlineData("1970-01-01T00:00:00Z", 0)]
    [InlineData("1969-12-31T23:59:59.999Z", -1)]
    [InlineData("2026-05-03T08:00:00.123Z", 1_777_795_200_123)]
    [InlineData("2026-05-03t08:00:00.123z", 1_777_795_200_123)]
    [InlineData("2026-05-03 08:00:00.123Z", 1_777_795_200_123)]
    [InlineData("2026-05-03T16:00:00.123+08:00", 1_777_795_200_123)]
    [InlineData("2026-05-02T20:30:00.123-11:30", 1_777_795_200_123)]
    [InlineData("2026-05-03T08:00:00.1234567Z", 1_777_795_200_123)]
    [InlineData("2026-05-03T08:00:00.123999999Z", 1_777_795_200_123)]
    [InlineData("2026-05-03T08:00:00.1Z", 1_777_795_200_100)]
    [InlineData("2026-05-03T08:00:00-00:00", 1_777_795_200_000)]
    [InlineData("2024-02-29T00:00:00Z", 1_709_164_800_000)]
    [InlineData("2000-02-29T00:00:00Z", 951_782_400_000)]
    [InlineData("2016-12-31T23:59:60Z", 1_483_228_799_999)]
    [InlineData("2016-12-31T23:59:60.5Z", 1_483_228_799_999)]
    [InlineData("0000-01-01T00:00:00Z", -62_167_219_200_000)]
    [InlineData("9999-12-31T23:59:59.999Z", 253_402_300_799_999)]
    public void A_time_is_read(string text, long expected)
    {
        Assert.True(Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out var time));
        Assert.Equal(expected, time);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-05-03")]
    [InlineData("2026-05-03T08:00:00")]
    [InlineData("2026-05-03T08:00Z")]
    [InlineData("2026-05-03T08:00:00.Z")]
    [InlineData("2026-05-03T08:00:00.1234567890Z")]
    [InlineData("2026-05-03T08:00:00,1Z")]
    [InlineData("2026-02-30T08:00:00Z")]
    [InlineData("2026-02-29T08:00:00Z")]
    [InlineData("1900-02-29T08:00:00Z")]
    [InlineData("2026-04-31T08:00:00Z")]
    [InlineData("2026-00-03T08:00:00Z")]
    [InlineData("2026-13-03T08:00:00Z")]
    [InlineData("2026-05-00T08:00:00Z")]
    [InlineData("2026-05-03T24:00:00Z")]
    [InlineData("2026-05-03T08:60:00Z")]
    [InlineData("2026-05-03T08:00:61Z")]
    [InlineData("2026-05-03T08:00:00+24:00")]
    [InlineData("2026-05-03T08:00:00+08:60")]
    [InlineData("2026-05-03T08:00:00+0800")]
    [InlineData("2026-05-03T08:00:00+08")]
    [InlineData("2026-05-03T08:00:00 +08:00")]
    [InlineData("2026-05-03T08:00:00Z ")]
    [InlineData("2026-05-03T08:00:00ZZ")]
    [InlineData(" 2026-05-03T08:00:00Z")]
    [InlineData("2026-05-03\008:00:00Z")]
    [InlineData("2026/05/03T08:00:00Z")]
    [InlineData("-026-05-03T08:00:00Z")]
    [InlineData("20a6-05-03T08:00:00Z")]
    [InlineData("1777795200123000000000")]
    public void Anything_else_is_not_a_time(string text) => Assert.False(Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out _));

    [Fact]
    public void It_agrees_with_the_base_library_over_the_whole_range()
    {
        var random = new Random(20260503);
        for (var i = 0; i < 50_000; i++)
        {
            var time = random.NextInt64(-62_135_596_800_000, 253_402_300_800_000);
            var offset = TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1));
            var expected = DateTimeOffset.FromUnixTimeMilliseconds(time);
            if (expected.Year is > 1 and < 9999)
            {
                var text = expected.ToOffset(offset).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
                Assert.True(Rfc3339.TryParse(Encoding.UTF8.GetBytes(text), out var read), text);
                Assert.Equal(time, read);
            }
        }
    }
}
