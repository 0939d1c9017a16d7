using System.Text;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class Mp3WriterTests
{
    private static readonly byte[] Sound = [0xFF, 0xFB, 0x90, 0x64, .. Enumerable.Range(0, 413).Select(number => (byte)number)];

    [Fact]
    public void Sound_without_a_tag_gets_one()
    {
        var target = Labelled.Twice(Sound);

        Assert.Equal(Sound, target[^Sound.Length..]);
        Assert.Equal("ID3v2.3 TXXX description AIGC, bare object", Make.Inspect(target).Aigc.Place);
        Assert.Equal(target.Length - Sound.Length, Size(target) + 10);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(2, 2000)]
    [InlineData(3, 0)]
    [InlineData(3, 100)]
    [InlineData(4, 0)]
    [InlineData(4, 2000)]
    public void A_tag_keeps_its_frames_and_its_padding_gives_way(byte version, int padding)
    {
        var source = Tag(version, 0, [.. Frame("TIT2", "\0Title", version), .. new byte[padding]]);

        var target = Labelled.Twice(source);

        Assert.Equal(Sound, target[^Sound.Length..]);
        Assert.Equal(target.Length - Sound.Length, Size(target) + 10);
        Assert.Equal(source[10..22], target[10..22]);
        Assert.Equal(padding == 2000, source.Length == target.Length);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_label_is_updated_where_it_stands(byte version)
    {
        var source = Tag(version, 0, [.. Frame("TXXX", $"\0AIGC\0{{\"AIGC\":{Make.Label}}}", version), .. Frame("TIT2", "\0Title", version), .. new byte[50]]);

        var (result, target) = Labelled.Write(source, Labelled.Platform);

        Assert.Equal((LabelOutcome.Updated, $"ID3v2.{version} {(version == 2 ? "TXX" : "TXXX")} description AIGC, wrapped object", "p-1", "platform"), (result.Outcome, result.Place, result.Label?.ProduceID, result.Label?.ContentPropagator));
        Assert.Equal(Sound, target[^Sound.Length..]);
        Assert.Contains("TIT", Encoding.Latin1.GetString(target), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, 0x40)]
    [InlineData(2, 0x80)]
    [InlineData(3, 0x80)]
    [InlineData(4, 0x10)]
    public void Tags_that_cannot_be_changed_safely_are_refused(byte version, byte flags)
    {
        var source = Tag(version, flags, [.. new byte[30]]);

        Assert.False(Labelled.Write(source).Result.IsDone);
    }

    /// <summary>Only the frame would be changed, and the tag's size would no longer be right.</summary>
    [Fact]
    public void A_label_before_something_that_is_no_padding_is_left_alone()
    {
        var source = Tag(3, 0, [.. Frame("TXXX", $"\0AIGC\0{Make.Label}"), 0, 0, 0, 7, 0, 0]);

        Assert.False(Labelled.Write(source, Labelled.Platform).Result.IsDone);
    }

    private static int Size(byte[] file) => (file[6] << 21) | (file[7] << 14) | (file[8] << 7) | file[9];

    private static byte[] Tag(byte version, byte flags, byte[] frames) =>
        [.. "ID3"u8, version, 0, flags, 0, 0, (byte)(frames.Length >> 7), (byte)(frames.Length & 0x7F), .. frames, .. Sound];

    private static byte[] Frame(string id, string data, int version = 3) => version switch
    {
        2 => [.. Make.Latin(id[..3]), .. Make.Big((uint)data.Length)[1..], .. Make.Latin(data)],
        4 => [.. Make.Latin(id), 0, 0, (byte)(data.Length >> 7), (byte)(data.Length & 0x7F), 0, 0, .. Make.Latin(data)],
        _ => [.. Make.Latin(id), .. Make.Big((uint)data.Length), 0, 0, .. Make.Latin(data)],
    };
}
