using BenchmarkDotNet.Attributes;
using Candor.Embedded.Files;
using Candor.Embedded.Log;

namespace Candor.Benchmarks;

/// <summary>The decision log: figures are of a record. A million a call, in rounds of 2,000.</summary>
[MemoryDiagnoser]
public class LogAppend
{
    private const int Rounds = 500, Records = 2000;
    private readonly DecisionRecord[] _records = new DecisionRecord[Records];
    private DirectoryInfo _folder = null!;
    private DecisionLog _log = null!;
    private ulong _sequence;

    /// <summary>Begins a log.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("candor-bench-");
        _log = DecisionLog.Open(_folder.FullName, new LogIdentity(default, default, default));
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Clean()
    {
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Records appended, and handed to the system.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds * Records)]
    public LogPosition Append()
    {
        for (var round = 0; round < Rounds; round++)
        {
            foreach (ref var record in _records.AsSpan()) record.Sequence = _sequence++;
            _log.Append(_records);
        }

        return _log.Flush(toDisk: false);
    }

    /// <summary>And on the disk.</summary>
    [Benchmark(OperationsPerInvoke = Rounds * Records)]
    public LogPosition AppendToDisk()
    {
        Append();
        return _log.Flush(toDisk: true);
    }

    /// <summary>Their checksums alone.</summary>
    [Benchmark(OperationsPerInvoke = Rounds * Records)]
    public uint Checksums()
    {
        var sum = 0u;
        for (var round = 0; round < Rounds; round++)
        {
            foreach (ref readonly var record in _records.AsSpan()) sum += record.ExpectedCrc();
        }

        return sum;
    }

    /// <summary>Their hash alone.</summary>
    [Benchmark(OperationsPerInvoke = Rounds * Records)]
    public Digest Hash()
    {
        var bytes = System.Runtime.InteropServices.MemoryMarshal.AsBytes(_records.AsSpan());
        var digest = default(Digest);
        for (var round = 0; round < Rounds; round++) digest = Digest.Of(bytes);
        return digest;
    }
}
