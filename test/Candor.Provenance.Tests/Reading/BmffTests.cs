using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Candor.Provenance.Aigc;
using Xunit;
using static Candor.Provenance.Tests.MakeMedia;

namespace Candor.Provenance.Tests.Reading;

public sealed class BmffTests
{
    private static readonly byte[] Label = Make.Latin(Make.Label);

    [Theory]
    [InlineData("isom", "mp4")]
    [InlineData("qt  ", "mov")]
    [InlineData("M4A ", "m4a")]
    public void A_key_is_found(string brand, string container)
    {
        var found = Make.Inspect([.. Type(brand), .. Box("mdat", new byte[9]), .. Box("moov", Box("udta", MetaWithKey("AIGC\0", Label)))]);

        Assert.Equal((container, AigcGrade.Compliant, "moov/udta/meta (mdta) key AIGC, bare object"), (found.Container, found.Aigc.Grade, found.Aigc.Place));
    }

    [Fact]
    public void A_key_in_UTF_16_is_read() =>
        Assert.Equal(AigcGrade.Compliant, Make.Inspect([.. Type("isom"), .. Box("moov", MetaWithKey("AIGC", Encoding.BigEndianUnicode.GetBytes(Make.Label), 2))]).Aigc.Grade);

    [Fact]
    public void QuickTime_has_no_version_before_the_boxes_of_its_metadata() =>
        Assert.Equal("moov/meta (mdta) key AIGC, bare object", Make.Inspect([.. Type("qt  "), .. Box("moov", Box("meta", KeyBoxes("AIGC", Label)))]).Aigc.Place);

    [Fact]
    public void Other_places_are_read()
    {
        Assert.Equal("moov/udta box AIGC, bare object", Place(Box("udta", Box("AIGC", new byte[4], Label))));
        Assert.Equal("moov/udta XMP_, attribute TC260:AIGC, bare object", Place(Box("udta", Box("XMP_", Make.Xmp(XmpLabel)))));
        Assert.Equal("moov/trak/udta/meta (mdta) key AIGC, bare object", Place(Box("trak", Box("udta", MetaWithKey("AIGC", Label)))));
        var free = Box("----", Box("mean", new byte[4], "com.apple.iTunes"u8.ToArray()), Box("name", new byte[4], "AIGC"u8.ToArray()), Box("data", Make.Big(1), new byte[4], Label));
        Assert.Equal("moov/udta/meta ilst ---- AIGC, bare object", Place(Box("udta", Box("meta", new byte[4], Box("ilst", free)))));
        var comment = Box("\u00A9cmt", Box("data", Make.Big(1), new byte[4], Make.Latin($"{{\"AIGC\":{Make.Label}}}")));
        Assert.Equal("moov/udta/meta ilst \u00A9cmt, wrapped object", Place(Box("udta", Box("meta", new byte[4], Box("ilst", comment)))));

        static string Place(byte[] inside) => Make.Inspect([.. Type("isom"), .. Box("moov", inside)]).Aigc.Place;
    }

    [Fact]
    public void XMP_and_the_manifest_store_are_found_by_their_UUID()
    {
        byte[] file = [.. Type("isom"), .. Manifest("manifest", [1, 2, 3]), .. Manifest("merkle", [4]), .. Box("uuid", Convert.FromHexString("BE7ACFCB97A942E89C71999491E3AFAC"), Make.Xmp(XmpLabel))];

        var found = Make.Inspect(file);

        Assert.Equal(["uuid box C2PA"], found.ManifestStores);
        Assert.Equal("uuid box XMP, attribute TC260:AIGC, bare object", found.Aigc.Place);
    }

    [Theory]
    [InlineData("manifest", true)]
    [InlineData("original", true)]
    [InlineData("merkle", false)]
    [InlineData("update", true)]
    public void The_manifest_store_is_taken_without_what_stands_before_it(string purpose, bool isTaken)
    {
        var gathered = new Provenance.Reading.Gathered();

        Provenance.Reading.BmffReader.Read(new(new MemoryStream(Manifest(purpose, [1, 2, 3])), InspectionLimits.Default), gathered);

        Assert.Equal(isTaken ? [[1, 2, 3]] : Array.Empty<byte[]>(), gathered.ManifestStores.Select(store => store.Store));
    }

    [Fact]
    public void A_film_beyond_four_gigabytes_is_leapt_over()
    {
        const long Film = 5L << 30;
        var size = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(size, Film + 16);
        using var file = new HoleStream([.. Type("isom"), 0, 0, 0, 1, .. "mdat"u8, .. size], Film, Box("moov", Box("udta", MetaWithKey("AIGC", Label))));

        Assert.Equal(AigcGrade.Compliant, FileInspector.Inspect(file).Aigc.Grade);
        Assert.InRange(file.BytesRead, 0, 1 << 18);
    }

    [Fact]
    public void A_box_without_a_length_goes_to_the_end() => Assert.Equal(AigcGrade.NotFound, Make.Inspect([.. Type("isom"), .. Box("moov"), 0, 0, 0, 0, .. "mdat"u8, 1, 2, 3]).Aigc.Grade);

    [Fact]
    public void A_segment_of_its_own_is_read() => Assert.Equal("mp4-segment", Make.Inspect([.. Box("styp", new byte[8]), .. Box("moof", Box("traf")), .. Box("mdat", new byte[3])]).Container);

    [Fact]
    public void A_box_that_is_cut_off_leaves_a_doubt_and_what_is_there_is_read()
    {
        byte[] whole = [.. Type("isom"), .. Box("moov", Box("udta", MetaWithKey("AIGC", Label)), Box("free", new byte[50]))];

        var found = Make.Inspect(whole[..^20]);

        Assert.Equal((AigcGrade.Compliant, 2), (found.Aigc.Grade, found.Faults.Count));
    }

    [Fact]
    public void Boxes_in_boxes_are_left_where_they_lie_too_deep()
    {
        var box = Box("moov");
        for (var depth = 0; depth < 100; depth++) box = Box("moov", box);

        Assert.True(Make.Inspect([.. Type("isom"), .. box]).IsCut);
    }

    [Theory]
    [InlineData("heic")]
    [InlineData("avif")]
    public void XMP_of_a_picture_is_an_item(string brand)
    {
        byte[] entry = [2, 0, 0, 0, 0, 7, 0, 0, .. "mime\0application/rdf+xml\0"u8];

        var found = Make.Inspect(Picture(brand, entry, Make.Xmp(XmpLabel)));

        Assert.Equal((brand, "item XMP, attribute TC260:AIGC, bare object"), (found.Container, found.Aigc.Place));
    }

    [Fact]
    public void EXIF_of_a_picture_is_an_item()
    {
        byte[] entry = [2, 0, 0, 0, 0, 7, 0, 0, .. "Exif\0"u8];
        var exif = Make.Tiff((0x9286, Make.Latin($"ASCII\0\0\0{{\"AIGC\":{Make.Label}}}")));

        var found = Make.Inspect(Picture("heic", entry, [0, 0, 0, 6, .. "Exif\0\0"u8, .. exif]));

        Assert.Equal("item Exif UserComment 0x9286 (ASCII prefix), wrapped object", found.Aigc.Place);
    }

    [Fact]
    public void XMP_of_JPEG_XL_is_unpacked()
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionMode.Compress)) brotli.Write(Make.Xmp(XmpLabel));
        byte[] file = [.. Box("JXL ", [0x0D, 0x0A, 0x87, 0x0A]), .. Type("jxl "), .. Box("brob", "xml "u8.ToArray(), packed.ToArray())];

        Assert.Equal("xml box, attribute TC260:AIGC, bare object", Make.Inspect(file).Aigc.Place);
    }

    [Fact]
    public void A_store_of_no_known_purpose_and_a_second_type_are_told()
    {
        byte[] film = [.. Type("isom"), .. Manifest("manifest", [1, 2, 3]), .. Manifest("junk", [1, 2, 3]), .. Type("isom")];

        var found = Make.Inspect(film);

        Assert.Contains("stray_manifest", found.RemovalTraces.Select(trace => trace.Code));
        Assert.Equal(["a second ftyp box, which no hash of a manifest covers"], found.Faults);
        Assert.Equal(Make.Inspect(film[..^Type("isom").Length]).C2pa.State, found.C2pa.State);
    }
}
