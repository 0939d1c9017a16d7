using Candor.Cel.Conformance;
using Candor.Tests;
using Xunit;

namespace Candor.Cel.Tests.Conformance;

/// <summary>The official conformance files, where they are at hand.</summary>
public sealed class ConformanceTests
{
    private const int LeastApplicable = 1_580;

    [Fact]
    public void Every_applicable_test_of_the_official_files_passes()
    {
        var folder = Path.GetDirectoryName(SharedData.Find("cel-spec", "basic.textproto"))!;

        var outcomes = ConformanceTest.ReadAll(folder).Select(ConformanceRun.Run).ToList();

        Assert.Empty(outcomes.Where(outcome => outcome.Verdict == Verdict.Failed).Select(outcome => $"{outcome.Test.File} {outcome.Test.Name}: {outcome.Detail}"));
        Assert.True(outcomes.Count(outcome => outcome.Verdict == Verdict.Passed) >= LeastApplicable);
    }

    [Theory]
    [InlineData("TestAllTypes{single_int64: 1}", "makes a protocol-buffer message (TestAllTypes)")]
    [InlineData("google.protobuf.Int32Value{value: 1} == 1", "makes a protocol-buffer message (Int32Value)")]
    [InlineData("GlobalEnum.GAZ", "names a protocol-buffer enum or message (GlobalEnum)")]
    [InlineData("optional.none().hasValue()", "extension optionals")]
    [InlineData("{'George': 1}", null)]
    [InlineData("type(duration('1s')) == google.protobuf.Duration", null)]
    public void A_test_is_left_out_for_what_it_says(string source, string? reason)
    {
        var test = new ConformanceTest("basic", "made/up", TextProtoReader.Read($"name: 'x' expr: \"{source}\""));

        Assert.Equal(reason, Applicability.Reason(test));
    }

    [Fact]
    public void The_reader_knows_the_text_format_as_the_files_use_it()
    {
        var message = TextProtoReader.Read("a: 'x' \"\\303\\277\\n\" # comment\nb { c: -1.5, c: 2 } d: { [type.googleapis.com/x.Y] { e: true } }");

        Assert.Equal("xÿ\n", message.Text("a"));
        Assert.Equal(["c", "c"], message.Message("b")!.Names);
        Assert.Equal("true", message.Message("d")!.Message("[type.googleapis.com/x.Y]")!.Text("e"));
    }

    [Fact]
    public void Values_are_the_same_only_in_kind_and_content()
    {
        Assert.False(Expected.IsSame(1L, 1UL));
        Assert.False(Expected.IsSame(0.0, -0.0));
        Assert.True(Expected.IsSame(double.NaN, double.NaN));
        Assert.False(Expected.IsSame(CelValue.OfList([1L]), CelValue.OfList([1.0])));
    }
}
