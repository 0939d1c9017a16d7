using Candor.Provenance.C2pa;
using Candor.Provenance.Tests.C2pa.Tampering;
using Xunit;

namespace Candor.Provenance.Tests.Removal;

public sealed class RemovedManifestTests
{
    private const string Provenance = "<rdf:Description rdf:about='' xmlns:t='http://purl.org/dc/terms/' t:provenance='@'/>";

    [Fact]
    public void A_manifest_that_XMP_still_names_was_removed()
    {
        var found = Inspect(Make.Jpeg((0xE1, Named("self#jumbf=/c2pa/urn:c2pa:1"))));
        Assert.Equal((C2paState.None, "removed_manifest: self#jumbf=/c2pa/urn:c2pa:1"), (found.C2pa.State, Traces(found)));
    }

    [Fact]
    public void A_manifest_elsewhere_is_named_and_not_fetched()
    {
        var found = Inspect(Make.Jpeg((0xE1, Named("https://example.com/m.c2pa"))));
        Assert.Equal((C2paState.Remote, "remote_manifest: https://example.com/m.c2pa"), (found.C2pa.State, Traces(found)));
    }

    [Theory]
    [InlineData("Gift of the artist, 1923")]
    [InlineData("uuid:1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public void A_provenance_that_is_no_address_names_no_manifest(string provenance)
    {
        var found = Inspect(Make.Jpeg((0xE1, Named(provenance))));
        Assert.Equal((C2paState.None, ""), (found.C2pa.State, Traces(found)));
    }

    [Fact]
    public void Of_two_names_the_one_elsewhere_is_remote()
    {
        var found = Inspect(Make.Jpeg((0xE1, Named("self#jumbf=1")), (0xE1, Named("https://example.com/m"))));
        Assert.Equal((C2paState.Remote, "https://example.com/m", "self#jumbf=1"), (found.C2pa.State, found.RemoteManifest, found.OwnManifest));
    }

    [Theory]
    [InlineData("jpeg")]
    [InlineData("png")]
    [InlineData("gif")]
    public void A_store_after_the_end_is_astray(string container)
    {
        var file = SignedFiles.Make(container);
        var (before, within, after) = SignedFiles.Around(container, Tests.C2pa.Stores.In(SignedFiles.Make("jpeg"))!);
        Assert.Equal("", Traces(Inspect(file)));
        var found = Inspect([.. before, .. after, .. container == "gif" ? new byte[7] : [], .. within]);
        Assert.Equal(C2paState.None, found.C2pa.State);
        Assert.StartsWith("stray_manifest: byte ", Traces(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Empty_metadata_are_shells()
    {
        Assert.StartsWith("empty_shell: APP1 EXIF", Traces(Inspect(Make.Jpeg((0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0])))), StringComparison.Ordinal);
        Assert.StartsWith("empty_shell: APP1 XMP", Traces(Inspect(Make.Jpeg((0xE1, Make.XmpSegment("<rdf:Description rdf:about=''/>"))))), StringComparison.Ordinal);
        Assert.StartsWith("emptied_label: tEXt keyword AIGC", Traces(Inspect(Make.Png(("tEXt", "AIGC\0"u8.ToArray())))), StringComparison.Ordinal);
    }

    private static byte[] Named(string address) => Make.XmpSegment(Provenance.Replace("@", address, StringComparison.Ordinal));

    private static string Traces(FileInspection found) => string.Join(' ', found.RemovalTraces.Select(trace => $"{trace.Code}: {trace.Detail}"));

    private static FileInspection Inspect(byte[] file) => FileInspector.Inspect(new MemoryStream(file), c2pa: new C2paOptions(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)));
}
