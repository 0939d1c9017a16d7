using Candor.Embedded.Files;
using Xunit;

namespace Candor.Tests.Embedded.Files;

public sealed class Crc32CTests
{
    [Fact]
    public void The_known_value_comes_out()
    {
        Assert.Equal(0xE3069283, Crc32C.Of("123456789"u8));
        Assert.Equal(0xE3069283, Crc32C.BySoftware("123456789"u8));
    }

    [Fact]
    public void The_table_gives_what_the_instruction_gives()
    {
        var random = new Random(20260503);
        for (var length = 0; length < 300; length++)
        {
            var bytes = new byte[length];
            random.NextBytes(bytes);

            Assert.Equal(Crc32C.BySoftware(bytes), Crc32C.Of(bytes));
        }
    }
}
