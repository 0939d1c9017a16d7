using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

/// <summary>Another reader finds what was written. ExifTool is no part of the build: without it these tests are skipped.</summary>
public sealed class ExifToolTests
{
    [Theory]
    [InlineData("v-text.png")]
    [InlineData("v-xmp.png")]
    [InlineData("v-xmp.jpg")]
    [InlineData("v-exif.jpg")]
    [InlineData("v.mp3")]
    [InlineData("v.mp4")]
    public void Labels_are_read_by_ExifTool(string name)
    {
        var source = File.ReadAllBytes(SharedData.InRepository("test", "Candor.Provenance.Tests", "Vectors", name));

        var seen = ExifTool(Labelled.Write(source, Labelled.Platform).Target);

        Assert.Contains("note-9", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Warning", seen, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("png")]
    [InlineData("jpeg")]
    [InlineData("webp")]
    [InlineData("mp3")]
    public void New_labels_are_read_by_ExifTool(string container)
    {
        var source = container switch
        {
            "png" => Make.Png(("IDAT", Make.Zlib([0, 1, 2, 3]))),
            "webp" => Make.Webp(("VP8 ", [0x10, 0x20, 0, 0x9D, 0x01, 0x2A, 0x40, 0x01, 0xF0, 0])),
            "mp3" => [0xFF, 0xFB, 0x90, 0x64, .. new byte[413]],
            _ => Make.Jpeg((0xE0, "JFIF\0\u0001\u0001\0\0\u0001\0\u0001\0\0"u8.ToArray())),
        };

        Assert.Contains(Labelled.Write(source).Result.Label!.ToJson(), ExifTool(Labelled.Write(source).Target), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mp4", "")]
    [InlineData("mp4", " -movflags +faststart")]
    [InlineData("mp4", " -movflags +use_metadata_tags -metadata Own=1")]
    [InlineData("mov", " -metadata title=Title")]
    [InlineData("m4a", " -vn -metadata title=Title")]
    public void Labels_of_films_are_read_by_ExifTool_among_the_keys(string extension, string arguments)
    {
        var source = Ffmpeg.Make(extension, $"{Ffmpeg.Sources} -c:v mpeg4 -c:a aac{arguments}");
        var (result, target) = Labelled.Write(source);

        var lines = ExifTool(target).Split('\n');

        Assert.Contains(lines, line => line.StartsWith("[Keys]", StringComparison.Ordinal) && line.EndsWith(result.Label!.ToJson(), StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Warning", StringComparison.Ordinal));
        Assert.Equal(Told(source), Told(target));
    }

    /// <summary>All that ExifTool tells of a file but its label, and what it says of the file on the disk.</summary>
    private static IEnumerable<string> Told(byte[] file) =>
        ExifTool(file).Split('\n').Where(line => !line.StartsWith("[System]", StringComparison.Ordinal) && !line.Contains("AIGC", StringComparison.Ordinal) && !line.Contains("Media Data Offset", StringComparison.Ordinal)
            && !line.Contains("Handler", StringComparison.Ordinal)).Order();

    private static string ExifTool(byte[] file) => Tool.Run("exiftool", "libimage-exiftool-perl", file, "-a", "-u", "-G1", "-warning", "-all", "{}").Said;
}
