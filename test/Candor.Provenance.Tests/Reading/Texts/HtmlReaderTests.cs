using System.Net;
using System.Text;
using Candor.Provenance.Aigc;
using Xunit;

namespace Candor.Provenance.Tests.Reading.Texts;

public sealed class HtmlReaderTests
{
    [Theory]
    [InlineData("<meta name=\"AIGC\" content='raw'>", "meta AIGC, bare object")]
    [InlineData("<META content=\"escaped\"\n name=AIGC />", "meta AIGC, bare object")]
    [InlineData("<meta property=aigc content='raw'/>", "meta aigc, bare object")]
    [InlineData("<meta name='description' content='{\"AIGC\":raw}'>", "meta description, wrapped object")]
    [InlineData("<script type=\"application/ld+json\">{\"@graph\":[{\"AIGC\":raw}]}</script>", "JSON-LD AIGC, bare object")]
    [InlineData("<!-- {\"AIGC\":raw} -->", "HTML comment, wrapped object")]
    public void A_label_is_found(string inside, string place)
    {
        var found = Inspect($"<head>{inside.Replace("raw", Make.Label, StringComparison.Ordinal).Replace("escaped", WebUtility.HtmlEncode(Make.Label), StringComparison.Ordinal)}</head>").Aigc;

        Assert.Equal((AigcGrade.Compliant, place), (found.Grade, found.Place));
    }

    [Theory]
    [InlineData("<p title='<meta name=AIGC content={}>'>")]
    [InlineData("<script>var a = '<meta name=\"AIGC\" content=\"{}\">';</script>")]
    [InlineData("<meta name=\"generator\" content=\"AIGC\">")]
    public void What_is_no_label_is_left(string inside) => Assert.Equal(AigcGrade.NotFound, Inspect(inside).Aigc.Grade);

    [Theory]
    [InlineData("\"https://schema.org/TrainedAlgorithmicMediaDigitalSource\"")]
    [InlineData("\"http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\"")]
    public void A_source_type_in_linked_data_is_read(string type) => Assert.Equal(
        ["trainedAlgorithmicMedia"], Inspect($"<script type='application/ld+json'>{{\"image\":{{\"digitalSourceType\":{type}}}}}</script>").SourceTypes);

    [Theory]
    [InlineData("<title>x</title><style>p {}</style><body><h1>由<b>AI</b>&#29983;成</h1><p>text</p>", true)]
    [InlineData("<p>text</p><p>long</p><footer>由AI生成</footer><script>var x = 1;</script>", false)]
    public void What_is_shown_first_and_last_is_looked_at(string inside, bool isAtBeginning) => Assert.Equal(
        isAtBeginning, Inspect($"{inside}{(isAtBeginning ? new string('x', 3000) : "")}", isAtBeginning ? "" : new string('x', 3000)).ExplicitLabel?.IsAtBeginning);

    [Theory]
    [InlineData("<link rel=\"c2pa-manifest\" href=\"https://example.org/a.c2pa\">", "https://example.org/a.c2pa")]
    [InlineData("<LINK href='a.c2pa?b&amp;c' rel='preload C2PA-Manifest'/>", "a.c2pa?b&c")]
    [InlineData("<link rel=stylesheet href=a.css>", null)]
    [InlineData("<link rel=c2pa-manifest>", null)]
    [InlineData("<script>'<link rel=\"c2pa-manifest\" href=\"b\">'</script>", null)]
    public void A_manifest_that_lies_elsewhere_is_recorded(string inside, string? address)
    {
        var found = Inspect(inside);

        Assert.Equal(address, found.RemoteManifest);
        Assert.Equal(address is null ? 0 : 1, found.RemovalTraces.Count(trace => trace.Code == "remote_manifest"));
    }

    [Fact]
    public void A_title_and_a_script_are_not_shown() => Assert.Null(Inspect("<title>AI生成</title><script>AI生成</script>text").ExplicitLabel);

    private static FileInspection Inspect(string inside, string before = "") => Make.Inspect(Encoding.UTF8.GetBytes($"<!DOCTYPE html>\n<html>{before}{inside}</html>"));
}
