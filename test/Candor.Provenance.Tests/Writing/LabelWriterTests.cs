using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

public sealed class LabelWriterTests
{
    [Fact]
    public void A_signed_original_is_never_changed_silently()
    {
        var signed = Make.Png(("caBX", [1, 2, 3, 4]));

        Assert.Equal((LabelOutcome.SignedOriginal, false), (Labelled.Write(signed).Result.Outcome, Labelled.Write(signed).Result.BreaksSignature));
        var copy = Labelled.Write(signed, options: new() { IsServedCopy = true }).Result;
        Assert.Equal((LabelOutcome.Written, true), (copy.Outcome, copy.BreaksSignature));
        Assert.False(Labelled.Write(Make.Png(), options: new() { IsServedCopy = true }).Result.BreaksSignature);
    }

    [Theory]
    [InlineData("4", "who", "p", "Label: value")]
    [InlineData(null, "who", "p", "Label: missing")]
    [InlineData("1", "who am i", "p", "ContentProducer: characters")]
    [InlineData("1", "人", "p", "ContentProducer: characters")]
    [InlineData("1", "who", "p\"", "ProduceID: characters")]
    [InlineData("1", "who", null, "ProduceID: missing")]
    [InlineData("1", null, null, "ContentPropagator: missing")]
    public void What_is_no_label_by_the_standard_is_not_written(string? label, string? producer, string? id, string breach)
    {
        var (result, _) = Labelled.Write(Make.Png(), new() { Label = label, ContentProducer = producer, ProduceID = id });

        Assert.Equal(LabelOutcome.Improper, result.Outcome);
        Assert.Contains(breach, result.Breaches.Select(found => found.ToString()));
    }

    [Fact]
    public void A_platform_that_does_not_know_the_producer_leaves_it_out()
    {
        var (result, _) = Labelled.Write(Make.Png(), Labelled.Platform with { Label = "3" });

        Assert.Equal((LabelOutcome.Written, "3", null, "platform"), (result.Outcome, result.Label?.Label, result.Label?.ContentProducer, result.Label?.ContentPropagator));
    }

    [Fact]
    public void Other_containers_and_broken_files_are_refused()
    {
        Assert.Equal((LabelOutcome.Unsupported, "gif"), (Labelled.Write(Make.Gif("XMP DataXMP", [0])).Result.Outcome, Labelled.Write(Make.Gif("XMP DataXMP", [0])).Result.Container));
        Assert.Equal(LabelOutcome.Unsupported, Labelled.Write([1, 2, 3]).Result.Outcome);
        Assert.Equal(LabelOutcome.Broken, Labelled.Write(Make.Png()[..40]).Result.Outcome);
    }

    [Fact]
    public void No_second_label_is_added_where_the_first_cannot_be_updated()
    {
        var (result, _) = Labelled.Write(Make.Png(("tEXt", "AIGC\0{broken"u8.ToArray())));

        Assert.Equal((LabelOutcome.Elsewhere, "tEXt keyword AIGC, unreadable"), (result.Outcome, result.Place));
    }

    [Fact]
    public void Of_several_labels_none_is_updated_alone()
    {
        var text = Make.Latin($"AIGC\0{Make.Label}");

        Assert.Equal(LabelOutcome.Elsewhere, Labelled.Write(Make.Png(("tEXt", text), ("tEXt", text)), Labelled.Platform).Result.Outcome);
        Assert.Equal(LabelOutcome.Elsewhere, Labelled.Write(Make.Png([.. Enumerable.Repeat(("tEXt", text), 300)]), Labelled.Platform).Result.Outcome);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(70_000)]
    [InlineData(2_000_000)]
    public void A_label_behind_the_end_is_found_whatever_else_is_there(int padding)
    {
        byte[] label = [.. Make.Xmp("<rdf:Description xmlns:T=\"http://www.tc260.org.cn/ns/AIGC/1.0/\" T:AIGC=\"{&quot;Label&quot;:&quot;1&quot;}\"/>"), .. new byte[padding]];
        byte[] other = Make.XmpSegment("<rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:format=\"image/png\"/>");
        byte[][] files =
        [
            [.. Make.Png(), .. label], [.. Make.Png(("iTXt", [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. other[29..]])), .. label], [.. Make.Jpeg((0xE1, other)), .. label], [.. Make.Jpeg(), .. other[29..], .. label],
            [.. Make.Png(), .. Enumerable.Repeat(other[29..], 6).SelectMany(packet => packet), .. label],
        ];

        Assert.All(files, file => Assert.Equal(LabelOutcome.Elsewhere, Labelled.Write(file, Labelled.Platform).Result.Outcome));
        if (padding == 0) Assert.All(files, file => Assert.Equal("1", Make.Inspect(file).Aigc.Label?.Label));
    }

    [Fact]
    public void Nothing_in_a_packet_is_taken_for_the_place_of_the_label()
    {
        byte[] Chunk(string format) => [.. "XML:com.adobe.xmp\0\0\0\0\0"u8, .. Make.Xmp($"<rdf:Description xmlns:dc=\"http://purl.org/dc/elements/1.1/\" dc:format=\"{format}\"/>")];

        foreach (var format in (string[])["\uE0A1AIGC\uE0A1", "&#xE0A1;AIGC&#xE0A1;&#xE0A1;"])
        {
            var target = Labelled.Write(Make.Png(("iTXt", Chunk(format)))).Target;

            Assert.Contains(format.Replace("&#xE0A1;", "\uE0A1", StringComparison.Ordinal), System.Text.Encoding.UTF8.GetString(target), StringComparison.Ordinal);
        }
    }
}
