using Candor.Embedded.Log;
using Candor.Embedded.Snapshots;
using Candor.Embedded.Traces;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Embedded.Snapshots;

public sealed class SnapshotStoreTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly SnapshotStore _store;

    public SnapshotStoreTests() => _store = new SnapshotStore(Folder);

    private string Folder => _temporary.Path("snapshots");

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Without_a_snapshot_there_is_none() => Assert.Null(_store.TryLoad());

    [Fact]
    public void The_newest_is_loaded_and_only_two_are_kept()
    {
        for (var i = 1; i <= 4; i++) Assert.Equal(i, Save(i));
        using var loaded = _store.TryLoad()!;

        Assert.Equal(4, loaded.Number);
        Assert.Equal(new SnapshotHead(4, new LogPosition(2, 4, Made.DigestOf("chain")), new TracePosition(3, 5)), loaded.Head);
        Assert.Equal(Content(4), ReadAll(loaded));
        Assert.Empty(loaded.Refused);
        Assert.Equal(["00000003.snap", "00000004.snap"], Directory.GetFiles(Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_flipped_bit_and_every_torn_end_makes_the_one_before_take_its_place()
    {
        Save(1);
        Save(2);
        var path = Path.Combine(Folder, "00000002.snap");
        var length = new FileInfo(path).Length;
        for (var bit = 0; bit < length * 8; bit++)
        {
            Damage.FlipBit(path, bit);
            AssertRefused();
            Damage.FlipBit(path, bit);
        }

        while (--length >= 0)
        {
            Damage.CutTo(path, length);
            AssertRefused();
        }
    }

    [Fact]
    public void A_snapshot_that_does_not_fit_the_rest_of_the_store_is_passed_over()
    {
        Save(1);
        Save(2);
        using var loaded = _store.TryLoad(head => head.Sequence == 2 ? "the log is shorter" : null)!;

        Assert.Equal(1, loaded.Number);
        Assert.Equal("snapshots/00000002.snap: the log is shorter", Assert.Single(loaded.Refused).ToString());
    }

    [Fact]
    public void A_snapshot_whose_writing_failed_leaves_those_before()
    {
        Save(1);
        Assert.Throws<InvalidOperationException>(() => _store.Save(default, _ => throw new InvalidOperationException()));

        Assert.Single(Directory.GetFiles(Folder));
        Assert.Equal(2, Save(2));
    }

    [Fact]
    public void What_a_crash_left_half_written_is_removed()
    {
        Save(1);
        File.WriteAllBytes(Path.Combine(Folder, "00000002.snap.tmp"), new byte[1000]);

        Assert.Equal(1000, _store.RemoveSuperseded());
        Assert.Empty(_store.Verify());
    }

    private static byte[] Content(int i) => [.. Enumerable.Repeat((byte)i, 100)];

    private static byte[] ReadAll(LoadedSnapshot snapshot)
    {
        using var copy = new MemoryStream();
        snapshot.Content.CopyTo(copy);
        return copy.ToArray();
    }

    private int Save(int i) => _store.Save(
        new SnapshotHead((ulong)i, new LogPosition(2, i, Made.DigestOf("chain")), new TracePosition(3, 5)), stream => stream.Write(Content(i)));

    private void AssertRefused()
    {
        using var loaded = _store.TryLoad()!;

        Assert.Equal(1, loaded.Number);
        Assert.Equal(Content(1), ReadAll(loaded));
        Assert.Equal("snapshots/00000002.snap", Assert.Single(loaded.Refused).File);
        Assert.Single(_store.Verify());
    }
}
