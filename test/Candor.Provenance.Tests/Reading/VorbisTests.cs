using Candor.Provenance.Aigc;
using Xunit;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests.Reading;

public sealed class VorbisTests
{
    private const string Labelled = $"AIGC={Make.Label}";
    private const string Place = "Vorbis comment AIGC, bare object";

    [Fact]
    public void A_label_in_FLAC_is_found()
    {
        var found = Make.Inspect(Flac((0, new byte[34]), (4, Comments("TITLE=x", Labelled)), (1, new byte[8])));

        Assert.Equal(("flac", AigcGrade.Compliant, Place), (found.Container, found.Aigc.Grade, found.Aigc.Place));
    }

    [Fact]
    public void A_tag_before_FLAC_hides_nothing()
    {
        byte[] file = [.. Tag(3, 0, Frame("GEOB", 3, [0, .. "application/c2pa\0\0\0store"u8])), .. Flac((4, Comments(Labelled)))];

        var found = Make.Inspect(file);

        Assert.Equal(("flac", Place), (found.Container, found.Aigc.Place));
        Assert.Equal(["ID3v2.3 GEOB"], found.ManifestStores);
    }

    [Fact]
    public void An_application_block_may_hold_the_label() =>
        Assert.Equal("APPLICATION block AIGC, bare object", Make.Inspect(Flac((2, [.. "AIGC"u8, .. Make.Latin(Make.Label)]))).Aigc.Place);

    [Fact]
    public void A_block_that_is_cut_off_leaves_a_doubt() => Assert.Equal(AigcGrade.Inconclusive, Make.Inspect(Flac((4, Comments(Labelled)))[..60]).Aigc.Grade);

    [Theory]
    [InlineData("\u0001vorbis", "\u0003vorbis", "ogg")]
    [InlineData("OpusHead", "OpusTags", "opus")]
    [InlineData("Speex   ", "", "ogg")]
    [InlineData("\u007FFLAC", "\u0004\0\0\0", "ogg")]
    public void A_label_in_Ogg_is_found_over_many_pages(string first, string second, string container)
    {
        byte[] comments = [.. Make.Latin(second), .. Comments("TITLE=" + new string('x', 3000), Labelled)];

        var found = Make.Inspect([.. Pages([.. Make.Latin(first), .. new byte[20]], isFirst: true), .. Pages(comments, mostPieces: 3)]);

        Assert.Equal((container, AigcGrade.Compliant, Place), (found.Container, found.Aigc.Grade, found.Aigc.Place));
    }

    [Fact]
    public void Streams_that_lie_in_each_other_are_kept_apart()
    {
        byte[] comments = [.. "OpusTags"u8, .. Comments(Labelled, "TITLE=" + new string('x', 2000))];
        var (start, end) = (Pages(comments, 2, mostPieces: 2), Pages([.. "\u0003vorbis"u8, .. Comments("TITLE=x")], 3));
        var firstPage = 27 + 2 + 510;

        var found = Make.Inspect(
        [
            .. Pages("fishead\0"u8.ToArray(), 1, isFirst: true), .. Pages("OpusHead"u8.ToArray(), 2, isFirst: true), .. Pages("\u0001vorbis"u8.ToArray(), 3, isFirst: true),
            .. start[..firstPage], .. end, .. start[firstPage..],
        ]);

        Assert.Equal((AigcGrade.Compliant, 0), (found.Aigc.Grade, found.Faults.Count));
    }

    [Fact]
    public void An_Ogg_that_ends_before_its_comments_leaves_a_doubt() => Assert.Equal(AigcGrade.Inconclusive, Make.Inspect(Pages("OpusHead"u8.ToArray(), isFirst: true)).Aigc.Grade);
}
