using System.Buffers.Binary;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class WavWriterTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    public void A_label_is_put_behind_the_sound_and_the_sound_is_the_same(int samples)
    {
        var source = Wav(("fmt ", new byte[16]), ("data", [.. Enumerable.Repeat((byte)7, samples)]));

        var target = Labelled.Twice(source);

        Assert.Equal(source[8..], target[8..source.Length]);
        Assert.Equal("AIGC"u8, target.AsSpan(source.Length, 4));
        Assert.Equal(target.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(target.AsSpan(4)));
        Assert.Equal(0, target.Length % 2);
    }

    [Fact]
    public void A_label_before_the_sound_is_updated_there()
    {
        var source = Wav(("fmt ", new byte[16]), ("AIGC", Make.Latin($"{{\"AIGC\":{Make.Label}}}")), ("data", [1, 2, 3, 4]));

        var (result, target) = Labelled.Write(source, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, "RIFF chunk AIGC, wrapped object", "p-1", "platform"), (result.Outcome, result.Place, result.Label?.ProduceID, result.Label?.ContentPropagator));
        Assert.Equal(source[^12..], target[^12..]);
        Assert.Equal(target.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(target.AsSpan(4)));
    }

    [Fact]
    public void A_last_chunk_without_its_even_byte_gets_it()
    {
        var source = Wav(("data", [1, 2, 3]))[..^1];
        source[4]--;

        Assert.Equal(LabelOutcome.Written, Labelled.Write(source).Result.Outcome);
    }

    [Fact]
    public void Broken_sizes_are_refused()
    {
        var source = Wav(("data", [1, 2, 3, 4]));

        Assert.Equal(LabelOutcome.Broken, Labelled.Write(source[..^2]).Result.Outcome);
    }

    private static byte[] Wav(params (string Type, byte[] Data)[] chunks)
    {
        var file = Make.Webp(chunks);
        "WAVE"u8.CopyTo(file.AsSpan(8));
        return file;
    }
}
