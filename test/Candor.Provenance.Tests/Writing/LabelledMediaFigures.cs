using System.Text.RegularExpressions;
using Candor.Provenance.Writing;
using Candor.Tests;
using Xunit;
using static System.FormattableString;

namespace Candor.Provenance.Tests.Writing;

/// <summary>What becomes of labels in files that other programs made: a figure for docs/measurements.md, made on request.</summary>
public sealed partial class LabelledMediaFigures(ITestOutputHelper output)
{
    /// <summary>Every file of `media/` in whose container labels are written, as a copy to be served.</summary>
    [Fact(Explicit = true)]
    public void By_container()
    {
        var found = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in Expected.Rows().Where(row => LabelWriter.Knows(row["container"])))
        {
            var source = File.ReadAllBytes(SharedData.Find(["media", .. row["file"].Split('/')]));
            var (result, target) = Labelled.Write(source, options: new() { FileName = Path.GetFileName(row["file"]), IsServedCopy = true });
            var what = result.IsDone ? $"{result.Outcome}; decoded: {Compared(source, target, row["container"])}; ExifTool: {(Seen(target) ? "reads it" : "does not")}" : $"{result.Outcome}";
            var key = $"{row["container"],-5} {what}";
            found[key] = found.GetValueOrDefault(key) + 1;
            if (!result.IsDone || what.Contains("changed", StringComparison.Ordinal) || what.Contains("does not", StringComparison.Ordinal)) output.WriteLine($"  {row["file"]}: {what}");
        }

        foreach (var (what, count) in found) output.WriteLine(Invariant($"{count,4} {what}"));
        Assert.DoesNotContain(found.Keys, what => what.Contains("changed", StringComparison.Ordinal));
    }

    private static string Compared(byte[] source, byte[] target, string container)
    {
        var (before, after) = (Decoded(source, container), Decoded(target, container));
        return before.Length == 0 && after.Length == 0 ? "neither" : before == after ? "the same" : "changed";
    }

    private static string Decoded(byte[] file, string container)
    {
        if (container == "md") return "";
        if (container == "pdf") return Tool.Run("pdftotext", "poppler-utils", file, "{}", "-").Said;
        var sums = Tool.Run("ffmpeg", "ffmpeg", file, "-v", "error", "-nostdin", "-i", "{}", "-map", "0:v?", "-map", "0:a?", "-f", "streamhash", "-").Said;
        return Sum().IsMatch(sums) ? sums : "";
    }

    private static bool Seen(byte[] file) => Tool.Run("exiftool", "libimage-exiftool-perl", file, "-a", "-u", "-G1", "{}").Said.Contains(Labelled.New.ProduceID!, StringComparison.Ordinal);

    [GeneratedRegex("SHA256=[0-9a-f]{64}")]
    private static partial Regex Sum();
}
