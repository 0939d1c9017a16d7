using Candor.Provenance.Aigc;
using Candor.Provenance.C2pa;
using Candor.Provenance.Generators;
using Candor.Provenance.Removal;
using Xunit;

namespace Candor.Provenance.Tests.Removal;

public sealed class RemovalTracesTests
{
    private static readonly FileInspection Nothing = new() { Container = "jpeg", Aigc = new() { Grade = AigcGrade.NotFound } };

    [Theory]
    [InlineData("digitalCapture", "", 1)] // XMP says a camera took it
    [InlineData("humanEdits", "", 1)]
    [InlineData("", "digitalCapture", 1)] // the manifest says so, and nothing else
    [InlineData("", "digitalCapture trainedAlgorithmicMedia", 0)] // a composite
    [InlineData("", "compositeWithTrainedAlgorithmicMedia", 0)]
    [InlineData("", "", 0)]
    public void A_label_contradicts_the_claim_that_no_AI_took_part(string xmp, string manifest, int contradictions)
    {
        var labelled = Of(xmp, manifest) with { Aigc = new() { Grade = AigcGrade.Compliant, Label = new() { Label = "1" }, Place = "APP1 XMP" } };
        var generated = Of(xmp, manifest) with { Generator = new GeneratorTrace("ComfyUI", "tEXt keyword prompt") };

        Assert.Equal(contradictions, RemovalTraces.Find(labelled).Count(trace => trace.Code == "contradiction"));
        Assert.Equal(contradictions, RemovalTraces.Find(generated).Count(trace => trace is { Code: "contradiction", IsOfMark: false }));
    }

    [Theory]
    [InlineData("digitalCapture", "1", true)]
    [InlineData("digitalCapture", "2", false)] // others only suspected it
    [InlineData("digitalCapture", "3", false)]
    [InlineData("humanEdits", "1", false)]
    [InlineData("digitalCreation", "1", false)]
    public void Only_a_label_that_is_sure_is_denied_by_a_photograph(string claim, string label, bool isOfMark)
    {
        var found = Of(claim, "") with { Aigc = new() { Grade = AigcGrade.Compliant, Label = new() { Label = label }, Place = "APP1 XMP" } };

        Assert.Equal(isOfMark, Assert.Single(RemovalTraces.Find(found)).IsOfMark);
    }

    [Theory]
    [InlineData("digitalCapture", "trainedAlgorithmicMedia", true)]
    [InlineData("trainedAlgorithmicMedia", "digitalCapture", true)]
    [InlineData("digitalCapture trainedAlgorithmicMedia", "", true)]
    [InlineData("", "digitalCapture trainedAlgorithmicMedia", false)] // a photograph into which something generated went
    [InlineData("digitalCapture", "digitalCapture trainedAlgorithmicMedia", false)]
    [InlineData("trainedAlgorithmicMedia", "trainedAlgorithmicMedia digitalCapture", false)]
    [InlineData("digitalCapture", "digitalCapture", false)]
    public void Metadata_and_manifest_must_not_tell_of_a_photograph_and_of_something_generated(string xmp, string manifest, bool isContradicted) =>
        Assert.Equal(isContradicted, RemovalTraces.Find(Of(xmp, manifest)).Any(trace => trace.Code == "contradiction"));

    [Fact]
    public void Shells_and_references_are_hints_and_emptied_labels_are_more()
    {
        var found = Nothing with { EmptyShells = ["APP1 EXIF: no tag"], EmptiedLabels = ["tEXt keyword AIGC: no label in it"], RemoteManifest = "https://a.example/m" };

        Assert.Equal([("empty_shell", false), ("emptied_label", true), ("remote_manifest", false)], RemovalTraces.Find(found).Select(trace => (trace.Code, trace.IsOfMark)));
    }

    private static FileInspection Of(string xmp, string manifest)
    {
        string[] ofManifest = [.. manifest.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        return Nothing with
        {
            C2pa = new() { State = ofManifest.Length > 0 ? C2paState.Valid : C2paState.None, SourceTypes = ofManifest },
            SourceTypes = [.. ofManifest.Union(xmp.Split(' ', StringSplitOptions.RemoveEmptyEntries))],
        };
    }
}
