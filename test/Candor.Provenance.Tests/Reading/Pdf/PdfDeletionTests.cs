using System.Text;
using Candor.Provenance.Aigc;
using Candor.Provenance.Tests.Writing;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Reading.Pdf;

/// <summary>What an update took away is not there any more: not for the reader, who tells that it was, and not for the writer.</summary>
public sealed class PdfDeletionTests
{
    private const string Catalog = "<</Type/Catalog>>";
    private const string Free = "2 1\n0000000000 00001 f \n";
    private static readonly string Labels = $"<</Producer(dead)/AIGC({Make.Label})>>";

    /// <summary>How an update takes the Info dictionary away.</summary>
    public static TheoryData<string, byte[]> Ways => new()
    {
        { "its entry of the table is free", MakePdf.Entries(MakePdf.Classic(Catalog, Labels), Free, "/Root 1 0 R/Info 2 0 R") },
        { "its entry of the stream is free", MakePdf.Entries(MakePdf.Compressed(Catalog, Labels), "\0\0\0\u0001", "/Root 1 0 R/Info 2 0 R/Index[2 1]", isStream: true) },
        { "the trailer does not name it", MakePdf.Entries(MakePdf.Classic(Catalog, Labels), "1 0\n", "/Root 1 0 R") },
        { "the trailer of a stream does not name it", MakePdf.Entries(MakePdf.Compressed(Catalog, Labels), "", "/Root 1 0 R/Index[2 0]", isStream: true) },
        { "neither the table nor its stream has it", MakePdf.Entries(MakePdf.Hybrid(Catalog, Labels), Free, "/Root 1 0 R/Info 2 0 R") },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public void A_label_that_was_deleted_is_a_trace_and_no_label(string way, byte[] file)
    {
        var found = Make.Inspect(file);

        Assert.True(found.Aigc.Label is null && found.Aigc.Grade == AigcGrade.Inconclusive, way);
        Assert.Equal("PDF: an earlier version of the Info dictionary has /AIGC, the last has not", Assert.Single(found.RemovalTraces).Detail);
        Assert.Empty(found.Faults);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void It_is_not_written_back(string way, byte[] file)
    {
        foreach (var label in (AigcLabel[])[Labelled.New, Labelled.Platform])
        {
            var (result, target) = Labelled.Write(file, label);

            Assert.True(result.Outcome == LabelOutcome.Written, way);
            Assert.DoesNotContain("dead", Encoding.Latin1.GetString(target[file.Length..]), StringComparison.Ordinal);
            Assert.DoesNotContain("\n2 0 obj", Encoding.Latin1.GetString(target[file.Length..]), StringComparison.Ordinal);
            Assert.Equal((label.ProduceID, label.PropagateID ?? label.ProduceID), (Make.Inspect(target).Aigc.Label?.ProduceID, Make.Inspect(target).Aigc.Label?.PropagateID));
        }
    }

    [Fact]
    public void Nor_is_it_read_where_the_chain_of_updates_is_broken()
    {
        var file = Encoding.Latin1.GetString(MakePdf.Entries(MakePdf.Classic(Catalog, Labels), "1 0\n", "/Root 1 0 R")).Replace("startxref", "startxxxx", StringComparison.Ordinal);

        var found = Make.Inspect(Make.Latin(file));

        Assert.Null(found.Aigc.Label);
        Assert.Single(found.RemovalTraces);
    }

    [Fact]
    public void A_trailer_without_a_catalog_decides_nothing() => Assert.Equal(
        AigcGrade.Compliant, Make.Inspect(MakePdf.Entries(MakePdf.Classic(Catalog, Labels), "1 0\n", "")).Aigc.Grade);

    [Fact]
    public void What_is_free_only_for_old_readers_is_there() => Assert.Equal(AigcGrade.Compliant, Make.Inspect(MakePdf.Hybrid(Catalog, Labels)).Aigc.Grade);

    [Fact]
    public void What_an_earlier_version_was_encrypted_with_does_not_count()
    {
        var file = Make.Latin(Encoding.Latin1.GetString(MakePdf.Classic(Catalog, "<<>>")).Replace("<</Root", "<</Encrypt<</V 4>>/Root", StringComparison.Ordinal));

        Assert.Equal(AigcGrade.Compliant, Make.Inspect(MakePdf.Update(file, (2, Labels))).Aigc.Grade);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void XMP_in_UTF_16_that_was_deleted_leaves_a_trace(bool isLittle)
    {
        var packet = Encoding.UTF8.GetString(Make.Xmp("<rdf:Description xmlns:TC260=\"http://www.TC260.org.cn/ns/AIGC/1.0/\" TC260:AIGC=\"{}\"/>"));
        var wide = Encoding.Latin1.GetString((isLittle ? Encoding.Unicode : Encoding.BigEndianUnicode).GetBytes($"\uFEFF{packet}"));
        var labelled = MakePdf.Classic("<</Metadata 3 0 R>>", "<<>>", $"<</Length {wide.Length}>>stream\n{wide}\nendstream");

        Assert.Equal("emptied_label", Assert.Single(Make.Inspect(MakePdf.Update(labelled, (1, Catalog))).RemovalTraces).Code);
    }
}
