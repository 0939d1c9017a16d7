using BenchmarkDotNet.Attributes;
using Candor.Embedded.Deduplication;
using Candor.Events;

namespace Candor.Benchmarks;

/// <summary>New ids, two million a call; figures are of an id.</summary>
[MemoryDiagnoser]
public class RecentIds
{
    private const int Count = 2_000_000;
    private DirectoryInfo _folder = null!;

    /// <summary>Makes a place for what does not fit into memory.</summary>
    [GlobalSetup]
    public void Setup() => _folder = Directory.CreateTempSubdirectory("candor-bench-");

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    /// <summary>The unbounded set in memory.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public int Unbounded()
    {
        var ids = new EventIdSet();
        for (var i = 0UL; i < Count; i++) ids.Add(Id(i));
        return ids.Count;
    }

    /// <summary>All fit into memory.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long InMemory() => Add(256L << 20);

    /// <summary>They go to the disk about ten times.</summary>
    [Benchmark(OperationsPerInvoke = Count)]
    public long Spilling() => Add(5L << 20);

    private static UInt128 Id(ulong i) => new(i * 0xF39CC0605CEDC835, i * 0x9E3779B97F4A7C15);

    private long Add(long memory)
    {
        using var ids = new RecentEventIds(_folder.FullName, new RecentEventIdsOptions { MemoryBytes = memory });
        for (var i = 0UL; i < Count; i++) ids.Add(Id(i), (long)i);
        return ids.Count;
    }
}
