using Candor.Cli.Mapping;
using Candor.Tests.Commands;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Mapping;

public sealed class BuiltInMapTests : IDisposable
{
    private static readonly string Folder = Path.Combine(Checkout.Root, "samples", "exports");
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mastodon", "mastodon-outbox.json", 11, 1, 1)]
    [InlineData("jetstream", "jetstream.ndjson", 12, 2, 1)]
    [InlineData("discourse", "discourse-posts.json", 5, 1, 1)]
    [InlineData("discourse", "discourse-posts.csv", 5, 0, 2)]
    public async Task A_sample_export_gives_exactly_the_expected_events(string map, string sample, int records, int unmapped, int refused)
    {
        var output = _folder.Path("events.ndjson");
        var expected = Path.Combine(Folder, sample + ".expected.ndjson");

        var run = await CommandRun.Of("map", Path.Combine(Folder, sample), "--map", map, "--out", output, "--json");

        if (Environment.GetEnvironmentVariable("CANDOR_APPROVE") == "1") File.Copy(output, expected, overwrite: true);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(File.ReadAllText(expected), File.ReadAllText(output));
        Assert.Equal(
            (records, unmapped, refused),
            (run.Json.GetProperty("records").GetInt32(), run.Json.GetProperty("unmapped").GetInt32(), run.Json.GetProperty("refused").GetInt32()));
    }

    [Fact]
    public void Every_built_in_map_is_read_and_says_what_it_is_for() =>
        Assert.All(BuiltInMaps.Names, name => Assert.True(BuiltInMaps.Find(name).Rules.Count > 0 && BuiltInMaps.PurposeOf(name).EndsWith('.')));

    [Fact]
    public void No_text_of_a_direct_message_is_taken_over()
    {
        var events = File.ReadAllText(Path.Combine(Folder, "mastodon-outbox.json.expected.ndjson")) + File.ReadAllText(Path.Combine(Folder, "discourse-posts.csv.expected.ndjson"));

        Assert.DoesNotContain("between the two of us", events, StringComparison.Ordinal);
        Assert.DoesNotContain("Only for you", events, StringComparison.Ordinal);
    }
}
