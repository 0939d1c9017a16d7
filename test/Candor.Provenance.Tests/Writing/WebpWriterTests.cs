using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class WebpWriterTests
{
    private static readonly byte[] Lossy = [0x10, 0x20, 0, 0x9D, 0x01, 0x2A, 0x40, 0x01, 0xF0, 0x40, 9, 9, 9];

    /// <summary>300 by 200 with alpha: fourteen bits each, less one, and the flag.</summary>
    private static readonly byte[] Lossless = [0x2F, .. Make.Little(299 | (199 << 14) | (1u << 28)), 8, 8, 8];

    [Theory]
    [InlineData(false, 0x04, 319, 239)]
    [InlineData(true, 0x14, 299, 199)]
    public void A_plain_file_becomes_an_extended_one_with_its_picture_untouched(bool isLossless, byte flags, int width, int height)
    {
        var picture = isLossless ? ("VP8L", Lossless) : ("VP8 ", Lossy);

        var target = Labelled.Twice(Make.Webp(picture));

        var chunks = Chunks(target);
        Assert.Equal(["VP8X", picture.Item1, "XMP "], chunks.Select(chunk => chunk.Type));
        Assert.Equal((flags, width, height), (chunks[0].Data[0], chunks[0].Data[4] | (chunks[0].Data[5] << 8), chunks[0].Data[7] | (chunks[0].Data[8] << 8)));
        Assert.Equal(picture.Item2, chunks[1].Data);
    }

    [Fact]
    public void An_extended_file_gets_the_flag_and_keeps_its_other_ones()
    {
        var chunks = Chunks(Labelled.Twice(Make.Webp(("VP8X", [0x08, 0, 0, 0, 1, 0, 0, 1, 0, 0]), ("VP8 ", Lossy), ("EXIF", Make.Tiff((0x010E, "about"u8.ToArray()))))));

        Assert.Equal(["VP8X", "VP8 ", "EXIF", "XMP "], chunks.Select(chunk => chunk.Type));
        Assert.Equal([0x0C, 0, 0, 0, 1, 0, 0, 1, 0, 0], chunks[0].Data);
        Assert.Equal(Lossy, chunks[1].Data);
    }

    [Fact]
    public void A_label_joins_the_properties_that_are_there()
    {
        var chunks = Chunks(Labelled.Twice(Make.Webp(("VP8X", [0x04, 0, 0, 0, 1, 0, 0, 1, 0, 0]), ("VP8 ", Lossy), ("XMP ", Make.Xmp("<rdf:Description rdf:about=\"\" xmlns:a=\"urn:a\" a:b=\"c\"/>")))));

        Assert.Equal(["VP8X", "VP8 ", "XMP "], chunks.Select(chunk => chunk.Type));
        Assert.Contains("a:b=\"c\"", Encoding.UTF8.GetString(chunks[2].Data), StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_the_file_stays_there()
    {
        var (_, target) = Labelled.Write([.. Make.Webp(("VP8 ", Lossy)), .. "more"u8]);

        Assert.Equal("more"u8, target.AsSpan(target.Length - 4));
        Assert.Equal(target.Length - 12, BinaryPrimitives.ReadInt32LittleEndian(target.AsSpan(4)));
    }

    [Fact]
    public void A_file_without_a_picture_is_refused() => Assert.Equal(LabelOutcome.Broken, Labelled.Write(Make.Webp(("ANIM", new byte[12]))).Result.Outcome);

    private static List<(string Type, byte[] Data)> Chunks(byte[] file)
    {
        Assert.Equal(file.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(4)));
        List<(string, byte[])> chunks = [];
        for (var place = 12; place < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(place + 4));
            chunks.Add((Encoding.ASCII.GetString(file, place, 4), file[(place + 8)..(place + 8 + length)]));
            place += 8 + length + (length & 1);
        }

        return chunks;
    }
}
