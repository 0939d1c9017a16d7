using System.Diagnostics;
using Candor.Provenance.C2pa;
using Xunit;

namespace Candor.Provenance.Tests.C2pa.Tampering;

public sealed class HostileFileTests(ITestOutputHelper output)
{
    private static readonly C2paOptions Against = new(new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), Signer.Trust);

    [Fact]
    public void No_mutation_of_a_signed_file_makes_its_inspection_throw_or_dawdle()
    {
        var random = new Random(20260712);
        var files = SignedFiles.All.Select(kind => SignedFiles.Make(kind.Container)).ToArray();
        var states = new int[Enum.GetValues<C2paState>().Length];
        var clock = Stopwatch.StartNew();
        var (runs, slowest) = (0, 0L);
        for (; clock.Elapsed < TimeSpan.FromSeconds(2); runs++)
        {
            var file = Mutated(files[runs % files.Length], random);
            var before = clock.ElapsedMilliseconds;
            states[(int)FileInspector.Inspect(new MemoryStream(file), c2pa: Against).C2pa.State]++;
            slowest = Math.Max(slowest, clock.ElapsedMilliseconds - before);
        }

        output.WriteLine($"{runs} runs, slowest {slowest} ms, {string.Join(", ", states.Select((count, state) => $"{(C2paState)state} {count}"))}");
        Assert.True(slowest < 1000);
    }

    private static byte[] Mutated(byte[] file, Random random)
    {
        byte[] changed = [.. file];
        var at = random.Next(changed.Length);
        switch (random.Next(5))
        {
            case 0:
                return changed[..at];
            case 1:
                return [.. changed[..at], .. changed[random.Next(changed.Length)..]];
            case 2:
                return [.. changed[..at], .. changed.AsSpan(random.Next(at + 1), random.Next(100) % Math.Max(1, changed.Length - at)), .. changed[at..]];
            default:
                for (var count = random.Next(1, 6); count > 0; count--) changed[random.Next(changed.Length)] = (byte)random.Next(256);
                return changed;
        }
    }
}
