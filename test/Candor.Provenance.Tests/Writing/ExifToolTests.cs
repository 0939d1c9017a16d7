using System.Diagnostics;
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

    private static string ExifTool(byte[] file)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, file);
        try
        {
            using var process = Process.Start(new ProcessStartInfo("exiftool", ["-a", "-u", "-G1", "-warning", "-all", path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var seen = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return seen;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("ExifTool is not installed (Debian: libimage-exiftool-perl).");
            return "";
        }
        finally
        {
            File.Delete(path);
        }
    }
}
