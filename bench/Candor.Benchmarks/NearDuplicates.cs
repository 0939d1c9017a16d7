using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Texts;
using Candor.Numerics;
using Candor.Signals.Templates;

namespace Candor.Benchmarks;

/// <summary>
/// How the near-duplicate index compares with brute force: exact Jaccard indices of runs of five characters, for texts of at least ten, exact copies counted once.
/// Of some texts, drawn by a seed, the indices with all others are counted through an inverted list of runs, which loses nothing.
/// </summary>
internal static class NearDuplicates
{
    private const int Run = 5;

    /// <summary>Measures a slice of a file.</summary>
    /// <param name="events">Event file.</param>
    /// <param name="most">Posts of the slice.</param>
    /// <param name="asked">Texts of which all pairs are looked at.</param>
    public static void Measure(string events, int most, int asked)
    {
        var (lines, texts) = Read(events, most);
        var sets = texts.ConvertAll(RunsOf);
        var postings = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < sets.Count; i++)
        {
            foreach (var run in sets[i])
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, run, out _);
                (list ??= []).Add(i);
            }
        }

        var marks = MarksOf(texts);
        var families = FamiliesOf(lines);
        var queries = Enumerable.Range(0, texts.Count).ToArray();
        new SeededRandom(1).Shuffle(queries.AsSpan());
        var (alike, accepted, together, taken, wrong) = (0L, 0L, 0L, 0L, 0L);
        var counts = new int[texts.Count];
        foreach (var query in queries.Take(asked))
        {
            Array.Clear(counts);
            foreach (var run in sets[query])
            {
                foreach (var other in postings[run]) counts[other]++;
            }

            for (var other = 0; other < counts.Length; other++)
            {
                if (other == query) continue;
                var exact = counts[other] / (double)(sets[query].Count + sets[other].Count - counts[other]);
                var isAccepted = AreAccepted(marks[query], marks[other]);
                if (isAccepted)
                {
                    taken++;
                    if (exact < 0.5) wrong++;
                }

                if (exact < 0.8) continue;
                alike++;
                if (isAccepted) accepted++;
                if (families[query] != 0 && families[query] == families[other]) together++;
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{texts.Count} texts of {lines.Count} posts; {Math.Min(asked, texts.Count)} asked; {alike} pairs of .8 or more"));
        Console.WriteLine(FormattableString.Invariant($"  accepted as a pair (a band in common, estimate {new TemplateOptions().Similarity} or more): {Share(accepted, alike)}"));
        Console.WriteLine(FormattableString.Invariant($"  in one template family of the streaming index, three accounts or more: {Share(together, alike)}"));
        Console.WriteLine(FormattableString.Invariant($"  of {taken} accepted pairs under .5: {Share(wrong, taken)}"));
    }

    private static string Share(long part, long of)
    {
        var (low, high) = BinomialTail.Interval((int)part, (int)of);
        return FormattableString.Invariant($"{part} of {of} ({(double)part / of:0.00%}; {low:0.00%} to {high:0.00%} if pairs were independent)");
    }

    private static (List<byte[]> Lines, List<string> Texts) Read(string events, int most)
    {
        using Stream file = events.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(events), CompressionMode.Decompress) : File.OpenRead(events);
        using var reader = new StreamReader(file);
        var (lines, texts, seen) = (new List<byte[]>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        for (var posts = 0; posts < most && reader.ReadLine() is { } line; posts++)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("data").TryGetProperty("text", out var found) ? found.GetString() ?? "" : "";
            if (text.Length < CopySketcher.LeastCharacters || !seen.Add(text)) continue;
            texts.Add(text);
            lines.Add(Encoding.UTF8.GetBytes(line));
        }

        return (lines, texts);
    }

    private static HashSet<ulong> RunsOf(string text)
    {
        var runs = new HashSet<ulong>();
        for (var i = 0; i + Run <= text.Length; i++)
        {
            var hash = 0UL;
            for (var j = 0; j < Run; j++) hash = (hash * 0x9E3779B97F4A7C15) + text[i + j] + 1;
            runs.Add(hash);
        }

        return runs;
    }

    private static CopyMarks[] MarksOf(List<string> texts)
    {
        var (sketcher, marks) = (new CopySketcher(), new CopyMarks[texts.Count]);
        for (var i = 0; i < marks.Length; i++) sketcher.Read(texts[i], ref marks[i]);
        return marks;
    }

    private static bool AreAccepted(in CopyMarks one, in CopyMarks other)
    {
        if (one.Text == other.Text) return true;
        for (var band = 0; band < CopyKeys.Bands; band++)
        {
            if (one.Keys[band] == other.Keys[band]) return CopySketch.Similarity(one.Sketch, other.Sketch) >= new TemplateOptions().Similarity;
        }

        return false;
    }

    /// <summary>The template family of each text, once all were taken; 0 for none.</summary>
    private static uint[] FamiliesOf(List<byte[]> lines)
    {
        var (reader, index, batch) = (new BatchReader(KeyedHash.FromText("bench"), copies: true), new TemplateIndex(), new EventBatch());
        var numbers = new long[lines.Count];
        for (var i = 0; i < lines.Count; i++)
        {
            var before = index.Indexed;
            if (!reader.TryRead(lines[i], batch, out _)) throw new FormatException("A line was refused.");
            index.Take([batch], 1, phase => phase(0));
            batch.Clear();
            numbers[i] = index.Indexed > before ? index.Indexed : 0;
        }

        return Array.ConvertAll(numbers, index.FamilyOf);
    }
}
