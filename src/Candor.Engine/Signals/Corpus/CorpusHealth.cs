using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Signals.Corpus;

/// <summary>
/// Whether what a platform's accounts write becomes more alike, period by period. Intervals are from half-samples: half of the accounts, drawn without replacement many times,
/// vary among each other as the whole does from the truth (delete-d jackknife with d = n/2, Shao and Wu 1989). Drawing with replacement, as the usual bootstrap does, would
/// make copies of accounts, and copies are what is measured.
/// </summary>
public static class CorpusHealth
{
    private const long DayMs = 86_400_000;
    private const long FirstMonday = 946_252_800_000; // 1999-12-27T00:00Z, before any event
    private const int Draws = 10;
    private static readonly int Measures = Enum.GetValues<CorpusMeasure>().Length;

    /// <summary>Measures the posts among some traces: a series for each language and subject.</summary>
    public static IReadOnlyList<CorpusSeries> Of(TraceSet traces, CorpusOptions options)
    {
        var texts = new TextKinds(traces);
        var posts = new SortedDictionary<ushort, List<int>>();
        for (var place = 0; place < traces.Count; place++)
        {
            ref readonly var trace = ref traces[place];
            if (trace.Type != EventType.PostCreated || (options.Language != 0 && trace.Language != options.Language)) continue;
            if (!posts.TryGetValue(trace.Language, out var list)) posts[trace.Language] = list = [];
            list.Add(place);
        }

        return [.. posts.SelectMany(language => SubjectsIn(traces, language.Value, options)
            .Select(subject => new CorpusSeries(language.Key, subject, PeriodsOf(traces, texts, [.. language.Value.Where(place => subject.Has(traces, place))], options))))];
    }

    private static IEnumerable<CorpusSubject> SubjectsIn(TraceSet traces, List<int> places, CorpusOptions options)
    {
        if (options.Subjects.Count > 0) return options.Subjects;
        var posts = new Dictionary<ulong, int>();
        foreach (var place in places)
        {
            ReadOnlySpan<ulong> keys = traces[place].Topic != 0 ? [traces[place].Topic] : traces.TagsOf(place);
            foreach (var key in keys) posts[key] = posts.GetValueOrDefault(key) + 1;
        }

        var largest = posts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(options.LargestSubjects);
        return [CorpusSubject.Everything, .. largest.Select(pair => new CorpusSubject(pair.Key, null))];
    }

    private static List<CorpusFigures> PeriodsOf(TraceSet traces, TextKinds texts, List<int> places, CorpusOptions options)
    {
        var length = options.Period == CorpusPeriod.Day ? DayMs : 7 * DayMs;
        var periods = new List<CorpusFigures>();
        foreach (var period in places.GroupBy(place => (traces[place].Time - FirstMonday) / length).OrderBy(period => period.Key))
        {
            var withText = period.Where(place => TextKinds.HasText(traces, place)).ToList();
            var sample = new CorpusSample(traces, withText, texts);
            var start = FirstMonday + (period.Key * length);
            var figures = FiguresOf(sample, options, new SeededRandom(options.Seed ^ SplitMix64.Finish((ulong)start)));
            periods.Add(new CorpusFigures(
                start, sample.Posts, period.Count() - sample.Posts, sample.Accounts, figures,
                periods.Count == 0 ? CorpusTrend.First : CorpusTrend.Of(periods[^1].Figures, figures)));
        }

        return periods;
    }

    private static CorpusFigure[] FiguresOf(CorpusSample sample, CorpusOptions options, SeededRandom random)
    {
        if (sample.Accounts < CorpusOptions.LeastAccounts) return [.. Enumerable.Repeat(CorpusFigure.Unknown, Measures)];
        var accounts = Enumerable.Range(0, sample.Accounts).ToArray();
        var whole = Measured(Draws, accounts.Length);
        var halves = Measured(options.HalfSamples, accounts.Length / 2);
        return [.. Enumerable.Range(0, Measures).Select(measure => FigureOf([.. whole.Select(one => one[measure])], [.. halves.Select(one => (float)one[measure])]))];

        double[][] Measured(int times, int count) => [.. Enumerable.Range(0, times).Select(_ =>
        {
            var figures = new double[Measures];
            random.Shuffle<int>(accounts);
            sample.Measure(accounts.AsSpan(0, count), random, figures);
            return figures;
        })];
    }

    private static CorpusFigure FigureOf(double[] whole, float[] halves)
    {
        if (halves.Length < 2 || whole.Any(double.IsNaN) || halves.Any(float.IsNaN)) return CorpusFigure.Unknown;
        var mean = halves.Average(value => (double)value);
        var error = Math.Sqrt(halves.Sum(value => (value - mean) * (value - mean)) / (halves.Length - 1));
        Array.Sort(halves);
        return new CorpusFigure(whole.Average(), Quantiles.At(halves, 0.025), Quantiles.At(halves, 0.975), error);
    }
}
