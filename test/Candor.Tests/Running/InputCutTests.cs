using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Candor.Accounts;
using Candor.Cli.Generation;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Embedded;
using Candor.Events.Detectors;
using Candor.Events.Traces;
using Candor.Signals.Templates;
using Candor.Tests.Detectors;
using Candor.Tests.Events.Traces;
using Candor.Tests.Generation;
using Candor.Tests.Input;
using Candor.Tests.Signals;
using Candor.Tests.Signals.Templates;
using Candor.Verdicts;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>Everything that a run finds and keeps follows from the order of the input alone: not from the size of a chunk, the number of threads, or where checkpoints fall.</summary>
public sealed class InputCutTests(SampleRun sample) : IDisposable
{
    private static readonly Config Few = Config.QuickThrowOnFailure.WithMaxTest(12);
    private static readonly Detector[] Detectors = [Registered.Of("acme", "1"), Registered.Of("acme", "2", DetectorStatus.Trial)];

    private readonly TemporaryFolder _folder = new();
    private int _stores, _announcements;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void However_the_input_is_cut_a_run_finds_and_keeps_the_same()
    {
        var cuts = Gen.Choose(1, 1_000_000).SelectMany(seed => Gen.Choose(1, 5).SelectMany(threads => Gen.Choose(1, 20_000).SelectMany(chunkBytes => Gen.Choose(20, 2000)
            .Select(checkpoint => (Seed: (ulong)seed, Threads: threads, ChunkBytes: chunkBytes, Checkpoint: checkpoint)))));
        Prop.ForAll(cuts.ToArbitrary(), cut =>
        {
            File.WriteAllLines(_folder.Path("events"), Lines(cut.Seed));
            var expected = Told(1, EventRun.ChunkBytes, 1_000_000);
            var actual = Told(cut.Threads, cut.ChunkBytes, cut.Checkpoint);
            Assert.Equal(expected.Keys, actual.Keys);
            Assert.All(expected, told => Assert.True(told.Value.SequenceEqual(actual[told.Key]), told.Key));
        }).Check(Few);
        Assert.NotEqual(0, _announcements);
    }

    /// <summary>A community and, in between, campaigns, registrations of brands, findings, repeats of what was there and lines that are none.</summary>
    private static List<string> Lines(ulong seed)
    {
        var random = new Candor.Numerics.SeededRandom(seed);
        var options = new GenerateOptions { Accounts = 24, Days = 3, Seed = seed, Start = new DateTimeOffset(2026, 5, 2, 0, 0, 0, TimeSpan.Zero) };
        var community = Encoding.UTF8.GetString(Sample.Of(options).Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var lines = new List<string>();
        foreach (var line in community)
        {
            lines.Add(line);
            var number = 1_000_000 + lines.Count;
            var account = $"c{random.Below(40)}";
            switch (random.Below(12))
            {
                case 0:
                    lines.Add(lines[random.Below(lines.Count)]);
                    break;
                case 1:
                    lines.Add(Posted.RegistrationOf(number, account, random.Below(3) == 0 ? "person" : "brand"));
                    break;
                case 2:
                    for (var i = 0; i < 5; i++) lines.Add(FindingLines.Of($"f{number}-{i}", FindingLines.Time, account, random.Below(4) == 0 ? "acme" : $"other-{random.Below(300)}", random.Below(3).ToString(CultureInfo.InvariantCulture), random.Below(10) / 10f));
                    break;
                case 3:
                    lines.Add("{not json " + number);
                    break;
                case < 8:
                    var text = $"{Writers.Words(random.Below(8), 15)} {number}";
                    lines.Add(Posted.LineOf(number, account, random.Below(2) == 0 ? text : $"RT @{account}: {text}", random.Below(48)));
                    break;
            }
        }

        return lines;
    }

    /// <summary>What a run finds and keeps, by name.</summary>
    private Dictionary<string, byte[]> Told(int threads, int chunkBytes, int checkpointEvents)
    {
        var (events, key, dead, folder) = (_folder.Path("events"), _folder.Path("key"), _folder.Path("dead"), _folder.Path($"store-{++_stores}"));
        File.WriteAllText(key, "000102030405060708090a0b0c0d0e0f");
        var judge = new Judge(sample.Trained.Job().Thresholds, isDefault: false);
        EventRun run;
        using (var deadLetters = new DeadLetters(dead))
        using (var store = new RunStore(Store.Open(folder, new StoreIdentity(default, default, default, default), new StoreOptions { Key = StoreKey.Read(key) }), [events], deadLetters, new WindowOptions(), checkpointEvents) { Closed = new Dictionary<int, ClosedWindows>() })
        {
            run = new EventRun(new WindowOptions { Days = 1 }, sample.Trained.Models, threads: threads, chunkBytes: chunkBytes, hash: store.Hash, detectors: Detectors, templates: new TemplateIndex(new TemplateOptions { Posts = 4 * TemplateIndex.MostAtOnce }))
            {
                Store = store,
                Decider = new Decider(judge),
                Traces = new TraceSet(),
            };
            run.Run(new EventFiles([events]), deadLetters, null, CancellationToken.None);
        }

        var told = new Dictionary<string, byte[]>
        {
            ["counts"] = Saved(run.Counts.Save),
            ["findings"] = Saved(run.Findings.Save),
            ["templates"] = Saved(run.Templates!.Save),
            ["states"] = [.. run.Names.InOrder().SelectMany(place => StateOf(run, place))],
            ["traces"] = Encoding.UTF8.GetBytes(string.Join('\n', WrittenTrace.All(run.Traces!))),
            ["dead letters"] = File.ReadAllBytes(dead),
        };
        foreach (var file in (string[])[.. Directory.GetFiles(Path.Combine(folder, "log")), .. Directory.GetFiles(Path.Combine(folder, "traces")), Path.Combine(folder, "families.ndjson")])
        {
            told[Path.GetRelativePath(folder, file)] = File.ReadAllBytes(file);
        }

        Directory.Delete(folder, recursive: true);
        _announcements += run.Templates.Families.Count(family => family.Benign == BenignClass.Announcement);
        return told;
    }

    private static byte[] StateOf(EventRun run, int place)
    {
        var state = run.StateOf(place);
        return [.. Encoding.UTF8.GetBytes(run.Names.NameOf(place) ?? ""), .. MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in state, 1))];
    }

    private static byte[] Saved(Action<BinaryWriter> save)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        save(writer);
        writer.Flush();
        return stream.ToArray();
    }
}
