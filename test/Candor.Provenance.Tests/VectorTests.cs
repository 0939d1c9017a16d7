using Candor.Provenance.Aigc;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests;

/// <summary>Files made for this project, as other readers see them.</summary>
public sealed class VectorTests
{
    [Theory]
    [InlineData("v-exif.jpg", "APP1 EXIF UserComment 0x9286 (ASCII prefix), wrapped object")]
    [InlineData("v-text.png", "tEXt keyword AIGC, wrapped object")]
    [InlineData("v-xmp.jpg", "APP1 XMP, element TC260:AIGC (entity-escaped), bare object")]
    [InlineData("v-xmp.png", "iTXt XML:com.adobe.xmp, element TC260:AIGC (entity-escaped), bare object")]
    [InlineData("v.mp3", "ID3v2.3 TXXX description AIGC, bare object")]
    [InlineData("v.mp4", "moov/udta/meta (mdta) key AIGC, bare object")]
    [InlineData("v.wav", "RIFF chunk AIGC, bare object")]
    [InlineData("v.pdf", "Info dictionary /AIGC literal string, bare object")]
    public void Labels_are_compliant_and_lie_where_they_were_put(string name, string place)
    {
        using var file = File.OpenRead(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", name));

        var found = FileInspector.Inspect(file).Aigc;

        Assert.Equal((AigcGrade.Compliant, place), (found.Grade, found.Place));
        Assert.Equal(("001191110000000000000010001", "p-0001", "t-0001"), (found.Label?.ContentProducer, found.Label?.ProduceID, found.Label?.PropagateID));
    }
}
