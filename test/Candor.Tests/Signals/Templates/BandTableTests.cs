using Candor.Numerics;
using Candor.Signals.Templates;
using Xunit;

namespace Candor.Tests.Signals.Templates;

public sealed class BandTableTests
{
    private const uint Most = 1000;

    [Fact]
    public void The_last_post_under_a_key_is_found()
    {
        var table = new BandTable(64);

        Assert.Equal(0U, Exchange(table, 7, 1));
        Assert.Equal(1U, Exchange(table, 7, 2));
        Assert.Equal(0U, Exchange(table, 8, 3));
        Assert.Equal(2U, Exchange(table, 7, 4));
    }

    [Fact]
    public void A_post_too_far_back_is_not_found()
    {
        var table = new BandTable(64);
        Exchange(table, 7, 1);
        Exchange(table, 9, 1);

        Assert.Equal(1U, Exchange(table, 7, Most + 1));
        Assert.Equal(0U, Exchange(table, 9, Most + 2));
    }

    [Fact]
    public void In_a_full_bucket_the_oldest_makes_room()
    {
        var table = new BandTable(8);
        for (var key = 1U; key <= 8; key++) Exchange(table, key, key);
        Exchange(table, 1, 9); // not the oldest any more
        Exchange(table, 50, 10);

        Assert.Equal(0U, Exchange(table, 2, 11));
        Assert.Equal(9U, Exchange(table, 1, 12));
    }

    [Fact]
    public void What_is_found_is_the_last_of_those_before()
    {
        var table = new BandTable(1 << 10);
        var random = new SeededRandom(3);
        var last = new Dictionary<uint, uint>();
        var missed = 0;
        for (var post = 1U; post < 20_000; post++)
        {
            var key = (uint)random.Below(400) * 0x9E3779B1;
            var expected = last.TryGetValue(key, out var before) && post - before <= Most ? before : 0;
            var found = Exchange(table, key, post);
            Assert.True(found == expected || found == 0);
            if (found != expected) missed++;
            last[key] = post;
        }

        Assert.InRange(missed, 0, 20); // buckets that were full
    }

    [Theory]
    [InlineData(10)]
    [InlineData(5000)]
    public void What_is_saved_is_what_is_loaded(int posts)
    {
        var (table, random) = (new BandTable(1 << 10), new SeededRandom(5));
        for (var post = 1U; post <= posts; post++) Exchange(table, (uint)random.Below(800) * 0x9E3779B1, post);
        var loaded = new BandTable(1 << 10);
        using var stream = new MemoryStream();
        table.Save(new BinaryWriter(stream));
        stream.Position = 0;
        loaded.Load(new BinaryReader(stream));

        for (var i = 0; i < 800; i++)
        {
            var (key, post) = ((uint)i * 0x9E3779B1, (uint)(posts + 1 + i));
            Assert.Equal(Exchange(table, key, post), Exchange(loaded, key, post));
        }
    }

    private static uint Exchange(BandTable table, uint key, uint post) => BandTable.Exchange(ref table.BucketOf(table.Buckets, key), key, post, Most);
}
