using Candor.Provenance.Aigc;
using Xunit;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests.Reading;

public sealed class RiffTests
{
    private static readonly byte[] Label = Make.Latin(Make.Label);

    [Fact]
    public void A_label_in_the_list_of_an_AVI_is_found()
    {
        var found = Make.Inspect(Riff("AVI ", List("hdrl", Chunk("avih", new byte[56])), List("movi", Chunk("00dc", new byte[99])), List("INFO", Chunk("ISFT", "x"u8.ToArray()), Chunk("AIGC", Label))));

        Assert.Equal(("avi", AigcGrade.Compliant, "LIST INFO AIGC, bare object"), (found.Container, found.Aigc.Grade, found.Aigc.Place));
    }

    [Fact]
    public void A_tag_of_ID3_in_a_WAV_is_read()
    {
        var tag = Tag(3, 0, Frame("TXXX", 3, [0, .. "AIGC\0"u8, .. Label]));

        Assert.Equal("RIFF chunk id3, ID3v2.3 TXXX description AIGC, bare object", Make.Inspect(Riff("WAVE", Chunk("data", new byte[3]), Chunk("id3 ", tag))).Aigc.Place);
    }

    [Fact]
    public void XMP_and_the_manifest_store_are_found()
    {
        var found = Make.Inspect(Riff("WAVE", Chunk("_PMX", Make.Xmp(XmpLabel)), Chunk("C2PA", new byte[40])));

        Assert.Equal(["RIFF chunk C2PA"], found.ManifestStores);
        Assert.Equal("RIFF chunk _PMX, attribute TC260:AIGC, bare object", found.Aigc.Place);
    }

    [Fact]
    public void A_second_RIFF_is_read_as_the_first() =>
        Assert.Equal(AigcGrade.Compliant, Make.Inspect([.. Riff("AVI ", List("movi")), .. Riff("AVIX", Chunk("AIGC", Label))]).Aigc.Grade);

    [Fact]
    public void Sound_of_unknown_length_is_no_fault()
    {
        byte[] live = [.. "RIFF"u8, 255, 255, 255, 255, .. "WAVEdata"u8, 255, 255, 255, 255, 1, 2, 3, 4];

        Assert.Equal(AigcGrade.NotFound, Make.Inspect(live).Aigc.Grade);
    }

    [Fact]
    public void Sound_beyond_four_gigabytes_is_leapt_over()
    {
        const long Sound = 5L << 30;
        byte[] head = [.. "RF64"u8, 255, 255, 255, 255, .. "WAVE"u8, .. Chunk("ds64", [.. BitConverter.GetBytes(Sound + 300), .. BitConverter.GetBytes(Sound), .. new byte[12]]), .. "data"u8, 255, 255, 255, 255];
        using var file = new HoleStream(head, Sound, Chunk("AIGC", Label));

        Assert.Equal(AigcGrade.Compliant, FileInspector.Inspect(file).Aigc.Grade);
        Assert.InRange(file.BytesRead, 0, 1 << 18);
    }

    [Fact]
    public void A_chunk_that_is_cut_off_leaves_a_doubt() => Assert.Equal(AigcGrade.Inconclusive, Make.Inspect(Riff("WAVE", Chunk("data", new byte[50]))[..40]).Aigc.Grade);

    [Fact]
    public void A_broken_list_does_not_hide_what_follows_it()
    {
        var found = Make.Inspect(Riff("AVI ", List("hdrl", [.. "avih"u8, 9, 9, 9, 9]), Chunk("AIGC", Label)));

        Assert.Equal((AigcGrade.Compliant, 1), (found.Aigc.Grade, found.Faults.Count));
    }

    [Fact]
    public void Lists_in_lists_are_left_where_they_lie_too_deep()
    {
        var list = List("abcd");
        for (var depth = 0; depth < 100; depth++) list = List("abcd", list);

        Assert.True(Make.Inspect(Riff("WAVE", list)).IsCut);
    }
}
