using System.Text;
using Candor.Provenance.Aigc;
using Xunit;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests.Reading;

public sealed class Id3Tests
{
    private static readonly byte[] Label = Make.Latin(Make.Label);
    private static readonly byte[] Named = [0, .. "AIGC\0"u8, .. Label];

    [Theory]
    [InlineData(2, "TXX", "ID3v2.2 TXX description AIGC, bare object")]
    [InlineData(3, "TXXX", "ID3v2.3 TXXX description AIGC, bare object")]
    [InlineData(4, "TXXX", "ID3v2.4 TXXX description AIGC, bare object")]
    public void A_label_is_found_in_every_version(byte version, string id, string place)
    {
        var found = Make.Inspect(Tag(version, 0, Frame(version == 2 ? "TT2" : "TIT2", version, "\0title"u8.ToArray()), Frame(id, version, Named)));

        Assert.Equal(("mp3", AigcGrade.Compliant, place), (found.Container, found.Aigc.Grade, found.Aigc.Place));
    }

    [Fact]
    public void A_label_in_UTF_16_is_read()
    {
        byte[] Wide(string text) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];

        Assert.Equal(AigcGrade.Compliant, Make.Inspect(Tag(3, 0, Frame("TXXX", 3, [1, .. Wide("AIGC"), 0, 0, .. Wide(Make.Label)]))).Aigc.Grade);
    }

    [Fact]
    public void A_label_in_a_comment_is_found() =>
        Assert.Equal("ID3v2.3 COMM description AIGC, bare object", Make.Inspect(Tag(3, 0, Frame("COMM", 3, [0, .. "engAIGC\0"u8, .. Label]))).Aigc.Place);

    [Fact]
    public void An_extended_header_is_passed_over()
    {
        Assert.Equal(AigcGrade.Compliant, Make.Inspect(Tag(3, 0x40, [0, 0, 0, 6, 0, 0, 0, 0, 0, 0], Frame("TXXX", 3, Named))).Aigc.Grade);
        Assert.Equal(AigcGrade.Compliant, Make.Inspect(Tag(4, 0x40, [0, 0, 0, 6, 1, 0], Frame("TXXX", 4, Named))).Aigc.Grade);
    }

    [Fact]
    public void Unsynchronisation_is_undone()
    {
        byte[] store = [0xFF, 0xFB, 0xFF, 0xE0];
        byte[] split = [0xFF, 0, 0xFB, 0xFF, 0, 0xE0];
        byte[] object3 = [0, .. "application/c2pa\0\0\0"u8];
        var whole = Tag(3, 0x80, Frame("GEOB", 3, [.. object3, .. store])[..^4], split, Frame("TXXX", 3, Named));
        var single = Tag(4, 0, Frame("GEOB", 4, [.. Make.Big(4), .. object3, .. split], flags: 3), Frame("TXXX", 4, Named));

        foreach (var found in new[] { Make.Inspect(whole), Make.Inspect(single) })
        {
            Assert.Equal(AigcGrade.Compliant, found.Aigc.Grade);
            Assert.Single(found.ManifestStores);
            Assert.Empty(found.Faults);
        }
    }

    [Fact]
    public void A_compressed_frame_is_unpacked() =>
        Assert.Equal(AigcGrade.Compliant, Make.Inspect(Tag(3, 0, Frame("TXXX", 3, [.. Make.Big((uint)Named.Length), .. Make.Zlib(Named)], flags: 0x80))).Aigc.Grade);

    [Fact]
    public void A_frame_that_is_shorter_than_its_own_header_is_a_fault() => Assert.NotEmpty(Make.Inspect(Tag(3, 0, Frame("TXXX", 3, [1, 2], flags: 0x80))).Faults);

    [Fact]
    public void Frames_of_2_4_with_lengths_as_in_2_3_are_read()
    {
        var frame = Frame("TXXX", 3, Named);
        Assert.Equal(AigcGrade.Compliant, Make.Inspect(Tag(4, 0, frame, Frame("TIT2", 4, "\0x"u8.ToArray()))).Aigc.Grade);
    }

    [Fact]
    public void A_tag_at_the_end_is_read()
    {
        var tag = Tag(4, 0x10, Frame("TXXX", 4, Named));
        byte[] footer = [.. "3DI"u8, .. tag[3..10]];

        Assert.Equal(AigcGrade.Compliant, Make.Inspect([0xFF, 0xFB, 0x90, 0, 1, 2, 3, .. tag, .. footer, .. "TAG"u8, .. new byte[125]]).Aigc.Grade);
    }

    [Fact]
    public void XMP_in_a_private_frame_is_read() =>
        Assert.Equal("ID3v2.3 PRIV XMP, attribute TC260:AIGC, bare object", Make.Inspect(Tag(3, 0, Frame("PRIV", 3, [.. "XMP\0"u8, .. Make.Xmp(XmpLabel)]))).Aigc.Place);

    [Fact]
    public void A_tag_that_is_cut_off_leaves_a_doubt() => Assert.Equal(AigcGrade.Inconclusive, Make.Inspect(Tag(3, 0, Frame("TIT2", 3, new byte[100]))[..60]).Aigc.Grade);

    [Fact]
    public void Other_objects_are_no_manifest_store() => Assert.Empty(Make.Inspect(Tag(3, 0, Frame("GEOB", 3, [0, .. "text/plain\0\0\0abc"u8]))).ManifestStores);

    [Fact]
    public void An_APE_tag_at_the_end_is_read()
    {
        byte[] item = [.. Make.Little((uint)Label.Length), 0, 0, 0, 0, .. "AIGC\0"u8, .. Label];
        byte[] footer = [.. "APETAGEX"u8, 0xD0, 7, 0, 0, .. Make.Little((uint)item.Length + 32), 1, .. new byte[15]];

        Assert.Equal("APE tag AIGC, bare object", Make.Inspect([0xFF, 0xFB, 0x90, 0, 1, 2, 3, .. item, .. footer]).Aigc.Place);
        Assert.Equal("APE tag AIGC, bare object", Make.Inspect([.. "MAC "u8, .. new byte[40], .. item, .. footer, .. "TAG"u8, .. new byte[125]]).Aigc.Place);
    }
}
