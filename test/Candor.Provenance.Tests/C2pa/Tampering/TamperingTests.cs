using System.Globalization;
using Candor.Provenance.C2pa;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.C2pa.Tampering;

/// <summary>Good files, changed in every way a forger may think of: never valid where they must not be, never none where a store is in them.</summary>
public sealed class TamperingTests(ITestOutputHelper output)
{
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Longest picture that is tried; the longer ones have the same manifests.</summary>
    private const int Most = 400_000;

    [Fact]
    public void Made_files_are_valid_as_they_are()
    {
        foreach (var (container, name) in SignedFiles.All)
        {
            var found = Inspect(SignedFiles.Make(container), name);
            Assert.Equal((container, "Trusted", ""), (found.Container, found.C2pa.State.ToString(), string.Join(' ', found.C2pa.Failures.Select(failure => failure.Code))));
            Assert.Equal(["trainedAlgorithmicMedia"], found.SourceTypes);
        }
    }

    [Fact]
    public void A_change_of_a_made_file_is_never_overlooked()
    {
        var table = new TamperingTable();
        foreach (var (container, name) in SignedFiles.All) Try(SignedFiles.Make(container), name, container, table);
        Tell(table);
    }

    [Fact]
    public void A_change_of_a_real_file_is_never_overlooked()
    {
        var table = new TamperingTable();
        foreach (var row in Expected.Rows().Where(row => (row["c2pa"] == "valid" || row["class"] == "expired") && (row["container"] != "jpeg" || int.Parse(row["bytes"], CultureInfo.InvariantCulture) < Most)))
        {
            Try(File.ReadAllBytes(SharedData.Find("media", row["file"])), Path.GetFileName(row["file"]), row["container"], table);
        }

        Tell(table);
    }

    [Fact]
    public void A_store_of_another_file_does_not_belong_to_this_one()
    {
        var other = File.ReadAllBytes(SharedData.Find("media", "c2pa-rs-fixtures", "no_manifest.jpg"));
        foreach (var row in Expected.Rows().Where(row => row["c2pa"] == "valid" && row["container"] == "jpeg"))
        {
            var file = File.ReadAllBytes(SharedData.Find("media", row["file"]));
            var segments = Seen.App11Segments(file);
            byte[] changed = [.. other[..2], .. file[segments[0].Start..(segments[^1].Start + segments[^1].Length)], .. other[2..]];
            var found = Inspect(changed, "other.jpg");
            Assert.Equal((C2paState.Invalid, "tampered"), (found.C2pa.State, found.Class));
            Assert.Contains(found.C2pa.Failures, failure => failure.Code is "assertion.dataHash.mismatch" or "assertion.boxesHash.mismatch");
        }
    }

    private static void Try(byte[] file, string name, string container, TamperingTable table)
    {
        foreach (var change in Changes.Of(file, container))
        {
            var found = Inspect(change.File, name);
            table.Add(change, container, name, found);
        }
    }

    private void Tell(TamperingTable table)
    {
        foreach (var line in table.Lines) output.WriteLine(line);
        Assert.Empty(table.Wrong);
    }

    private static FileInspection Inspect(byte[] file, string name) => FileInspector.Inspect(new MemoryStream(file), InspectionLimits.Default, name, new C2paOptions(Day, Signer.Trust));
}
