using System.Text;
using Candor.Provenance.Aigc;
using Xunit;

namespace Candor.Provenance.Tests.Reading.Pdf;

public sealed class PdfReaderTests
{
    private const string Catalog = "<</Type/Catalog>>";
    private static readonly string Labelled = $"<</Producer(x)/AIGC({Make.Label})>>";

    [Fact]
    public void A_literal_string_is_read() => Assert.Equal(
        (AigcGrade.Compliant, "Info dictionary /AIGC literal string, bare object"), Found(MakePdf.Classic(Catalog, Labelled)));

    [Fact]
    public void A_hexadecimal_string_is_read() => Assert.Equal(
        (AigcGrade.Compliant, "Info dictionary /AIGC hexadecimal string, bare object"), Found(MakePdf.Classic(Catalog, $"<</AIGC<{Convert.ToHexString(Make.Latin(Make.Label))}>>>")));

    [Fact]
    public void A_dictionary_is_read() => Assert.Equal("p 1", Make.Inspect(MakePdf.Classic(Catalog, "<</AIGC<</Label(1)/ProduceID 3 0 R>>>>", "(p 1)")).Aigc.Label?.ProduceID);

    [Fact]
    public void UTF_16_is_read()
    {
        var text = Convert.ToHexString([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Make.Label)]);

        Assert.Equal(AigcGrade.Compliant, Found(MakePdf.Classic(Catalog, $"<</AIGC <{text[..40]}\n{text[40..]}> >>")).Grade);
    }

    [Fact]
    public void Escapes_and_brackets_are_undone()
    {
        var found = Make.Inspect(MakePdf.Classic(Catalog, "<</#41IGC({\"Label\":\"\\061\",\"ProduceID\":\"a\\(b(c)\\\nd\\)\"})>>")).Aigc;

        Assert.Equal("1", found.Label?.Label);
        Assert.Equal("a(b(c)d)", found.Label?.ProduceID);
    }

    [Fact]
    public void A_wrapped_label_in_another_key_is_found() => Assert.Equal(
        "Info dictionary /Keywords literal string, wrapped object", Found(MakePdf.Classic(Catalog, $"<</Keywords({{\"AIGC\":{Make.Label}}})>>")).Place);

    [Fact]
    public void A_label_in_an_object_stream_is_found() => Assert.Equal(
        (AigcGrade.Compliant, "Info dictionary /AIGC literal string, bare object"), Found(MakePdf.Compressed(Catalog, Labelled)));

    [Fact]
    public void A_value_of_its_own_is_followed() => Assert.Equal(AigcGrade.Compliant, Found(MakePdf.Classic(Catalog, "<</AIGC 3 0 R>>", $"({Make.Label})")).Grade);

    [Fact]
    public void The_last_update_counts() => Assert.Equal(AigcGrade.Compliant, Found(MakePdf.Update(MakePdf.Classic(Catalog, "<</Producer(x)>>"), (2, Labelled))).Grade);

    [Fact]
    public void A_label_that_an_update_took_away_leaves_a_trace()
    {
        var found = Make.Inspect(MakePdf.Update(MakePdf.Classic(Catalog, Labelled), (2, "<</Producer(x)>>")));

        Assert.Equal(AigcGrade.Inconclusive, found.Aigc.Grade);
        Assert.Equal("emptied_label", Assert.Single(found.RemovalTraces).Code);
    }

    [Fact]
    public void So_does_one_in_XMP_that_an_update_took_away_and_none_that_moved()
    {
        var packet = Encoding.Latin1.GetString(Make.Xmp("<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC=\"{&quot;Label&quot;:&quot;1&quot;}\"/>"));
        var labelled = MakePdf.Classic("<</Metadata 3 0 R>>", "<<>>", $"<</Length {packet.Length}>>stream\n{packet}\nendstream");

        Assert.Equal(AigcGrade.Inconclusive, Found(MakePdf.Update(labelled, (1, Catalog))).Grade);
        Assert.Equal(AigcGrade.Inconclusive, Found(MakePdf.Update(labelled, (3, "<</Length 4>>stream\n<a/>\nendstream"))).Grade);
        Assert.Empty(Make.Inspect(MakePdf.Update(labelled, (1, Catalog), (2, Labelled))).RemovalTraces);
        Assert.Empty(Make.Inspect(MakePdf.Update(labelled, (4, "(other)"))).RemovalTraces);
    }

    [Fact]
    public void XMP_behind_the_end_is_the_file_s_and_that_of_a_picture_is_not()
    {
        var packet = Make.Xmp("<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC=\"{&quot;Label&quot;:&quot;1&quot;}\"/>");

        Assert.Equal(AigcGrade.NotFound, Found(MakePdf.Classic(Catalog, "<<>>", $"<</Subtype/Image/Length {packet.Length}>>stream\n{Encoding.Latin1.GetString(packet)}\nendstream")).Grade);
        Assert.Equal("XMP packet at the file's end, attribute TC260:AIGC, bare object", Found([.. MakePdf.Classic(Catalog, "<<>>"), .. packet]).Place);
    }

    [Fact]
    public void Bytes_before_the_header_shift_all_places() => Assert.Equal(AigcGrade.Compliant, Found([.. "junk before\n"u8, .. MakePdf.Classic(Catalog, Labelled)]).Grade);

    [Fact]
    public void Objects_are_searched_where_the_table_is_broken()
    {
        var found = Make.Inspect(Make.Latin(Encoding.Latin1.GetString(MakePdf.Classic(Catalog, Labelled)).Replace("startxref", "startxxxx", StringComparison.Ordinal)));

        Assert.Equal(AigcGrade.Compliant, found.Aigc.Grade);
        Assert.Equal(["PDF: the cross-references are broken"], found.Faults);
    }

    [Fact]
    public void Objects_in_streams_are_searched_where_the_table_is_broken() => Assert.Equal(
        AigcGrade.Compliant, Found(Make.Latin(Encoding.Latin1.GetString(MakePdf.Compressed(Catalog, Labelled)).Replace("startxref", "startxxxx", StringComparison.Ordinal))).Grade);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void XMP_is_read(bool isCompressed)
    {
        var packet = Make.Xmp("<rdf:Description xmlns:TC260=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" TC260:AIGC=\"{&quot;Label&quot;:&quot;1&quot;}\"/>");
        var data = Encoding.Latin1.GetString(isCompressed ? Make.Zlib(packet) : packet);
        var filter = isCompressed ? "/Filter/FlateDecode" : "";

        var file = MakePdf.Classic("<</Metadata 3 0 R>>", "<<>>", $"<<{filter}/Length 4 0 R>>stream\r\n{data}\nendstream", $"{data.Length}");

        Assert.Equal("catalog /Metadata stream, attribute TC260:AIGC, bare object", Found(file).Place);
    }

    [Theory]
    [InlineData("<</AF[3 0 R]>>")]
    [InlineData("<</Names<</EmbeddedFiles<</Kids[<</Names[(a)3 0 R]>>]>>>>>>")]
    [InlineData("<</AF 3 0 R/Names<</EmbeddedFiles<</Names[(a)3 0 R]>>>>>>")]
    public void A_manifest_store_is_an_associated_or_embedded_file(string catalog)
    {
        var file = MakePdf.Classic(catalog, "<<>>", "<</Type/Filespec/AFRelationship/C2PA_Manifest/EF<</F 4 0 R>>>>", "<</Length 3>>stream\nabc\nendstream");

        Assert.Equal(["embedded file C2PA_Manifest"], Make.Inspect(file).ManifestStores);
    }

    [Fact]
    public void Other_attachments_are_no_manifest_stores() => Assert.Empty(
        Make.Inspect(MakePdf.Classic("<</AF[3 0 R]>>", "<<>>", "<</AFRelationship/Source/EF<</F 4 0 R>>>>", "<</Length 3>>stream\nabc\nendstream")).ManifestStores);

    [Fact]
    public void An_encrypted_file_is_inconclusive_and_not_broken()
    {
        var file = Make.Latin(Encoding.Latin1.GetString(MakePdf.Classic(Catalog, Labelled)).Replace("<</Root", "<</Encrypt<</V 4>>/Root", StringComparison.Ordinal));

        var found = Make.Inspect(file);

        Assert.Equal((AigcGrade.Inconclusive, "PDF: encrypted, its texts cannot be read"), (found.Aigc.Grade, Assert.Single(found.Aigc.Doubts)));
        Assert.Empty(found.Faults);
    }

    [Fact]
    public void A_file_without_a_label_has_none() => Assert.Equal(AigcGrade.NotFound, Found(MakePdf.Classic(Catalog, "<</Title(AIGC)>>")).Grade);

    [Fact]
    public void Circles_and_depth_are_left()
    {
        Make.Inspect(MakePdf.Classic("<</Metadata 3 0 R/AF 4 0 R/Names<</EmbeddedFiles 5 0 R>>>>", "2 0 R", "4 0 R", "3 0 R", "<</Kids[5 0 R 5 0 R 5 0 R]>>"));
        Make.Inspect(MakePdf.Classic(new string('[', 100_000), string.Concat(Enumerable.Repeat("<</a", 100_000))));
    }

    [Fact]
    public void Inflation_is_capped()
    {
        var bomb = Encoding.Latin1.GetString(Make.Zlib(new byte[8 << 20]));

        var found = Make.Inspect(MakePdf.Classic("<</Metadata 3 0 R>>", "<<>>", $"<</Filter/FlateDecode/Length {bomb.Length}>>stream\n{bomb}\nendstream"), new() { BlockBytes = 1 << 20 });

        Assert.True(found.IsCut);
    }

    private static (AigcGrade Grade, string Place) Found(byte[] file)
    {
        var found = Make.Inspect(file).Aigc;
        return (found.Grade, found.Place);
    }
}
