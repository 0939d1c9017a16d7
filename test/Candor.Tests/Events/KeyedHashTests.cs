using System.Buffers.Binary;
using System.Globalization;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

public class KeyedHashTests
{
    private static readonly KeyedHash Reference = new([.. Enumerable.Range(0, 16).Select(b => (byte)b)]);

    [Theory]
    [InlineData(0, "310e0edd47db6f72")]
    [InlineData(1, "fd67dc93c539f874")]
    [InlineData(7, "37d1018bf50002ab")]
    [InlineData(8, "6224939a79f5f593")]
    [InlineData(15, "e545be4961ca29a1")]
    [InlineData(16, "db9bc2577fcc2a3f")]
    [InlineData(31, "42c341d8fa92d832")]
    [InlineData(63, "724506eb4c328a95")]
    public void Sixty_four_bits_are_those_of_the_reference(int length, string expected)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, Reference.Hash64(Counting(length)));

        Assert.Equal(expected, Convert.ToHexStringLower(bytes));
    }

    [Theory]
    [InlineData(0, "a3817f04ba25a8e66df67214c7550293")]
    [InlineData(1, "da87c1d86b99af44347659119b22fc45")]
    [InlineData(8, "3b62a9ba6258f5610f83e264f31497b4")]
    [InlineData(15, "5493e99933b0a8117e08ec0f97cfc3d9")]
    [InlineData(63, "5150d1772f50834a503e069a973fbd7c")]
    public void A_hundred_and_twenty_eight_bits_are_those_of_the_reference(int length, string expected)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, Reference.Hash128(Counting(length)));

        Assert.Equal(expected, Convert.ToHexStringLower(bytes));
    }

    [Fact]
    public void The_example_of_the_paper_holds() =>
        Assert.Equal("a129ca6149be45e5", Reference.Hash64(Counting(15)).ToString("x", CultureInfo.InvariantCulture));

    [Fact]
    public void Purposes_have_keys_of_their_own_and_always_the_same()
    {
        Assert.NotEqual(Reference.Derive("account").Hash64([1]), Reference.Derive("device").Hash64([1]));
        Assert.Equal(Reference.Derive("account").Hash64([1]), Reference.Derive("account").Hash64([1]));
    }

    [Fact]
    public void A_secret_of_any_length_is_a_key()
    {
        Assert.Equal(KeyedHash.FromText("secret").Hash64([1]), KeyedHash.FromText("secret").Hash64([1]));
        Assert.NotEqual(KeyedHash.FromText("secret").Hash64([1]), KeyedHash.FromText("Secret").Hash64([1]));
    }

    [Fact]
    public void A_key_of_another_length_is_refused()
    {
        var fault = Assert.Throws<ArgumentException>(() => new KeyedHash(new byte[15]));
        Assert.StartsWith("The key has 15 bytes, expected 16.", fault.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => KeyedHash.FromText(string.Empty));
    }

    private static byte[] Counting(int length) => [.. Enumerable.Range(0, length).Select(b => (byte)b)];
}
