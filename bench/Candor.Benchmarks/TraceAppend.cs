using BenchmarkDotNet.Attributes;
using Candor.Embedded;
using Candor.Embedded.Traces;
using Candor.Events;
using Candor.Events.Batches;

namespace Candor.Benchmarks;

/// <summary>The trace log, on the sample community: figures are of an event, of which seven in ten leave a trace.</summary>
[MemoryDiagnoser]
public class TraceAppend
{
    private const int Events = 13_439;
    private readonly EventBatch _batch = new();
    private readonly TraceBuffer _buffer = new();
    private DirectoryInfo _folder = null!;
    private TraceLog _log = null!;

    /// <summary>Reads the events and begins a log.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var reader = new BatchReader(KeyedHash.FromText("bench"));
        foreach (var line in SampleLines.Read()) reader.TryRead(line, _batch, out _);
        _folder = Directory.CreateTempSubdirectory("candor-bench-");
        var key = Path.Combine(_folder.FullName, "key");
        File.WriteAllText(key, "000102030405060708090a0b0c0d0e0f");
        _log = TraceLog.Open(Path.Combine(_folder.FullName, "traces"), StoreKey.Read(key), new TraceLogOptions { Days = TraceLogOptions.MostDays });
        _log.TruncateTo(TracePosition.Start);
        _buffer.Fill(_batch, 0);
    }

    /// <summary>Removes it.</summary>
    [GlobalCleanup]
    public void Clean()
    {
        _log.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Traces made and written into a buffer, on any thread.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public int Make()
    {
        _buffer.Fill(_batch, 0);
        return _buffer.Count;
    }

    /// <summary>A buffer appended: cut into blocks, encrypted, handed to the system.</summary>
    [Benchmark(OperationsPerInvoke = Events)]
    public TracePosition Append()
    {
        _log.Append(_buffer);
        return _log.Position;
    }
}
