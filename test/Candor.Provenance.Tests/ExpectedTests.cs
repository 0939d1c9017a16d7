using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests;

/// <summary>The readers against `media/expected.csv` of the measurement data.</summary>
public sealed class ExpectedTests(ITestOutputHelper output)
{
    [Fact]
    public void Containers_are_named_as_expected() => Compare("container", found => found.Container, atLeast: 306);

    [Fact]
    public void Labels_are_found_as_expected() => Compare("aigc", found => found.Aigc.Label?.ToJson() ?? "", atLeast: 305);

    [Fact]
    public void Labels_lie_where_expected() => Compare("aigc_place", found => found.Aigc.Place, atLeast: 305);

    [Fact]
    public void Generators_are_known_as_expected() => Compare("generator", found => found.Generator?.Name ?? "", atLeast: 306);

    [Fact]
    public void Source_types_in_XMP_are_found_as_expected() =>
        Compare("source_types", found => string.Join(' ', found.SourceTypes), atLeast: 2, row => row["c2pa"] is "none" or "remote");

    [Fact]
    public void Manifest_stores_lie_in_sound_and_video_as_expected()
    {
        string[] containers = ["mp4", "mp4-segment", "mov", "m4a", "heic", "heif", "avif", "cr3", "wav", "avi", "mp3", "flac", "ogg", "opus"];
        var rows = Expected.Rows().Where(row => containers.Contains(row["container"])).ToArray();
        foreach (var row in rows)
        {
            using var file = File.OpenRead(SharedData.Find("media", row["file"]));
            var found = FileInspector.Inspect(file, InspectionLimits.Default, Path.GetFileName(row["file"]));
            Assert.Equal((row["file"], row["c2pa"] is "valid" or "invalid"), (row["file"], found.ManifestStores.Count > 0));
            if (row["class"] != "format") Assert.Equal((row["file"], row["class"] == "malformed"), (row["file"], found.Faults.Count > 0));
        }

        output.WriteLine($"{rows.Length} files");
    }

    private void Compare(string column, Func<FileInspection, string> ofFound, int atLeast, Func<Dictionary<string, string>, bool>? isAsked = null)
    {
        var equal = 0;
        var rows = Expected.Rows().Where(row => isAsked?.Invoke(row) ?? true).ToArray();
        foreach (var row in rows)
        {
            using var file = File.OpenRead(SharedData.Find("media", row["file"]));
            var found = ofFound(FileInspector.Inspect(file, InspectionLimits.Default, Path.GetFileName(row["file"])));
            if (found == row[column]) equal++;
            else output.WriteLine($"{row["file"]}: {column} is '{found}', expected '{row[column]}'");
        }

        output.WriteLine($"{column}: {equal} of {rows.Length}");
        Assert.True(equal >= atLeast, $"{column}: {equal} of {rows.Length} rows are as expected");
    }
}
