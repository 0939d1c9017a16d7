using Candor.Events;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Events;

public class EventKeysTests
{
    private static readonly EventKeys Keys = EventLine.Keys;

    [Fact]
    public void Where_the_source_ends_makes_a_difference() =>
        Assert.NotEqual(Keys.Event("a"u8, "bc"u8), Keys.Event("ab"u8, "c"u8));

    [Fact]
    public void The_same_bytes_parted_elsewhere_have_another_key() =>
        Prop.ForAll<byte[], byte[], byte[]>((start, middle, end) =>
            (Keys.Event(start, [.. middle, .. end]) == Keys.Event([.. start, .. middle], end)) == (middle.Length == 0))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_longest_pair_and_a_longer_one_have_keys()
    {
        var (longest, longer) = (new byte[1024], new byte[5000]);

        Assert.NotEqual(Keys.Event(longest, longest), Keys.Event(longer, longest));
        Assert.Equal(Keys.Event(longer, longest), Keys.Event(longer, longest));
    }

    [Fact]
    public void The_same_text_means_another_thing_as_another_kind()
    {
        ulong[] hashes = [Keys.Account("x"u8), Keys.Content("x"u8), Keys.Device("x"u8), Keys.Network("x"u8), Keys.App("x"u8)];

        Assert.Equal(5, hashes.Distinct().Count());
        Assert.Equal(Keys.Account("x"), Keys.Account("x"u8));
    }

    [Fact]
    public void Another_deployment_has_other_hashes() =>
        Assert.NotEqual(Keys.Account("x"), new EventKeys(KeyedHash.FromText("another secret")).Account("x"));
}
