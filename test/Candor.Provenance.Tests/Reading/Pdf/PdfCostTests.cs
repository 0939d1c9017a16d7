using System.Text;
using Candor.Provenance.Aigc;
using Xunit;

namespace Candor.Provenance.Tests.Reading.Pdf;

/// <summary>Small files that ask for much: what they cost is bounded, and what was left unread is said.</summary>
public sealed class PdfCostTests
{
    private const string Catalog = "<</Type/Catalog>>";
    private const int Megabyte = 1 << 20;

    [Fact]
    public void An_object_of_a_stream_that_is_asked_for_often_is_read_once()
    {
        var found = Measured(MakePdf.Compressed(Catalog, $"<<{Keys(200, "3 0 R")}>>", $"({new string('x', Megabyte)})"), out var allocated);

        Assert.InRange(allocated, 0, 24 * Megabyte);
        Assert.True(found.IsCut);
    }

    [Fact]
    public void So_is_one_that_cannot_be_read()
    {
        Measured(MakePdf.Compressed(Catalog, $"<<{Keys(200, "3 0 R")}>>", $"[{new string(' ', Megabyte)}({new string('x', Megabyte)}"), out var allocated);

        Assert.InRange(allocated, 0, 24 * Megabyte);
    }

    [Fact]
    public void A_text_that_is_too_long_does_not_hide_the_label_behind_it()
    {
        var found = Make.Inspect(MakePdf.Classic(Catalog, $"<</Title({new string('x', 2 * Megabyte)})/AIGC({Make.Label})>>"));

        Assert.Equal((AigcGrade.Compliant, true), (found.Aigc.Grade, found.IsCut));
    }

    [Fact]
    public void Fields_of_a_label_are_texts_too()
    {
        var found = Measured(MakePdf.Compressed(Catalog, $"<</AIGC<<{Keys(200, "3 0 R")}>>>>", $"({new string('x', Megabyte / 2)})"), out var allocated);

        Assert.InRange(allocated, 0, 24 * Megabyte);
        Assert.True(found.IsCut);
    }

    [Theory]
    [InlineData("<</K[{0}]>>", "[]")]
    [InlineData("<</K[{0}]>>", "1 ")]
    public void Values_are_counted(string info, string value)
    {
        var values = string.Concat(Enumerable.Repeat(value, Megabyte));

        var found = Measured(MakePdf.Classic(Catalog, info.Replace("{0}", values, StringComparison.Ordinal)), out var allocated);

        Assert.InRange(allocated, 0, 16 * Megabyte);
        Assert.True(found.IsCut);
        Assert.Empty(found.Faults);
    }

    [Fact]
    public void So_are_values_in_object_streams()
    {
        var values = string.Concat(Enumerable.Repeat("[]", Megabyte));

        var found = Measured(MakePdf.Compressed(Catalog, $"<<{Keys(4, "3 0 R")}>>", $"[{values}]"), out var allocated);

        Assert.InRange(allocated, 0, 24 * Megabyte);
        Assert.True(found.IsCut);
    }

    [Fact]
    public void Many_objects_of_many_values_are_counted_together()
    {
        var values = string.Concat(Enumerable.Repeat("[]", 20_000));

        Assert.True(Make.Inspect(MakePdf.Classic(Catalog, $"<<{Keys(100, "3 0 R")}>>", $"[{values}]")).IsCut);
    }

    [Fact]
    public void An_object_stream_is_no_longer_than_it_needs_to_be()
    {
        var found = Measured(MakePdf.Compressed(Catalog, $"<</Title(x){Keys(1, "3 0 R")}>>", $"({new string('x', 15 * Megabyte)})"), out var allocated);

        Assert.InRange(allocated, 0, 24 * Megabyte);
        Assert.True(found.IsCut);
    }

    [Theory]
    [InlineData("/ASCIIHexDecode", "4")]
    [InlineData("/FlateDecode/DecodeParms<</Predictor 12/Columns 1>>", "\u0002\u0003")]
    public void Filters_make_no_more_garbage_than_data(string filter, string unit)
    {
        var data = string.Concat(Enumerable.Repeat(unit, 2 * Megabyte / unit.Length));
        if (filter.StartsWith("/Flate", StringComparison.Ordinal)) data = Encoding.Latin1.GetString(Make.Zlib(Make.Latin(data)));

        Measured(MakePdf.Classic("<</Type/Catalog/Metadata 3 0 R>>", "<<>>", $"<</Filter{filter}/Length {data.Length}>>stream\n{data}\nendstream"), out var allocated);

        Assert.InRange(allocated, 0, 18 * Megabyte);
    }

    [Fact]
    public void Zeros_of_base_85_are_bounded()
    {
        var data = new string('z', Megabyte);

        Assert.True(Make.Inspect(MakePdf.Classic("<</Type/Catalog/Metadata 3 0 R>>", "<<>>", $"<</Filter/A85/Length {data.Length}>>stream\n{data}\nendstream"), new() { BlockBytes = 2 * Megabyte }).IsCut);
    }

    [Fact]
    public void Sections_that_are_passed_over_are_counted()
    {
        var sections = string.Concat(Enumerable.Range(0, 8000).Select(_ => "500000 1\n0000000000 00000 f \n"));
        var file = Encoding.Latin1.GetString(MakePdf.Classic(Catalog, $"<<{Keys(2000, "999999 0 R")}>>")).Replace("trailer", $"{sections}trailer", StringComparison.Ordinal);

        Assert.True(Make.Inspect(Make.Latin(file)).IsCut);
    }

    [Fact]
    public void Fonts_share_what_they_cost()
    {
        var map = $"begincodespacerange <0000> <ffff> endcodespacerange beginbfrange <0000> <ffff> <{new string('4', 128)}> endbfrange";
        var fonts = string.Concat(Enumerable.Range(0, 100).Select(font => FormattableString.Invariant($"/F{font} {8 + font} 0 R")));
        string[] objects =
        [
            "<</Type/Catalog/Pages 3 0 R>>", "<<>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>", $"<</Type/Page/Contents 5 0 R/Resources<</Font<<{fonts}>>>>>>",
            Stream(string.Concat(Enumerable.Range(0, 100).Select(font => FormattableString.Invariant($"/F{font} 1 Tf <0001> Tj ")))), Stream(map), "<</W[0 65535 500]>>",
            .. Enumerable.Repeat("<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts[7 0 R]>>", 100),
        ];

        Measured(MakePdf.Classic(objects), out var allocated);

        Assert.InRange(allocated, 0, 6 * Megabyte);
    }

    [Fact]
    public void Maps_have_one_budget()
    {
        var map = $"{string.Concat(Enumerable.Range(0, 12_000).Select(code => FormattableString.Invariant($"beginbfchar <{code:X4}> <0041> endbfchar ")))}";
        var fonts = string.Concat(Enumerable.Range(0, 40).Select(font => FormattableString.Invariant($"/F{font}<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode {6 + font} 0 R>>")));
        string[] objects =
        [
            "<</Type/Catalog/Pages 3 0 R>>", "<<>>", "<</Type/Pages/Kids[4 0 R]/Count 1>>", $"<</Type/Page/Contents 5 0 R/Resources<</Font<<{fonts}>>>>>>",
            Stream(string.Concat(Enumerable.Range(0, 40).Select(font => FormattableString.Invariant($"/F{font} 1 Tf ")))),
            .. Enumerable.Repeat($"<</Filter/FlateDecode/Length {Make.Zlib(Make.Latin(map)).Length}>>stream\n{Encoding.Latin1.GetString(Make.Zlib(Make.Latin(map)))}\nendstream", 40),
        ];

        Measured(MakePdf.Classic(objects), out var allocated);

        Assert.InRange(allocated, 0, 100 * Megabyte);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(100, false)]
    public void Codes_that_mean_nothing_are_counted(int strings, bool isRead)
    {
        var nothing = string.Concat(Enumerable.Repeat($"({new string('Z', 4000)}) Tj ", strings));

        var found = Make.Inspect(MakePdf.Classic(MakePdf.Pages(font: "<</Type/Font/Subtype/Type1/Encoding<</Differences[90/nothing]>>>>", contents: [$"BT /F 12 Tf {nothing} 1 0 0 1 20 60 Tm (AI generated) Tj ET"])));

        Assert.Equal(isRead, found.ExplicitLabel is not null);
    }

    [Fact]
    public void Streams_of_a_page_are_no_longer_than_one_may_be()
    {
        var objects = MakePdf.Pages(contents: [string.Concat(Enumerable.Repeat("BT ", Megabyte))]);
        objects[4] = $"<</Type/Page/Contents[{string.Concat(Enumerable.Repeat("6 0 R ", 5))}]>>";

        Measured(MakePdf.Classic(objects), out var allocated);

        Assert.InRange(allocated, 0, 60 * Megabyte);
    }

    [Fact]
    public void An_operand_has_no_more_values_than_an_object()
    {
        var parts = string.Concat(Enumerable.Repeat("()", Megabyte));

        Measured(MakePdf.Classic(MakePdf.Pages(contents: $"/F 12 Tf [{parts}] TJ")), out var allocated);

        Assert.InRange(allocated, 0, 24 * Megabyte);
    }

    [Fact]
    public void Earlier_packets_are_read_as_far_as_packets_go()
    {
        var packed = Make.Zlib(new byte[15 * Megabyte]);
        var metadata = $"<</Filter/FlateDecode/Length {packed.Length}>>stream\n{Encoding.Latin1.GetString(packed)}\nendstream";
        var file = MakePdf.Update(MakePdf.Classic("<</Type/Catalog/Metadata 3 0 R>>", "<<>>", metadata), (1, Catalog));

        Measured(file, out var allocated);

        Assert.InRange(allocated, 0, 8 * Megabyte);
    }

    private static string Stream(string data) => FormattableString.Invariant($"<</Length {data.Length}>>stream\n{data}\nendstream");

    private static string Keys(int count, string value) => string.Concat(Enumerable.Range(0, count).Select(key => FormattableString.Invariant($"/K{key} {value}")));

    private static FileInspection Measured(byte[] file, out long allocated)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var found = Make.Inspect(file);
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return found;
    }
}
