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
/// Of some texts, drawn by a seed, the indices with all others are counted through an inverted list of runs, which loses nothing; each pair once.
/// </summary>
internal static class NearDuplicates
{
    private const int Run = 5;

    private static readonly float[] Thresholds = [new TemplateOptions().Similarity, 0.7f, 0.75f, 0.8f, 0.85f];

    /// <summary>Measures a slice of a file.</summary>
    /// <param name="events">Event file.</param>
    /// <param name="most">Posts of the slice.</param>
    /// <param name="asked">Texts of which all pairs are looked at.</param>
    public static void Measure(string events, int most, int asked)
    {
        var (posts, lines, texts) = Read(events, most);
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
        var all = new Tally();
        var indexed = Array.ConvertAll(Thresholds, _ => new Tally());
        var (counts, asAsked) = (new int[texts.Count], new bool[texts.Count]);
        foreach (var query in queries.Take(asked))
        {
            Array.Clear(counts);
            foreach (var run in sets[query])
            {
                foreach (var other in postings[run]) counts[other]++;
            }

            asAsked[query] = true;
            for (var other = 0; other < counts.Length; other++)
            {
                if (asAsked[other]) continue; // itself, or a pair that was looked at
                var exact = counts[other] / (double)(sets[query].Count + sets[other].Count - counts[other]);
                var estimate = EstimateOf(marks[query], marks[other]);
                if (exact < 0.8 && estimate < Thresholds[0]) continue;
                var isWrongFolded = exact < 0.5 && Jaccard(RunsOf(Folded(texts[query])), RunsOf(Folded(texts[other]))) < 0.5;
                var isTogether = families[query] != 0 && families[query] == families[other];
                all.Add(exact, estimate >= Thresholds[0], isTogether, isWrongFolded);
                if (!IsIndexed(marks[query]) || !IsIndexed(marks[other])) continue;
                for (var i = 0; i < Thresholds.Length; i++) indexed[i].Add(exact, estimate >= Thresholds[i], isTogether, isWrongFolded);
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{texts.Count} different texts of {CopySketcher.LeastCharacters} characters or more in {posts} posts, {marks.Count(mark => IsIndexed(mark))} of substance enough for the index; {Math.Min(asked, texts.Count)} asked"));
        Tell("all", all);
        Tell("both of substance enough", indexed[0]);
        for (var i = 1; i < Thresholds.Length; i++)
        {
            Console.WriteLine(FormattableString.Invariant($"  if the estimate had to be {Thresholds[i]}: accepted {Share(indexed[i].AlikeAccepted, indexed[i].Alike)}; under .5 as written {Share(indexed[i].Wrong, indexed[i].Accepted)}"));
        }
    }

    private static void Tell(string name, Tally tally)
    {
        Console.WriteLine(FormattableString.Invariant($"{name}: {tally.Alike} pairs of .8 or more"));
        Console.WriteLine(FormattableString.Invariant($"  accepted as a pair (a band in common, estimate {Thresholds[0]} or more): {Share(tally.AlikeAccepted, tally.Alike)}"));
        Console.WriteLine(FormattableString.Invariant($"  in one template family of the streaming index, three accounts or more: {Share(tally.AlikeTogether, tally.Alike)}"));
        Console.WriteLine(FormattableString.Invariant($"  of {tally.Accepted} accepted pairs under .5 as written: {Share(tally.Wrong, tally.Accepted)}"));
        Console.WriteLine(FormattableString.Invariant($"  and with case, width and white space folded: {Share(tally.WrongFolded, tally.Accepted)}"));
    }

    private static string Share(long part, long of)
    {
        var (low, high) = BinomialTail.Interval((int)part, (int)of);
        return FormattableString.Invariant($"{part} of {of} ({(double)part / of:0.00%}; {low:0.00%} to {high:0.00%} if pairs were independent)");
    }

    private static (int Posts, List<byte[]> Lines, List<string> Texts) Read(string events, int most)
    {
        using Stream file = events.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(File.OpenRead(events), CompressionMode.Decompress) : File.OpenRead(events);
        using var reader = new StreamReader(file);
        var (lines, texts, seen) = (new List<byte[]>(), new List<string>(), new HashSet<string>(StringComparer.Ordinal));
        var posts = 0;
        for (; posts < most && reader.ReadLine() is { } line; posts++)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("data").TryGetProperty("text", out var found) ? found.GetString() ?? "" : "";
            if (text.Length < CopySketcher.LeastCharacters || !seen.Add(text)) continue;
            texts.Add(text);
            lines.Add(Encoding.UTF8.GetBytes(line));
        }

        return (posts, lines, texts);
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

    /// <summary>A text as it reads, by rules that are not those of the index: compatibility forms (NFKC), capital letters, any white space as one space.</summary>
    private static string Folded(string text) =>
        string.Join(' ', text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static double Jaccard(HashSet<ulong> one, HashSet<ulong> other)
    {
        var common = one.Count(other.Contains);
        return common == 0 ? 0 : common / (double)(one.Count + other.Count - common);
    }

    private static CopyMarks[] MarksOf(List<string> texts)
    {
        var (sketcher, marks) = (new CopySketcher(), new CopyMarks[texts.Count]);
        for (var i = 0; i < marks.Length; i++) sketcher.Read(texts[i], ref marks[i]);
        return marks;
    }

    private static bool IsIndexed(in CopyMarks marks) => marks.Length >= CopySketcher.LeastCharacters && marks.Substance >= new TemplateOptions().LeastSubstance;

    /// <summary>The estimated Jaccard index of two texts that the index would compare, 1 for the same text; -1 without a key in common.</summary>
    private static float EstimateOf(in CopyMarks one, in CopyMarks other)
    {
        if (one.Text == other.Text) return 1;
        for (var band = 0; band < CopyKeys.Bands; band++)
        {
            if (one.Keys[band] == other.Keys[band]) return CopySketch.Similarity(one.Sketch, other.Sketch);
        }

        return -1;
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

    /// <summary>Pairs, each counted once.</summary>
    private sealed class Tally
    {
        public long Alike { get; private set; }

        public long AlikeAccepted { get; private set; }

        public long AlikeTogether { get; private set; }

        public long Accepted { get; private set; }

        public long Wrong { get; private set; }

        public long WrongFolded { get; private set; }

        public void Add(double exact, bool isAccepted, bool isTogether, bool isWrongFolded)
        {
            if (exact >= 0.8)
            {
                Alike++;
                if (isAccepted) AlikeAccepted++;
                if (isTogether) AlikeTogether++;
            }

            if (!isAccepted) return;
            Accepted++;
            if (exact < 0.5) Wrong++;
            if (isWrongFolded) WrongFolded++;
        }
    }
}
