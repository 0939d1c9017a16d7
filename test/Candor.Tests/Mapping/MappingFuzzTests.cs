using Candor.Cli.Input;
using Candor.Cli.Mapping;
using Candor.Events;
using Candor.Numerics;
using Candor.Tests.Input;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Mapping;

/// <summary>Sample exports with bytes changed: whatever they hold, what comes out are events, refusals, or one message about the whole file.</summary>
public sealed class MappingFuzzTests : IDisposable
{
    private const int Times = 200;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mastodon", "mastodon-outbox.json")]
    [InlineData("jetstream", "jetstream.ndjson")]
    [InlineData("discourse", "discourse-posts.json")]
    [InlineData("discourse", "discourse-posts.csv")]
    public void Damage_stops_nothing_and_every_event_is_valid(string name, string sample)
    {
        var good = File.ReadAllBytes(Path.Combine(Checkout.Root, "samples", "exports", sample));
        var map = BuiltInMaps.Find(name);
        var reader = new EventReader(KeyedHash.FromText("fuzz"));
        var random = new SeededRandom(7);
        for (var time = 0; time < Times; time++)
        {
            var bytes = good.ToArray();
            for (var change = random.Below(6); change >= 0; change--) bytes[random.Below(bytes.Length)] = (byte)random.Below(256);
            using var mapping = new EventMapping(map);
            var files = new EventFiles([_folder.File("damaged", bytes)], 1 + random.Below(500));
            try
            {
                files.ForEachRecord(mapping, (e, _) => AssertValid(reader, e), (_, _, rejection) => Assert.InRange(rejection.Reason.Length, 5, 400), null, CancellationToken.None);
            }
            catch (FormatException fault)
            {
                Assert.Contains("damaged: ", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    private static void AssertValid(EventReader reader, ReadOnlySpan<byte> line)
    {
        var e = default(Event);
        Assert.True(reader.TryRead(line, ref e, out var rejection), rejection.Reason);
    }
}
