using System.Globalization;
using System.Text;
using Candor.Accounts;
using Candor.Cli.Input;
using Candor.Cli.Running;
using Candor.Enforcement;
using Candor.Events;
using Candor.Evidence.Calibrating;
using Candor.Policy;
using Candor.Signals.Opposed;
using Candor.Tests.Input;
using Candor.Verdicts;

namespace Candor.Tests.Running;

/// <summary>Runs events under a policy.</summary>
internal sealed class Governed : IDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 2, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder _folder = new();

    /// <summary>Hashes as runs without a store do.</summary>
    public static EventKeys Keys { get; } = new(KeyedHash.FromText("candor run"));

    public IEnumerable<Review> Reviews { get; init; } = [];

    public FactHandler? Given { get; init; }

    public IEnumerable<(string Account, string Rule)> Snoozed { get; init; } = [];

    /// <summary>Whether accounts that hardly acted are looked at too.</summary>
    public bool JudgesAll { get; init; }

    public int Threads { get; init; } = 1;

    public int ChunkBytes { get; init; } = EventRun.ChunkBytes;

    public static ulong Account(string id) => Keys.Account(id);

    public static ulong Content(string id) => Keys.Content(Encoding.UTF8.GetBytes(id));

    public static long Time(double hours) => Start.ToUnixTimeMilliseconds() + (long)(hours * 3_600_000);

    /// <summary>A line of an event.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="hours">When, after <see cref="Start"/>.</param>
    /// <param name="account">Who acts.</param>
    /// <param name="type">What.</param>
    /// <param name="data">The data.</param>
    public static string Line(string id, double hours, string account, string type, string data) => string.Create(
        CultureInfo.InvariantCulture, $$"""{"specversion":"1.0","id":"{{id}}","source":"/app","type":"{{type}}","subject":"{{account}}","time":"{{Start.AddHours(hours):yyyy-MM-ddTHH:mm:ss.fffZ}}","data":{{data}}}""");

    /// <summary>A measure as one line.</summary>
    public static string Told(Measure measure) =>
        $"{measure.Sequence} {measure.Kind} {measure.Scope} {measure.Account:x} {measure.ContentId} {measure.Status} {measure.Hold} {string.Join('+', measure.Rules)} {measure.Start} {measure.End} {measure.Strike}/{measure.Strikes} {measure.Next} "
        + $"{measure.Act} {measure.Degree} {measure.Hiding} {measure.IsEscalated} {measure.IsAudited} {measure.PolicyVersion} {measure.EventId} {measure.English} {measure.Chinese} {measure.Id:x}";

    /// <summary>Short: who, what, how, why.</summary>
    public static string Short(Measure measure) => $"{measure.Kind} {measure.Status} {string.Join('+', measure.Rules)}";

    public PolicyRun Run(CompiledPolicy policy, params IEnumerable<string> lines) => Run(policy, lines, null, null);

    /// <summary>Runs, and may be saved after a round or begin where another was saved.</summary>
    public PolicyRun Run(CompiledPolicy policy, IEnumerable<string> lines, Action<EventRun>? afterRound, byte[]? saved)
    {
        var path = _folder.Path("events");
        File.WriteAllLines(path, lines);
        var judge = new Judge(new Thresholds(new Calibration { ModelDigest = "", Window = new WindowOptions(), Accounts = [], Scales = [] }, 0.05), isDefault: true);
        var run = new EventRun(new WindowOptions(), null, threads: Threads, chunkBytes: ChunkBytes) { JudgesAll = JudgesAll };
        var governed = new PolicyRun(policy, judge, run.Keys, Reviews, Given, Snoozed);
        run.Govern(governed, UseLists.None);
        if (saved is not null)
        {
            using var stream = new MemoryStream(saved);
            using var reader = new BinaryReader(stream);
            run.Load(reader);
        }

        using var deadLetters = new DeadLetters(null);
        run.Run(new EventFiles([path]), deadLetters, (_, _) => afterRound?.Invoke(run), CancellationToken.None);
        Xunit.Assert.Equal(0, deadLetters.Count);
        return governed;
    }

    public void Dispose() => _folder.Dispose();
}
