using System.Text;
using Xunit;

namespace Candor.Provenance.Tests.Reading.Pdf;

/// <summary>Explicit labels on the pages of PDF.</summary>
public sealed class PageTextTests
{
    private const string ByTheFont = "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 7 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>>>]>>";
    private static readonly string Filling = string.Concat(Enumerable.Range(0, 20).Select(line => FormattableString.Invariant($"1 0 0 1 10 {80 - (3 * line)} Tm (some words of text) Tj ")));

    [Theory]
    [InlineData("(AI-generated) Tj")]
    [InlineData("[(A)20(I-)-10(gener)1.5(ated)] TJ")]
    [InlineData("(A) Tj 16 0 Td (I-generated) Tj")]
    [InlineData("12 TL (\\101I) ' (generated) '")]
    [InlineData("1 1 (AI generated) \"")]
    [InlineData("<41492067656E657261746564> Tj")]
    [InlineData("(Not this) pop ET BI /W 1 /H 1 ID \0(EI)\0 EI BT (AI generated) Tj")]
    public void A_label_in_a_simple_font_is_found(string shown) => Assert.NotNull(Label($"BT /F 12 Tf 10 80 Td {shown} ET"));

    [Fact]
    public void Names_of_glyphs_are_read() => Assert.Equal(
        "AI生成", Label("BT /F 12 Tf 10 80 Td <0102030405> Tj ET", "<</Type/Font/Subtype/Type1/BaseFont/X/Encoding<</Differences[1/A/I.alt/space/uni751F/u6210]>>>>")?.Text.Replace(" ", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("2 beginbfchar <0001> <0041> <0002> <0049> endbfchar 1 beginbfrange <0003> <0004> [<751F> <6210>] endbfrange", "<0001000200030004>")]
    [InlineData("1 beginbfrange <0010> <001F> <0040> endbfrange 1 beginbfchar <0030> <751F6210> endbfchar", "<001100190030>")]
    public void Chinese_is_read_through_the_font_s_own_map(string map, string text) => Assert.Equal("AI生成", Mapped(map, $"BT /F 12 Tf 10 80 Td {text} Tj ET").ExplicitLabel?.Text);

    [Theory]
    [InlineData("UniGB-UCS2-H", "<00410049751F6210>")]
    [InlineData("GBK-EUC-H", "<4149C9FAB3C9>")]
    [InlineData("ETen-B5-H", "<4149A5CDA6A8>")]
    public void Chinese_is_read_where_the_encoding_says_it(string encoding, string text) => Assert.Equal(
        "AI生成", Label($"BT /F 12 Tf 10 80 Td {text} Tj ET", $"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/{encoding}/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/X>>]>>")?.Text);

    [Fact]
    public void A_colour_is_no_reference()
    {
        var lexer = new Candor.Provenance.Reading.Pdf.PdfLexer("1 0 RG"u8, depth: 4);

        Assert.IsType<Candor.Provenance.Reading.Pdf.PdfNumber>(lexer.Read());
    }

    [Fact]
    public void The_page_is_read_from_its_top_whatever_was_drawn_first()
    {
        Assert.True(Label($"BT /F 3 Tf {Filling} 1 0 0 1 10 95 Tm (AI generated) Tj ET")?.IsAtBeginning);
        Assert.False(Label($"BT /F 3 Tf 1 0 0 1 10 2 Tm (AI generated) Tj {Filling} ET")?.IsAtBeginning);
        Assert.Null(Label($"BT /F 3 Tf 1 0 0 1 10 50.5 Tm (AI generated) Tj {Filling} ET"));
    }

    [Fact]
    public void Of_many_pages_the_first_and_the_last_are_read()
    {
        string[] Pages(int labelled) => [.. Enumerable.Range(0, 5).Select(page => $"BT /F 3 Tf 1 0 0 1 10 2 Tm ({(page == labelled ? "AI generated" : "none")}) Tj {Filling} ET")];

        Assert.NotNull(Make.Inspect(MakePdf.Classic(MakePdf.Pages(contents: Pages(4)))).ExplicitLabel);
        Assert.Null(Make.Inspect(MakePdf.Classic(MakePdf.Pages(contents: Pages(2)))).ExplicitLabel);
    }

    [Theory]
    [InlineData("0 1 -1 0 50 10 Tm")]
    [InlineData("0 -1 1 0 50 90 Tm")]
    [InlineData("-1 0 0 -1 150 50 Tm")]
    public void Text_that_is_turned_is_read_in_its_own_direction(string turn) => Assert.Equal("AI generated", Label($"BT /F 12 Tf {turn} (AI) Tj 15 0 Td (gene) Tj 24 0 Td (rated) Tj ET")?.Text);

    [Theory]
    [InlineData("<</Font<</F 4 0 R>>/XObject<</X 7 0 R>>>>", "/X Do", "")]
    [InlineData("<<>>", "", "/Annots[<</Subtype/Stamp/Rect[10 10 50 50]/AP<</N 7 0 R>>>>]")]
    public void Forms_and_stamps_are_read(string resources, string content, string page)
    {
        const string Form = "BT /G 12 Tf (AI generated) Tj ET";
        var objects = MakePdf.Pages(contents: content);
        objects[4] = objects[4].Replace("/Parent", $"/Resources{resources}{page}/Parent", StringComparison.Ordinal);

        var file = MakePdf.Classic([.. objects, $"<</Subtype/Form/BBox[0 0 1 1]/Resources<</Font<</G 4 0 R>>>>/Length {Form.Length}>>stream\n{Form}\nendstream"]);

        Assert.NotNull(Make.Inspect(file).ExplicitLabel);
    }

    [Theory]
    [InlineData("A\u200bI生\u200b成")]
    [InlineData("ＡＩ生成")]
    [InlineData("АІ生成")]
    public void Evasions_are_seen_and_said(string text)
    {
        var codes = string.Concat(text.Select((_, index) => FormattableString.Invariant($"{index + 1:X4}")));
        var map = string.Concat(text.Select((character, index) => FormattableString.Invariant($"<{index + 1:X4}> <{(int)character:X4}> ")));

        Assert.True(Mapped($"{text.Length} beginbfchar {map} endbfchar", $"BT /F 12 Tf 10 80 Td <{codes}> Tj ET").ExplicitLabel?.IsEvasive);
    }

    [Fact]
    public void What_is_read_is_what_pdftotext_reads()
    {
        const string Content = "BT /F 10 Tf 1 0 0 1 10 20 Tm <0003> Tj <0004> Tj 1 0 0 1 10 80 Tm [<0001> -20 <0002>] TJ 1 0 0 1 60 80 Tm <00050006> Tj ET";
        const string Map = "1 begincodespacerange <0000> <FFFF> endcodespacerange 6 beginbfchar <0001> <0041> <0002> <0049> <0003> <751F> <0004> <6210> <0005> <56FE> <0006> <7247> endbfchar";
        var file = MapFile(Map, Content);

        var seen = Encoding.UTF8.GetString(Make.Latin(Tool.Run("pdftotext", "poppler-utils", file, "-layout", "{}", "-").Said));

        Assert.Equal(string.Concat(seen.Split()), string.Concat(Text(file).Split()).Trim('\f'));
        Assert.Equal("AI图片生成", string.Concat(Text(file).Split()));
    }

    [Fact]
    public void Documents_that_MuPDF_makes_are_read()
    {
        var page = Encoding.UTF8.GetBytes("<html><body><h1>人工智能生成的报告</h1><p>An essay on the weather.</p></body></html>");
        var (_, _, _, file) = Tool.Run("mutool", "mupdf-tools", page, "convert", "-F", "pdf", "-o", "{out}", "{}");
        if (file.Length == 0) Assert.Skip("This mutool does not convert HTML.");

        Assert.Equal("人工智能生成", Make.Inspect(file).ExplicitLabel?.Text);
    }

    [Fact]
    public void A_page_that_is_too_long_hides_nothing_else()
    {
        var content = Encoding.Latin1.GetString(Make.Zlib(new byte[8 << 20]));
        var objects = MakePdf.Pages($"<</AIGC({Make.Label})>>");
        objects[5] = $"<</Filter/FlateDecode/Length {content.Length}>>stream\n{content}\nendstream";

        var found = Make.Inspect(MakePdf.Classic(objects));

        Assert.False(found.IsCut);
        Assert.Equal(Candor.Provenance.Aigc.AigcGrade.Compliant, found.Aigc.Grade);
    }

    [Fact]
    public void Forms_in_circles_maps_without_end_and_pages_in_circles_are_left()
    {
        const string Form = "/X Do /X Do /X Do BT /F 1 Tf (a) Tj ET";
        var objects = MakePdf.Pages(contents: "/X Do");
        objects[2] = "<</Type/Pages/Kids[3 0 R 5 0 R 3 0 R]/Resources<</XObject<</X 7 0 R>>/Font<</F 4 0 R>>>>>>";
        Make.Inspect(MakePdf.Classic([.. objects, $"<</Subtype/Form/Length {Form.Length}>>stream\n{Form}\nendstream"]));
        Mapped(string.Concat(Enumerable.Repeat("<0000> <FFFFFFFF> <> <00000000> <FFFFFFFF> <0041> ", 20_000)) + "endbfrange", "BT /F 12 Tf <0001> Tj ET");
    }

    private static Candor.Provenance.Aigc.ExplicitLabel? Label(string content, string? font = null) => Make.Inspect(MakePdf.Classic(font is null ? MakePdf.Pages(contents: content) : MakePdf.Pages(font: font, contents: content))).ExplicitLabel;

    private static FileInspection Mapped(string map, string content) => Make.Inspect(MapFile(map, content));

    private static byte[] MapFile(string map, string content) => MakePdf.Classic([.. MakePdf.Pages(font: ByTheFont, contents: content), $"<</Length {map.Length}>>stream\n{map}\nendstream"]);

    private static string Text(byte[] file)
    {
        var gathered = new Candor.Provenance.Reading.Gathered();
        Candor.Provenance.Reading.Pdf.PdfReader.Read(new(new MemoryStream(file), InspectionLimits.Default), gathered);
        return gathered.Documents[0].Beginning;
    }
}
