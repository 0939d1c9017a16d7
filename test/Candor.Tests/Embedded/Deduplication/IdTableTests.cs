using Candor.Embedded.Deduplication;
using Xunit;

namespace Candor.Tests.Embedded.Deduplication;

public sealed class IdTableTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(700)]
    [InlineData(30_000)]
    public void It_agrees_with_a_dictionary(int ids)
    {
        var random = new Random(ids);
        var (table, expected) = (new IdTable(1 << 20), new Dictionary<UInt128, byte>());
        for (var step = 0; step < 40; step++)
        {
            for (var i = 0; i < ids / 10; i++)
            {
                var id = new UInt128(0, (ulong)random.Next(ids) * 257); // many share a slot
                Assert.Equal(expected.ContainsKey(id), table.Contains(id));
                if (expected.TryAdd(id, (byte)step)) table.Add(id, (byte)step);
            }

            var forgotten = new bool[256];
            forgotten[random.Next(step + 1)] = forgotten[random.Next(step + 1)] = true;
            if (step % 10 == 9) Array.Fill(forgotten, true, 0, step);
            table.Forget(forgotten);
            foreach (var id in expected.Keys.Where(id => forgotten[expected[id]]).ToArray()) expected.Remove(id);

            Assert.Equal(expected.Count, table.Count);
            Assert.Equal(expected.OrderBy(entry => entry.Key), table.All().Select(entry => KeyValuePair.Create(entry.Id, entry.Generation)).OrderBy(entry => entry.Key));
        }
    }

    [Fact]
    public void Generations_that_come_and_go_leave_no_garbage()
    {
        var table = new IdTable(1 << 20);
        Pass();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Pass();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Pass()
        {
            Span<bool> forgotten = stackalloc bool[256];
            for (var generation = 0; generation < 256; generation++)
            {
                for (var i = 1UL; i < 90; i++) table.Add(new UInt128((ulong)generation, i * 0x9E3779B97F4A7C15), (byte)generation);
                forgotten.Clear();
                forgotten[generation] = true;
                table.Forget(forgotten);
            }
        }
    }
}
