using Candor.Provenance.Aigc;
using Candor.Provenance.Writing;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

/// <summary>What another program decodes is the same before a label, with one, and with one that was updated.</summary>
public sealed class FfmpegTests
{
    private const string Film = Ffmpeg.Sources + " -c:v mpeg4 -c:a aac -metadata title=Title";

    [Theory]
    [InlineData("mp4", Film)]
    [InlineData("mp4", Film + " -movflags +faststart")]
    [InlineData("mp4", Film + " -movflags +faststart+use_metadata_tags -metadata Own=1")]
    [InlineData("mp4", Film + " -moov_size 9000")]
    [InlineData("mp4", Film + " -movflags frag_keyframe+empty_moov -g 3")]
    [InlineData("mp4", Film + " -movflags frag_keyframe+empty_moov+default_base_moof -g 3")]
    [InlineData("mp4", Film + " -movflags dash+frag_keyframe+empty_moov+global_sidx -g 3")]
    [InlineData("mp4", Film + " -movflags frag_keyframe -g 3")]
    [InlineData("mov", Film)]
    [InlineData("mov", Film + " -movflags +faststart")]
    [InlineData("m4a", "-f lavfi -i sine=duration=1 -c:a aac -metadata title=Title -movflags +faststart")]
    [InlineData("wav", "-f lavfi -i sine=duration=1 -metadata title=Title")]
    [InlineData("wav", "-f lavfi -i sine=duration=1 -rf64 always")]
    [InlineData("mp3", "-f lavfi -i sine=duration=1 -c:a libmp3lame -metadata title=Title")]
    [InlineData("mp3", "-f lavfi -i sine=duration=1 -c:a libmp3lame -id3v2_version 3 -metadata title=标题")]
    [InlineData("mp3", "-f lavfi -i sine=duration=1 -c:a libmp3lame -id3v2_version 0")]
    [InlineData("png", "-f lavfi -i testsrc=size=64x48 -frames:v 1")]
    [InlineData("png", "-f lavfi -i testsrc=size=64x48,format=rgba -frames:v 1")]
    [InlineData("jpg", "-f lavfi -i testsrc=size=64x48 -frames:v 1")]
    [InlineData("webp", "-f lavfi -i testsrc=size=64x48 -frames:v 1 -c:v libwebp")]
    [InlineData("webp", "-f lavfi -i testsrc=size=64x48 -frames:v 1 -c:v libwebp -lossless 1")]
    [InlineData("webp", "-f lavfi -i testsrc=size=64x48,format=rgba,colorchannelmixer=aa=.5 -frames:v 1 -c:v libwebp")]
    public void Picture_and_sound_are_decoded_to_the_same(string extension, string arguments)
    {
        var source = Ffmpeg.Make(extension, arguments);
        var before = Ffmpeg.Decode(source, extension);

        var (first, labelled) = Labelled.Write(source, options: new() { FileName = $"a.{extension}" });
        var (second, updated) = Labelled.Write(labelled, Labelled.Platform with { PropagateID = new('9', 300) }, new() { FileName = $"a.{extension}" });

        Assert.Equal((LabelOutcome.Written, LabelOutcome.Updated), (first.Outcome, second.Outcome));
        Assert.Equal(before, Ffmpeg.Decode(labelled, extension));
        Assert.Equal(before, Ffmpeg.Decode(updated, extension));
        Assert.Equal(AigcGrade.Compliant, Make.Inspect(updated).Aigc.Grade);
    }

    /// <summary>No muxer writes tags of 2.2 any more, but films and music of old have them.</summary>
    [Fact]
    public void Sound_behind_an_old_tag_is_decoded_to_the_same()
    {
        var sound = Ffmpeg.Make("mp3", "-f lavfi -i sine=duration=1 -c:a libmp3lame -id3v2_version 0");
        byte[] source = [.. "ID3\u0002\0\0\0\0\0\u000C"u8, .. "TT2\0\0\u0006\0Title"u8, .. sound];

        var (result, target) = Labelled.Write(source);

        Assert.Equal("ID3v2.2 TXX description AIGC, bare object", result.Place);
        Assert.Equal(Ffmpeg.Decode(source, "mp3"), Ffmpeg.Decode(target, "mp3"));
        Assert.Contains(result.Label!.ToJson(), Ffmpeg.Tags(target, "mp3"), StringComparison.Ordinal);
        Assert.Contains("Title", Ffmpeg.Tags(target, "mp3"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mp4", "-movflags +faststart")]
    [InlineData("mp4", "-movflags +faststart+use_metadata_tags -metadata Own=1")]
    [InlineData("mov", "-metadata comment=c")]
    public void A_film_keeps_its_tags_and_the_label_is_one_of_them(string extension, string arguments)
    {
        var source = Ffmpeg.Make(extension, $"{Film} {arguments}");

        var (result, target) = Labelled.Write(source);

        var tags = Ffmpeg.Tags(target, extension).Split('\n');
        Assert.Equal("moov/udta/meta (mdta) key AIGC, bare object", result.Place);
        Assert.Equal(Ffmpeg.Tags(source, extension).Split('\n').Append($"TAG:AIGC={result.Label!.ToJson()}").Order(), tags.Order());
    }
}
