using System.Text;
using Candor.Cli.Media;
using Candor.Provenance;
using Candor.Provenance.Aigc;
using Candor.Provenance.C2pa;
using Candor.Provenance.Generators;
using Candor.Provenance.Removal;
using Candor.Tests.Events;
using Xunit;

namespace Candor.Tests.Media;

/// <summary>What an inspection found, as events carry it and the engine reads it.</summary>
public sealed class ProvenanceSerializerTests
{
    [Theory]
    [InlineData("trainedAlgorithmicMedia", "trainedAlgorithmicMedia", "trainedAlgorithmicMedia")]
    [InlineData("digitalCapture", "digitalCapture trainedAlgorithmicMedia", "compositeSynthetic")]
    [InlineData("", "trainedAlgorithmicMedia", "compositeSynthetic")]
    [InlineData("compositeWithTrainedAlgorithmicMedia digitalCapture", "compositeWithTrainedAlgorithmicMedia digitalCapture", "compositeWithTrainedAlgorithmicMedia")]
    [InlineData("compositeWithTrainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia")] // a retouch is not generated
    [InlineData("digitalCapture", "digitalCapture compositeWithTrainedAlgorithmicMedia", "digitalCapture")]
    [InlineData("", "digitalCapture", "digitalCapture")]
    public void Something_generated_that_went_into_a_work_makes_it_a_composite_and_no_more(string own, string all, string expected)
    {
        var read = Read(Found with { SourceTypes = Split(all), C2pa = new() { State = C2paState.Valid, OwnSourceTypes = Split(own), SourceTypes = Split(all) } });

        Assert.Equal((expected, "valid"), (read.SourceType, read.C2pa));
    }

    [Fact]
    public void The_engine_reads_all_that_it_is_told()
    {
        var read = Read(Found with
        {
            Aigc = new() { Grade = AigcGrade.Compliant, Place = "tEXt", Label = new() { Label = "2", ContentProducer = "who" } },
            SourceTypes = ["algorithmicallyEnhanced"],
            Generator = new GeneratorTrace("ComfyUI", "tEXt keyword prompt"),
            ExplicitLabel = new ExplicitLabel("AI生成", true, false),
            RemovalTraces = [new("contradiction", "digitalCapture, and an AIGC label", IsOfMark: true)],
        });

        Assert.Equal((2, "algorithmicallyEnhanced", "ComfyUI", true, true), (read.Aigc, read.SourceType, read.Generator, read.IsSuspected, read.IsRemoved));
    }

    [Theory]
    [InlineData("empty_shell")]
    [InlineData("remote_manifest")]
    [InlineData("removed_manifest")]
    [InlineData("contradiction")]
    public void What_careless_tools_leave_is_told_and_is_no_concealment(string code)
    {
        var found = Found with { RemovalTraces = [new RemovalTrace(code, "somewhere")] };

        Assert.False(Read(found).IsRemoved);
        Assert.Contains($"\"traces\":[\"{code}: somewhere\"]", Encoding.UTF8.GetString(ProvenanceSerializer.ToBytes(found)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_file_says_at_length_is_cut_and_never_in_the_middle_of_a_character()
    {
        var found = Found with { Generator = new GeneratorTrace(new string('a', ProvenanceSerializer.LongestText - 1) + "\U0001F600" + new string('b', 1 << 20), "\u0007\"") };

        var json = Encoding.UTF8.GetString(ProvenanceSerializer.ToBytes(found));

        Assert.Contains($"\"name\":\"{new string('a', ProvenanceSerializer.LongestText - 1)}\"", json, StringComparison.Ordinal);
        Assert.InRange(json.Length, 1, 1000);
    }

    [Fact]
    public void A_file_that_says_nothing_was_looked_into_all_the_same() => Assert.Equal((1, Candor.Events.FileFinding.Inspected), (Read(Found).Media, Read(Found).Finding));

    private static FileInspection Found { get; } = new() { Container = "png", Aigc = new() { Grade = AigcGrade.NotFound } };

    private static string[] Split(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Candor.Events.FileMarks Read(FileInspection found)
    {
        var reader = new Candor.Events.EventReader(EventLine.Hash) { ReadsDetails = true };
        Candor.Events.Event e = default;
        var line = EventLine.Of("post.created", "{\"media\":[{\"provenance\":" + Encoding.UTF8.GetString(ProvenanceSerializer.ToBytes(found)) + "}]}");
        Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(line), ref e, out var rejection), rejection.Reason);
        return reader.Files;
    }
}
