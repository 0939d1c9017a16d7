using Candor.Provenance.C2pa;
using Candor.Provenance.Reading;
using Candor.Tests;
using Xunit;

namespace Candor.Provenance.Tests.C2pa;

public sealed class ExpectedC2paTests(ITestOutputHelper output)
{
    /// <summary>A day on which the test certificates are in force, and those that `expected.csv` calls expired are not.</summary>
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_store_is_judged_as_the_reference_judges_it()
    {
        var wrong = new List<string>();
        var (states, failures, listed, rows) = (0, 0, 0, 0);
        foreach (var row in Rows())
        {
            var bytes = File.ReadAllBytes(Path.Combine(Folder(), row["file"]));
            if (Stores.In(bytes) is not { } store) continue;
            rows++;
            var report = Report(store, bytes, row["container"], null);
            var isState = Name(report.State) == row["c2pa"];
            var codes = row["failures"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isFailure = codes.Length == 0 || codes.Any(code => report.Failures.Any(status => status.Code == code));
            states += isState ? 1 : 0;
            if (codes.Length > 0) (listed, failures) = (listed + 1, failures + (isFailure ? 1 : 0));
            if (!isState || !isFailure) wrong.Add($"{row["file"]}: {report.State}, expected {row["c2pa"]} {row["failures"]}; {string.Join(" ", report.Failures.Concat(report.IngredientFailures).Select(status => $"{status.Code} {status.Uri}"))}");
            var recorded = row["ingredient_failures"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (recorded.Where(code => !code.StartsWith("timeStamp", StringComparison.Ordinal)).Except(report.IngredientFailures.Select(status => status.Code)).Any()) wrong.Add($"{row["file"]}: {string.Join(" ", report.IngredientFailures.Select(status => status.Code))}, expected of ingredients {row["ingredient_failures"]}");
            var noted = row["informational"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (noted.Except(report.Informational.Select(status => status.Code)).Any()) output.WriteLine($"{row["file"]}: noted {string.Join(" ", report.Informational.Select(status => status.Code))}, expected {row["informational"]}");
            var sources = string.Join(" ", report.SourceTypes.Order(StringComparer.Ordinal));
            if (sources != string.Join(" ", row["source_types"].Split(' ').Order(StringComparer.Ordinal))) wrong.Add($"{row["file"]}: source types {sources}, expected {row["source_types"]}");
            if (row["manifests"].Length > 0 && row["manifests"] != $"{report.Manifests.Count}") wrong.Add($"{row["file"]}: {report.Manifests.Count} manifests, expected {row["manifests"]}");
        }

        output.WriteLine($"{states} of {rows} states, {failures} of {listed} failures");
        foreach (var line in wrong) output.WriteLine(line);
        Assert.Empty(wrong);
    }

    [Fact]
    public void With_the_test_anchors_signers_are_trusted()
    {
        var wrong = new List<string>();
        var (states, rows) = (0, 0);
        var trust = TrustList.FromPem(File.ReadAllText(SharedData.Find("media", "c2pa-rs-fixtures", "trust", "test_cert_root_bundle.pem")) + File.ReadAllText(SharedData.Find("media", "c2pa-rs-fixtures", "trust", "anchors.pem")));
        foreach (var row in Rows().Where(row => row["c2pa_with_test_anchors"].Length > 0))
        {
            var bytes = File.ReadAllBytes(Path.Combine(Folder(), row["file"]));
            if (Stores.In(bytes) is not { } store) continue;
            rows++;
            var report = Report(store, bytes, row["container"], trust);
            if (Name(report.State) == row["c2pa_with_test_anchors"]) states++;
            else wrong.Add($"{row["file"]}: {report.State}, expected {row["c2pa_with_test_anchors"]}; {string.Join(" ", report.Failures.Concat(report.Informational).Select(status => $"{status.Code} {status.Uri} {status.Explanation}"))}");
        }

        output.WriteLine($"{states} of {rows} states");
        foreach (var line in wrong) output.WriteLine(line);
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_bit_changed_in_the_content_of_a_good_file_is_seen()
    {
        var random = new Random(5);
        var changes = 0;
        foreach (var row in Rows().Where(row => row["c2pa"] == "valid"))
        {
            var bytes = File.ReadAllBytes(Path.Combine(Folder(), row["file"]));
            var store = Stores.In(bytes)!;
            for (var i = 0; i < 20; i++, changes++)
            {
                var at = bytes.Length - 1 - random.Next(10_000);
                bytes[at] ^= 16;
                var report = Report(store, bytes, row["container"], null);
                Assert.Equal(C2paState.Invalid, report.State);
                Assert.Contains(report.Failures, status => status.Code is "assertion.dataHash.mismatch" or "assertion.bmffHash.mismatch" or "assertion.boxesHash.mismatch");
                bytes[at] ^= 16;
            }
        }

        output.WriteLine($"{changes} changes seen");
    }

    private static C2paReport Report(byte[] store, byte[] bytes, string container, TrustList? trust) =>
        C2paValidator.Validate(store, new SourceFile(new MemoryStream(bytes), InspectionLimits.Default), container, trust, Day);

    private static string Name(C2paState state) => state.ToString().ToLowerInvariant();

    private static string Folder() => Path.GetDirectoryName(SharedData.Find("media", "expected.csv"))!;

    private static IEnumerable<Dictionary<string, string>> Rows()
    {
        var lines = File.ReadAllLines(SharedData.Find("media", "expected.csv"));
        var names = lines[0].Split(',');
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split('"').Select((part, i) => i % 2 == 0 ? part.Replace(',', '\t') : part);
            yield return names.Zip(string.Concat(cells).Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second);
        }
    }
}
