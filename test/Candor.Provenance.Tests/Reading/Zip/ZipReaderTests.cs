using Candor.Provenance.Aigc;
using Xunit;

namespace Candor.Provenance.Tests.Reading.Zip;

public sealed class ZipReaderTests
{
    private const string Label = "由AI生成";

    [Theory]
    [InlineData("word/document.xml", "docx")]
    [InlineData("ppt/presentation.xml", "pptx")]
    [InlineData("xl/workbook.xml", "xlsx")]
    public void A_label_is_a_custom_property(string main, string container)
    {
        var found = Make.Inspect(MakeZip.Office(main, (main, "<a/>"), MakeZip.Custom("AIGC", Make.Label)));

        Assert.Equal((container, AigcGrade.Compliant), (found.Container, found.Aigc.Grade));
        Assert.Equal("docProps/custom.xml property AIGC, bare object", found.Aigc.Place);
    }

    [Fact]
    public void A_document_is_known_by_its_relationships_where_its_first_bytes_do_not_tell() => Assert.Equal(
        "docx", Make.Inspect(MakeZip.Office("word/document.xml", ("a.xml", Noise()), MakeZip.Word("text"))).Container);

    [Fact]
    public void Other_properties_hold_wrapped_labels_only()
    {
        var core = ("docProps/core.xml", $"<p xmlns:dc=\"dc\"><dc:description>{{\"AIGC\":{Make.Label}}}</dc:description><dc:title>{Make.Label}</dc:title></p>");

        Assert.Equal("docProps/core.xml description, wrapped object", Make.Inspect(MakeZip.Office("word/document.xml", core)).Aigc.Place);
    }

    [Theory]
    [InlineData(true, Label, "one", "two")]
    [InlineData(false, "one", "two", Label)]
    public void An_explicit_label_stands_at_the_beginning_or_the_end(bool isAtBeginning, params string[] paragraphs)
    {
        var found = Make.Inspect(MakeZip.Office("word/document.xml", MakeZip.Word([paragraphs[0], new string('x', 3000), .. paragraphs[1..]]))).ExplicitLabel;

        Assert.Equal((Label[1..], isAtBeginning), (found?.Text, found?.IsAtBeginning));
    }

    [Fact]
    public void A_label_in_pieces_is_one_text() => Assert.NotNull(Make.Inspect(MakeZip.Office(
        "word/document.xml", ("word/document.xml", "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>A</w:t></w:r><w:r><w:t>I生</w:t></w:r><w:r><w:t>成</w:t></w:r></w:p></w:document>"))).ExplicitLabel);

    [Fact]
    public void Text_that_is_not_at_the_ends_is_no_label() => Assert.Null(
        Make.Inspect(MakeZip.Office("word/document.xml", MakeZip.Word(new string('x', 3000), Label, new string('x', 3000)))).ExplicitLabel);

    [Fact]
    public void The_last_slide_counts() => Assert.NotNull(Make.Inspect(MakeZip.Office(
        "ppt/presentation.xml", ("ppt/slides/slide10.xml", $"<p><a:t xmlns:a=\"a\">{Label}</a:t></p>"), ("ppt/slides/slide1.xml", "<p/>"), ("ppt/slides/slide2.xml", "<p/>"))).ExplicitLabel);

    [Theory]
    [InlineData("word/header1.xml")]
    [InlineData("word/footer12.xml")]
    public void Headers_and_footers_are_texts_of_their_own(string part)
    {
        var found = Make.Inspect(MakeZip.Office("word/document.xml", MakeZip.Word("text", new string('x', 3000)), (part, $"<w:hdr xmlns:w=\"w\"><w:p><w:r><w:t>{Label}</w:t></w:r></w:p></w:hdr>"))).ExplicitLabel;

        Assert.Equal(Label[1..], found?.Text);
    }

    [Fact]
    public void A_long_header_hides_no_label_at_the_beginning() => Assert.NotNull(Make.Inspect(MakeZip.Office(
        "word/document.xml", MakeZip.Word(Label, new string('x', 3000)), ("word/header1.xml", $"<w:hdr xmlns:w=\"w\"><w:t>{new string('x', 3000)}</w:t></w:hdr>"))).ExplicitLabel);

    [Theory]
    [InlineData("A\u200bI生成")]
    [InlineData("ＡＩ生成")]
    [InlineData("АІ生成")]
    [InlineData("A</w:t></w:r><w:r><w:t>\u200d</w:t></w:r><w:r><w:t>I生成")]
    public void Evasions_are_seen_and_said(string text) => Assert.True(Make.Inspect(MakeZip.Office("word/document.xml", MakeZip.Word(text, "text"))).ExplicitLabel?.IsEvasive);

    [Fact]
    public void Text_that_was_struck_out_is_not_shown()
    {
        Assert.Null(Make.Inspect(MakeZip.Office("word/document.xml", ("word/document.xml", $"<w:document xmlns:w=\"w\"><w:p><w:del><w:r><w:delText>{Label}</w:delText></w:r></w:del></w:p></w:document>"))).ExplicitLabel);
        Assert.Null(Open($"<text:tracked-changes><text:p>{Label}</text:p></text:tracked-changes><text:p>text</text:p>").ExplicitLabel);
    }

    [Fact]
    public void Paragraphs_of_OpenDocument_are_its_text() => Assert.Equal(Label[1..], Open($"<text:h>由<text:span>A</text:span>I生成</text:h><text:p>text</text:p>").ExplicitLabel?.Text);

    [Fact]
    public void Strings_of_a_sheet_are_read_where_a_workbook_has_no_others() => Assert.NotNull(
        Make.Inspect(MakeZip.Office("xl/workbook.xml", ("xl/worksheets/sheet1.xml", $"<worksheet><c t=\"inlineStr\"><is><t>{Label}</t></is></c></worksheet>"))).ExplicitLabel);

    [Fact]
    public void Files_larger_than_ZIP_was_made_for_are_read()
    {
        var (before, after) = (MakeZip.Office("word/document.xml", MakeZip.Custom("AIGC", Make.Label)), MakeZip.Wide(MakeZip.Office("word/document.xml", MakeZip.Custom("AIGC", Make.Label))));

        Assert.Equal((AigcGrade.Compliant, AigcGrade.Compliant), (Make.Inspect(before).Aigc.Grade, Make.Inspect(after).Aigc.Grade));
        Assert.Equal(["ZIP: the directory cannot be read"], Make.Inspect([.. after[..^30], 1, .. after[^29..]]).Faults);
    }

    [Fact]
    public void Strings_of_a_workbook_are_its_text() => Assert.NotNull(
        Make.Inspect(MakeZip.Office("xl/workbook.xml", ("xl/sharedStrings.xml", $"<sst><si><t>{Label}</t></si></sst>"))).ExplicitLabel);

    [Fact]
    public void OpenDocument_has_properties_of_the_user() => Assert.Equal(
        "meta.xml property AIGC, bare object",
        Make.Inspect(MakeZip.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("meta.xml", $"<m xmlns:meta=\"m\"><meta:user-defined meta:name=\"AIGC\">{Make.Label}</meta:user-defined></m>"))).Aigc.Place);

    [Fact]
    public void A_manifest_store_is_an_entry_of_its_own() => Assert.Equal(
        ["META-INF/content_credential.c2pa"], Make.Inspect(MakeZip.Zip(("META-INF/content_credential.c2pa", "abc"))).ManifestStores);

    [Fact]
    public void A_document_type_is_refused() => Assert.Equal(
        ["docProps/custom.xml: not well-formed"],
        Make.Inspect(MakeZip.Office("word/document.xml", ("docProps/custom.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"))).Faults);

    [Fact]
    public void Inflation_is_capped() => Assert.True(
        Make.Inspect(MakeZip.Office("word/document.xml", MakeZip.Word(new string('x', 8 << 20))), new() { BlockBytes = 1 << 20 }).IsCut);

    [Fact]
    public void Entries_are_counted() => Assert.True(Make.Inspect(MakeZip.Zip([.. Enumerable.Range(0, 100).Select(number => ($"{number}", ""))]), new() { Parts = 50 }).IsCut);

    [Fact]
    public void Two_entries_of_one_name_are_a_fault() => Assert.Equal(
        ["ZIP: two entries have one name"], Make.Inspect(MakeZip.Zip(("a", "1"), ("a", "2"))).Faults);

    [Fact]
    public void A_file_that_ends_before_its_directory_is_a_fault() => Assert.Equal(
        AigcGrade.Inconclusive, Make.Inspect(MakeZip.Office("word/document.xml", MakeZip.Custom("AIGC", Make.Label))[..^40]).Aigc.Grade);

    private static FileInspection Open(string body) => Make.Inspect(MakeZip.Zip(
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("meta.xml", "<a/>"), ("content.xml", $"<o:body xmlns:o=\"o\" xmlns:text=\"t\">{body}</o:body>")));

    private static string Noise()
    {
        var random = new Random(1);
        return string.Concat(Enumerable.Range(0, 6000).Select(_ => (char)random.Next(33, 127)));
    }
}
