using System.CommandLine;
using System.Globalization;
using System.IO.Compression;
using Candor.Cli.Generation;
using Xunit;

namespace Candor.Tests.Generation;

public sealed class GenerateCommandTests
{
    /// <summary>If this fails and nothing was to change, look for the cause; otherwise make the sample anew as its README says.</summary>
    [Fact]
    public void The_committed_sample_is_what_the_generator_makes_today()
    {
        var folder = Path.Combine(Root(), "samples", "community");
        using var file = File.OpenRead(Path.Combine(folder, "events.ndjson.gz"));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var events = new MemoryStream();
        unpacked.CopyTo(events);

        Assert.True(events.ToArray().AsSpan().SequenceEqual(Sample.Default.Bytes), "The sample is not what seed 1 gives today.");
        Assert.Equal(Sample.Default.Labels, File.ReadAllText(Path.Combine(folder, "labels.csv")));
        Assert.InRange(file.Length, 1, 1_000_000);
    }

    [Fact]
    public async Task It_writes_both_files_and_tells_how_many_events()
    {
        var folder = Directory.CreateTempSubdirectory("candor-generate");
        try
        {
            var events = Path.Combine(folder.FullName, "e.ndjson");
            var labels = Path.Combine(folder.FullName, "l.csv");
            using var output = new StringWriter();

            var code = await GenerateCommand.Create()
                .Parse(["--accounts", "20", "--managed", "0.5", "--days", "3", "--out", events, "--labels", labels])
                .InvokeAsync(new InvocationConfiguration { Output = output }, TestContext.Current.CancellationToken);

            var lines = File.ReadLines(events).Count();
            Assert.Equal(0, code);
            Assert.StartsWith($"{lines} events of 20 accounts in e.ndjson", output.ToString(), StringComparison.Ordinal);
            Assert.StartsWith("account,label,source\n", File.ReadAllText(labels), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("--accounts", "0", "--accounts: expected a number from 1, found '0'.")]
    [InlineData("--managed", "1,5", "--managed: expected a number from 0 to 1, found '1,5'.")]
    [InlineData("--young", "2", "--young: expected a number from 0 to 1, found '2'.")]
    [InlineData("--days", "x", "--days: expected a number from 1 to 3650, found 'x'.")]
    [InlineData("--start", "soon", "--start: expected a time such as 2026-03-02T00:00:00Z, found 'soon'.")]
    public void A_value_that_is_not_one_is_refused_with_what_was_expected(string option, string value, string message) =>
        Assert.Equal([message], GenerateCommand.Create().Parse(["--out", "e.ndjson", option, value]).Errors.Select(error => error.Message));

    [Theory]
    [InlineData("2026-03-02", "2026-03-02T00:00:00Z")]
    [InlineData("2026-03-02T08:00:00+08:00", "2026-03-02T00:00:00Z")]
    public void The_start_may_be_given_with_or_without_an_offset(string given, string meant)
    {
        var parsed = GenerateCommand.Create().Parse(["--out", "e.ndjson", "--start", given]);

        Assert.Empty(parsed.Errors);
        Assert.Equal(DateTimeOffset.Parse(meant, CultureInfo.InvariantCulture), parsed.GetValue<DateTimeOffset>("--start"));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Candor.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
