using System.Diagnostics;
using Xunit;

namespace Candor.Provenance.Tests.Writing;

/// <summary>Makes small real files and decodes them again. FFmpeg is no part of the build: without it, or without an encoder, tests are skipped.</summary>
internal static class Ffmpeg
{
    private const string Missing = "FFmpeg is not installed (Debian: ffmpeg).";

    /// <summary>A second of a moving test picture, and of a tone.</summary>
    public const string Sources = "-f lavfi -i testsrc=duration=1:size=64x48:rate=10 -f lavfi -i sine=duration=1";

    /// <summary>Makes a file.</summary>
    /// <param name="extension">Says which container.</param>
    /// <param name="arguments">How; the file's name is added.</param>
    public static byte[] Make(string extension, string arguments)
    {
        using var folder = new Scratch();
        var path = folder.Path($"made.{extension}");
        var (exit, _, errors) = Run("ffmpeg", [.. "-v error -nostdin -y".Split(' '), .. arguments.Split(' '), path]);
        if (errors.Contains("Unknown encoder", StringComparison.Ordinal)) Assert.Skip($"This FFmpeg lacks an encoder: {errors.Trim()}");
        Assert.Equal((0, ""), (exit, errors));
        return File.ReadAllBytes(path);
    }

    /// <summary>Sums of every decoded picture and of the sound, with their times; nothing may be complained of.</summary>
    public static string Decode(byte[] file, string extension)
    {
        using var folder = new Scratch();
        var path = folder.Path($"read.{extension}");
        File.WriteAllBytes(path, file);
        var (probed, _, doubts) = Run("ffprobe", ["-v", "warning", "-show_streams", "-show_format", path]);
        var (decoded, sums, errors) = Run("ffmpeg", ["-v", "warning", "-nostdin", "-threads", "1", "-err_detect", "crccheck+explode", "-i", path, "-map", "0", "-f", "framemd5", "-"]);
        Assert.Equal((0, 0), (probed, decoded));
        Assert.DoesNotContain($"{doubts}\n{errors}".Split('\n'), IsComplaint);
        Assert.Contains(",", sums, StringComparison.Ordinal);
        return sums;
    }

    /// <summary>The tags of the whole file, as ffprobe names them.</summary>
    public static string Tags(byte[] file, string extension)
    {
        using var folder = new Scratch();
        var path = folder.Path($"read.{extension}");
        File.WriteAllBytes(path, file);
        return Run("ffprobe", ["-v", "error", "-show_entries", "format_tags", "-of", "default=noprint_wrappers=1", path]).Output;
    }

    /// <summary>FFmpeg does not know XMP in WebP, and guesses that one channel is the middle one.</summary>
    private static bool IsComplaint(string line) =>
        line.Length > 0 && !line.Contains("skipping unsupported chunk: XMP", StringComparison.Ordinal) && !line.StartsWith("Guessed Channel Layout", StringComparison.Ordinal);

    private static (int Exit, string Output, string Errors) Run(string program, string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output, errors.Result);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip(Missing);
            return default;
        }
    }

    private sealed class Scratch : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

        public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
