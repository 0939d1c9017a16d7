using Candor.Provenance.C2pa;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests;

/// <summary>The readers against `media/expected.csv` of the measurement data.</summary>
public sealed class ExpectedTests(ITestOutputHelper output)
{
    /// <summary>The day the reference implementation read the files, about.</summary>
    private static readonly C2paOptions Day = new(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Containers_are_named_as_expected() => Compare("container", found => found.Container, atLeast: 306);

    [Fact]
    public void Labels_are_found_as_expected() => Compare("aigc", found => found.Aigc.Label?.ToJson() ?? "", atLeast: 305);

    [Fact]
    public void Labels_lie_where_expected() => Compare("aigc_place", found => found.Aigc.Place, atLeast: 305);

    [Fact]
    public void Generators_are_known_as_expected() => Compare("generator", found => found.Generator?.Name ?? "", atLeast: 306);

    [Fact]
    public void Source_types_are_found_as_expected() => Compare("source_types", (found, expected) => expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet().SetEquals(found.SourceTypes) ? expected : string.Join(' ', found.SourceTypes), atLeast: 305, null);

    [Fact]
    public void Manifests_are_judged_as_expected() =>
        Compare("c2pa", found => found.C2pa.State is C2paState.Trusted ? "valid" : found.C2pa.State.ToString().ToLowerInvariant(), atLeast: 299);

    [Fact]
    public void Of_the_failures_expected_one_at_least_is_told() =>
        Compare("failures", (found, expected) => expected.Split(' ').Intersect(found.C2pa.Failures.Select(failure => failure.Code)).Any() ? expected : "", atLeast: 12, row => row["failures"].Length > 0);

    [Fact]
    public void The_class_is_as_expected_where_it_is_of_the_file_and_not_of_the_set() =>
        Compare("class", found => found.Class, atLeast: 90, row => row["class"] is not ("format" or "self-made"));

    private void Compare(string column, Func<FileInspection, string> ofFound, int atLeast, Func<Dictionary<string, string>, bool>? isAsked = null) =>
        Compare(column, (found, _) => ofFound(found), atLeast, isAsked);

    private void Compare(string column, Func<FileInspection, string, string> ofFound, int atLeast, Func<Dictionary<string, string>, bool>? isAsked)
    {
        var equal = 0;
        var rows = Expected.Rows().Where(row => isAsked?.Invoke(row) ?? true).ToArray();
        foreach (var row in rows)
        {
            using var file = File.OpenRead(SharedData.Find("media", row["file"]));
            var found = ofFound(FileInspector.Inspect(file, InspectionLimits.Default, Path.GetFileName(row["file"]), Day), row[column]);
            if (found == row[column]) equal++;
            else output.WriteLine($"{row["file"]}: {column} is '{found}', expected '{row[column]}'");
        }

        output.WriteLine($"{column}: {equal} of {rows.Length}");
        Assert.True(equal >= atLeast, $"{column}: {equal} of {rows.Length} rows are as expected");
    }
}
