using System.Text;
using Candor.Events;
using Xunit;

namespace Candor.Tests.Events;

/// <summary>What only rules look at.</summary>
public sealed class EventReaderDetailsTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("2", 2)]
    [InlineData("3", 3)]
    [InlineData("\"1\"", 1)]
    [InlineData("\"2\"", 2)]
    [InlineData("\"\\u0033\"", 3)]
    [InlineData("0", 0)]
    [InlineData("4", 0)]
    [InlineData("12", 0)]
    [InlineData("\"\"", 0)]
    [InlineData("\"yes\"", 0)]
    [InlineData("null", 0)]
    [InlineData("true", 0)]
    [InlineData("{\"x\":1}", 0)]
    [InlineData("[1]", 0)]
    public void The_label_of_a_file_is_a_number_or_a_text(string label, int expected) =>
        Assert.Equal(expected, Files("{\"aigc\":{\"producer\":\"x\",\"label\":" + label + ",\"id\":9}}").Aigc);

    [Theory]
    [InlineData("3", "1", 1)]
    [InlineData("1", "3", 1)]
    [InlineData("2", "3", 2)]
    [InlineData("0", "3", 3)]
    public void Of_several_labels_the_strongest_counts(string first, string second, int expected) => Assert.Equal(
        expected, Files("{\"aigc\":{\"label\":" + first + "}}", "{\"aigc\":{\"label\":" + second + "}}").Aigc);

    [Theory]
    [InlineData("\"trusted\"", "trusted")]
    [InlineData("\"valid\"", "valid")]
    [InlineData("\"invalid\"", "invalid")]
    [InlineData("\"Trusted\"", null)]
    [InlineData("\"revoked\"", null)]
    [InlineData("1", null)]
    [InlineData("null", null)]
    public void A_manifest_has_one_of_three_states(string status, string? expected) => Assert.Equal(expected, Files("{\"c2pa\":{\"status\":" + status + "}}").C2pa);

    [Theory]
    [InlineData("invalid", "trusted", "trusted")]
    [InlineData("trusted", "invalid", "trusted")]
    [InlineData("valid", "trusted", "trusted")]
    [InlineData("invalid", "none", "invalid")]
    public void Of_several_manifests_the_best_counts(string first, string second, string expected) => Assert.Equal(
        expected, Files($$$"""{"c2pa":{"status":"{{{first}}}"}}""", $$$"""{"c2pa":{"status":"{{{second}}}"}}""").C2pa);

    [Theory]
    [InlineData("c2pa", "trainedAlgorithmicMedia")]
    [InlineData("c2pa", "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")]
    [InlineData("c2pa", "https:\\/\\/cv.iptc.org\\/newscodes\\/digitalsourcetype\\/trainedAlgorithmicMedia")]
    [InlineData("iptc", "trainedAlgorithmicMedia")]
    [InlineData("iptc", "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia")]
    public void A_source_type_is_its_last_segment(string where, string written) =>
        Assert.Equal("trainedAlgorithmicMedia", Files("{\"" + where + "\":{\"source_type\":\"" + written + "\"}}").SourceType);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"http://x/\"")]
    [InlineData("7.5", "7.5")]
    [InlineData("null")]
    [InlineData("[\"trainedAlgorithmicMedia\"]")]
    [InlineData("{}")]
    public void What_is_no_source_type_counts_as_not_given(string written, string? expected = null) => Assert.Equal(expected, Files("{\"iptc\":{\"source_type\":" + written + "}}").SourceType);

    [Theory]
    [InlineData("digitalCapture", "trainedAlgorithmicMedia", "trainedAlgorithmicMedia")]
    [InlineData("trainedAlgorithmicMedia", "digitalCapture", "trainedAlgorithmicMedia")]
    [InlineData("algorithmicallyEnhanced", "compositeWithTrainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia")]
    [InlineData("compositeWithTrainedAlgorithmicMedia", "compositeSynthetic", "compositeSynthetic")]
    [InlineData("digitalCapture", "minorHumanEdits", "digitalCapture")]
    public void Of_several_source_types_the_one_that_says_most_of_an_AI_counts(string first, string second, string expected)
    {
        Assert.Equal(expected, Files($$$"""{"iptc":{"source_type":"{{{first}}}"}}""", $$$"""{"iptc":{"source_type":"x/{{{second}}}"}}""").SourceType);
        Assert.Equal(expected, Files($$$"""{"iptc":{"source_type":"{{{first}}}"},"c2pa":{"source_type":"{{{second}}}","status":"valid"}}""").SourceType);
    }

    [Fact]
    public void Removed_is_true_and_nothing_else()
    {
        Assert.True(Files("""{"removed":true}""").IsRemoved);
        Assert.True(Files("""{"removed":true}""", """{"removed":false}""").IsRemoved);
        Assert.False(Files("""{"removed":false}""").IsRemoved);
        Assert.False(Files("""{"removed":"true"}""").IsRemoved);
        Assert.False(Files("""{"removed":{"removed":true}}""").IsRemoved);
        Assert.False(Files("{}").IsRemoved);
    }

    [Fact]
    public void Files_are_counted_whatever_they_hold()
    {
        var files = Of("post.created", """{"media":[{"id":"a"},{"provenance":null},{"provenance":[]},7,null,[[]],{"provenance":{"x":{"y":[{}]},"aigc":"1","c2pa":7,"iptc":[]}}]}""").Files;

        Assert.Equal(7, files.Media);
        Assert.Equal(((byte)0, null, null, false), (files.Aigc, files.C2pa, files.SourceType, files.IsRemoved));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("[]")]
    public void Media_of_another_form_are_none(string media)
    {
        Assert.Equal(0, Of("post.created", "{\"media\":" + media + "}").Files.Media);
        Assert.Equal(default, Of("post.created", "{\"media\":[{\"provenance\":{\"aigc\":{\"label\":1},\"removed\":true}}],\"media\":" + media + "}").Files); // the last counts
    }

    [Fact]
    public void Media_are_read_of_posts_alone()
    {
        Assert.Equal(1, Of("post.edited", """{"media":[{}]}""").Files.Media);
        Assert.Equal(0, Of("comment.created", """{"media":[{}]}""").Files.Media);
        Assert.Equal(0, Of("report.filed", """{"media":[{}]}""").Files.Media);
    }

    [Fact]
    public void A_report_has_a_reason_and_what_it_is_about()
    {
        var read = Of("report.filed", """{"reason":"fake \u4eba\u8bbe","target":{"account":"b","comment":"c-1"}}""");

        Assert.Equal(("fake 人设", "c-1"), (read.Word, read.Content));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[\"spam\"]")]
    [InlineData("\"\"")]
    [InlineData("\"a\\u0007b\"")]
    public void A_reason_of_another_form_counts_as_not_given(string reason)
    {
        Assert.Equal("", Of("report.filed", "{\"reason\":" + reason + "}").Word);
        Assert.Equal("", Of("report.filed", "{\"reason\":\"spam\",\"reason\":" + reason + "}").Word);
        Assert.Equal("", Of("post.curated", "{\"class\":\"spam\",\"class\":" + reason + "}").Word);
    }

    [Fact]
    public void Words_are_bounded()
    {
        var longest = new string('a', EventReader.MaxWordBytes);

        Assert.Equal(longest, Of("report.filed", "{\"reason\":\"" + longest + "\"}").Word);
        Assert.Equal("", Of("report.filed", "{\"reason\":\"" + longest + "a\"}").Word);
        Assert.Equal("", Of("signal.provided", "{\"name\":\"" + longest + "a\"}").Word);
        Assert.Equal("", Of("post.curated", "{\"class\":\"" + new string('字', 43) + "\"}").Word);
        Assert.Null(Files("{\"iptc\":{\"source_type\":\"" + longest + "a\"}}").SourceType);
        Assert.Equal(longest, Files("{\"iptc\":{\"source_type\":\"" + longest + "/" + longest + "\"}}").SourceType);
    }

    [Theory]
    [InlineData("0.75", 0.75f)]
    [InlineData("1", 1f)]
    [InlineData("0", 0f)]
    [InlineData("1.01", 0f)]
    [InlineData("-0.5", 0f)]
    [InlineData("1e400", 0f)]
    [InlineData("\"0.5\"", 0f)]
    [InlineData("null", 0f)]
    [InlineData("[0.5]", 0f)]
    public void A_curation_has_a_class_and_a_quality_from_0_to_1(string quality, float expected)
    {
        var read = Of("post.curated", "{\"quality\":0.5,\"post\":\"p-9\",\"class\":\"informative\",\"quality\":" + quality + "}");

        Assert.Equal(("informative", expected, "p-9"), (read.Word, read.Quality, read.Content));
    }

    [Fact]
    public void A_finding_has_a_name_and_may_have_failed()
    {
        Assert.Equal(("image.ai_generated", false), Named("""{"name":"image.ai_generated","class":"yes"}"""));
        Assert.Equal(("image.ai_generated", true), Named("""{"class":"failed","name":"image.ai_generated"}"""));
        Assert.Equal(("x", false), Named("""{"class":"failed","class":"no","name":"x"}"""));
        Assert.Equal(("", false), Named("{}"));

        static (string, bool) Named(string data)
        {
            var read = Of("signal.provided", data);
            return (read.Word, read.HasFailed);
        }
    }

    [Theory]
    [InlineData("post.created", """{"post":"p","repost_of":"q"}""", "p")]
    [InlineData("post.created", """{"repost_of":"q","topic":"t"}""", "")]
    [InlineData("post.created", """{"post":"p","post":null}""", "")]
    [InlineData("comment.created", """{"post":"p","comment":"c","parent":"d"}""", "c")]
    [InlineData("comment.created", """{"comment":"c","post":"p"}""", "c")]
    [InlineData("reaction.added", """{"post":"p"}""", "p")]
    [InlineData("signal.provided", """{"about":{"account":"b","post":"p"}}""", "p")]
    [InlineData("signal.provided", """{"about":{"post":"p"},"about":{"account":"b"}}""", "")]
    [InlineData("message.sent", """{"conversation":"k"}""", "")]
    public void The_work_is_known_by_its_id(string type, string data, string expected) => Assert.Equal(expected, Of(type, data).Content);

    [Fact]
    public void Nothing_is_left_of_the_event_before()
    {
        var reader = new EventReader(EventLine.Hash) { ReadsDetails = true };
        Read(reader, EventLine.Of("post.created", """{"post":"p","media":[{"provenance":{"aigc":{"label":1},"removed":true}}]}"""));
        Read(reader, EventLine.Of("signal.provided", """{"name":"x","class":"failed"}"""));
        Assert.Equal(("x", true, default, ""), (reader.Word, reader.HasFailed, reader.Files, Encoding.UTF8.GetString(reader.Content)));
        Read(reader, EventLine.Of("post.curated", """{"quality":1,"class":"c"}"""));
        Read(reader, EventLine.Of("session.started", "{}"));
        Assert.Equal(("", false, 0f), (reader.Word, reader.HasFailed, reader.Quality));
    }

    [Theory]
    [InlineData("{}", FileFinding.Inspected)]
    [InlineData("""{"aigc":{"label":"1"}}""", FileFinding.Inspected | FileFinding.Generated)]
    [InlineData("""{"aigc":{"label":"2"}}""", FileFinding.Inspected)]
    [InlineData("""{"aigc":{"label":"3"}}""", FileFinding.Inspected)]
    [InlineData("""{"c2pa":{"source_type":"trainedAlgorithmicMedia"}}""", FileFinding.Inspected | FileFinding.Generated)]
    [InlineData("""{"iptc":{"source_type":"x/compositeSynthetic"}}""", FileFinding.Inspected | FileFinding.Generated)]
    [InlineData("""{"iptc":{"source_type":"compositeWithTrainedAlgorithmicMedia"}}""", FileFinding.Inspected)]
    [InlineData("""{"iptc":{"source_type":"compositeWithTrainedAlgorithmicMedia"},"aigc":{"label":1}}""", FileFinding.Inspected)]
    [InlineData("""{"iptc":{"source_type":"digitalCapture"},"aigc":{"label":1}}""", FileFinding.Inspected | FileFinding.Generated)]
    [InlineData("""{"generator":{"name":"ComfyUI"}}""", FileFinding.Inspected)]
    [InlineData("""{"removed":true}""", FileFinding.Inspected | FileFinding.Removed)]
    public void What_files_say_in_short_is_known_without_reading_details(string provenance, FileFinding expected)
    {
        foreach (var details in (bool[])[false, true])
        {
            var reader = new EventReader(EventLine.Hash) { ReadsDetails = details };
            Assert.Equal(expected, Read(reader, EventLine.Of("post.created", "{\"media\":[{\"provenance\":" + provenance + "}]}")).Files);
            Assert.Equal(FileFinding.None, Read(reader, EventLine.Of("post.created", "{\"media\":[{}]}")).Files);
        }
    }

    [Fact]
    public void Traces_of_a_generator_and_a_visible_label_are_kept()
    {
        var files = Files("""{"generator":{"name":"ComfyUI","place":"tEXt"}}""", """{"generator":{"name":"NovelAI"},"explicit":{"text":"AI生成"}}""");

        Assert.Equal(("ComfyUI", true), (files.Generator, files.IsSuspected));
        Assert.Equal((null, false), (Files("""{"generator":{"place":"x"},"explicit":{"text":""}}""").Generator, Files("""{"explicit":{"text":""}}""").IsSuspected));
        Assert.Equal((true, false, false), (Files("""{"conclusion":"suspected"}""").IsSuspected, Files("""{"conclusion":"is"}""").IsSuspected, Files("""{"conclusion":{"x":"suspected"}}""").IsSuspected));
    }

    [Fact]
    public void One_file_never_excuses_another()
    {
        var files = Files("""{"aigc":{"label":"1"}}""", """{"iptc":{"source_type":"algorithmicallyEnhanced"}}""");

        Assert.Equal((FileFinding.Inspected | FileFinding.Generated, 5, true), (files.Finding, files.Rank, files.IsMarked));
        Assert.Equal(FileFinding.Inspected, Files("""{"aigc":{"label":"1"},"iptc":{"source_type":"algorithmicallyEnhanced"}}""").Finding);
    }

    [Theory]
    [InlineData("""{"c2pa":{"status":"invalid","source_type":"trainedAlgorithmicMedia"}}""")]
    [InlineData("""{"c2pa":{"source_type":"trainedAlgorithmicMedia","status":"invalid"}}""")]
    public void A_manifest_that_does_not_hold_makes_a_suspicion_and_no_mark(string provenance)
    {
        var files = Files(provenance);

        Assert.Equal((FileFinding.Inspected, false, true, null), (files.Finding, files.IsMarked, files.IsSuspected, files.SourceType));
        Assert.False(Files(provenance.Replace("trainedAlgorithmicMedia", "digitalCapture", StringComparison.Ordinal)).IsSuspected);
    }

    private static FileMarks Files(params string[] provenances) =>
        Of("post.created", "{\"media\":[" + string.Join(',', provenances.Select(one => "{\"id\":\"m\",\"provenance\":" + one + "}")) + "]}").Files;

    private static (string Word, float Quality, bool HasFailed, FileMarks Files, string Content) Of(string type, string data)
    {
        var reader = new EventReader(EventLine.Hash) { ReadsDetails = true };
        Read(reader, EventLine.Of(type, data));
        return (reader.Word, reader.Quality, reader.HasFailed, reader.Files, Encoding.UTF8.GetString(reader.Content));
    }

    private static Event Read(EventReader reader, string line)
    {
        Event e = default;
        Assert.True(reader.TryRead(Encoding.UTF8.GetBytes(line), ref e, out var rejection), rejection.Reason);
        return e;
    }
}
