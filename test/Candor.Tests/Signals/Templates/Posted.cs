using System.Globalization;
using System.Text;
using System.Text.Json;
using Candor.Events.Batches;
using Candor.Signals.Templates;
using Candor.Tests.Events;

namespace Candor.Tests.Signals.Templates;

/// <summary>Posts that a template index takes, read from lines as in a run, and what it said of each.</summary>
internal sealed class Posted(TemplateOptions? options = null, BenignList? benign = null)
{
    private static readonly DateTimeOffset Morning = new(2026, 5, 3, 8, 0, 0, TimeSpan.Zero);

    private readonly BatchReader _reader = new(EventLine.Hash, copies: true);
    private readonly List<TemplateMatch> _matches = [];
    private int _posts;

    public TemplateIndex Index { get; } = new(options, benign);

    /// <summary>What was said of each post when it came.</summary>
    public IReadOnlyList<TemplateMatch> Matches => _matches;

    /// <summary>Takes one post.</summary>
    public TemplateMatch By(string account, string text, double hours = 0, string more = "")
    {
        var batch = new EventBatch();
        Read(batch, LineOf(++_posts, account, text, hours, more));
        Take([batch]);
        return _matches[^1];
    }

    /// <summary>Takes a registration.</summary>
    public void Register(string account, string kind)
    {
        var batch = new EventBatch();
        Read(batch, RegistrationOf(++_posts, account, kind));
        Take([batch]);
    }

    /// <summary>Takes one text by accounts named by numbers from 1, an hour apart.</summary>
    public Posted ByMany(int accounts, Func<int, string> text, double hoursApart = 1)
    {
        for (var i = 1; i <= accounts; i++) By($"a{i}", text(i), i * hoursApart);
        return this;
    }

    /// <summary>Takes lines in rounds of batches.</summary>
    public void TakeLines(IReadOnlyList<string> lines, int batchSize, int threads) => TakeLines(lines, [batchSize], threads);

    /// <summary>Takes lines in rounds of batches, one for each thread at most.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="batchSizes">Lines a batch, in turn, again and again.</param>
    /// <param name="threads">How many work.</param>
    public void TakeLines(IReadOnlyList<string> lines, IReadOnlyList<int> batchSizes, int threads)
    {
        var batches = new List<EventBatch>();
        for (var (at, number) = (0, 0); at < lines.Count; number++)
        {
            var size = Math.Min(batchSizes[number % batchSizes.Count], lines.Count - at);
            batches.Add(Batch(lines.Skip(at).Take(size)));
            at += size;
        }

        foreach (var round in batches.Chunk(threads)) Take(round, threads);
    }

    public static string LineOf(int post, string account, string text, double hours, string more = "") =>
        "{\"specversion\":\"1.0\",\"id\":\"" + post + "\",\"source\":\"/t\",\"type\":\"post.created\",\"time\":\"" + Morning.AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)
        + "\",\"subject\":\"" + account + "\",\"data\":{\"post\":\"p" + post + "\",\"text\":" + JsonSerializer.Serialize(text) + more + "}}";

    public static string RegistrationOf(int number, string account, string kind) =>
        LineOf(number, account, "", 0).Replace("post.created", "account.registered", StringComparison.Ordinal).Replace("\"text\":\"\"", $"\"kind\":\"{kind}\"", StringComparison.Ordinal);

    private EventBatch Batch(IEnumerable<string> lines)
    {
        var batch = new EventBatch();
        foreach (var line in lines) Read(batch, line);
        return batch;
    }

    private void Read(EventBatch batch, string line)
    {
        if (!_reader.TryRead(Encoding.UTF8.GetBytes(line), batch, out var rejection)) throw new FormatException(rejection.Reason);
    }

    private void Take(IReadOnlyList<EventBatch> round, int threads = 1)
    {
        Index.Take(round, threads, phase => Parallel.For(0, threads, phase));
        foreach (var batch in round)
        {
            for (var i = 0; i < batch.Count; i++) _matches.Add(batch.MatchAt(i));
        }
    }
}
