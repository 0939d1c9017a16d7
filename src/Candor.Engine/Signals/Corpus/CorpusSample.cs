using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;

namespace Candor.Signals.Corpus;

/// <summary>The posts with text of one period, by account, to be measured whole or in part.</summary>
internal sealed class CorpusSample
{
    private const uint VocabularyLimit = 1u << 30; // so low that the words a trace chooses hold all of a text's under it, up to about a hundred
    private const int LeastPairs = 5000;

    private readonly TraceSet _traces;
    private readonly int[] _places;
    private readonly int[] _starts;
    private readonly int[] _byActivity;
    private readonly int[] _kinds, _texts, _words, _wordStarts;
    private readonly int _kindCount, _textCount, _wordCount;

    /// <param name="traces">All traces.</param>
    /// <param name="places">Those of the period's posts with text.</param>
    /// <param name="texts">What texts are compared by.</param>
    public CorpusSample(TraceSet traces, List<int> places, TextKinds texts)
    {
        (_traces, _places) = (traces, [.. places.OrderBy(place => traces[place].Account)]); // stable: within an account as they came
        var starts = new List<int>();
        for (var i = 0; i < _places.Length; i++)
        {
            if (i == 0 || traces[_places[i]].Account != traces[_places[i - 1]].Account) starts.Add(i);
        }

        Accounts = starts.Count;
        _starts = [.. starts, _places.Length];
        _byActivity = [.. Enumerable.Range(0, Accounts).OrderByDescending(PostsOf)];
        (_kinds, _kindCount) = Numbered(place => texts.KindOf(place));
        (_texts, _textCount) = Numbered(place => texts.TextOf(place));
        (_words, _wordStarts, _wordCount) = NumberedWords();
    }

    public int Accounts { get; }

    public int Posts => _places.Length;

    /// <summary>Measures some accounts by one post of each, drawn by chance.</summary>
    /// <param name="accounts">The accounts, in an order of chance.</param>
    /// <param name="random">Draws.</param>
    /// <param name="figures">Takes each measure.</param>
    public void Measure(ReadOnlySpan<int> accounts, SeededRandom random, Span<double> figures)
    {
        var drawn = new int[accounts.Length];
        int[] kinds = new int[_kindCount], texts = new int[_textCount], words = new int[_wordCount];
        var (inFamilies, declared) = (0, 0);
        for (var i = 0; i < accounts.Length; i++)
        {
            var post = drawn[i] = _starts[accounts[i]] + random.Below(PostsOf(accounts[i]));
            ref readonly var trace = ref _traces[_places[post]];
            kinds[_kinds[post]]++;
            texts[_texts[post]]++;
            inFamilies += trace.Family != 0 ? 1 : 0;
            declared += trace.Declared is Declaration.Generated or Declaration.Edited ? 1 : 0;
            foreach (var word in _words.AsSpan(_wordStarts[post], _wordStarts[post + 1] - _wordStarts[post])) words[word]++;
        }

        var ofKinds = Rarefaction.Of(kinds, CorpusOptions.SampleAccounts);
        figures[(int)CorpusMeasure.EffectiveTexts] = ofKinds.Order1;
        figures[(int)CorpusMeasure.EffectiveTextsOrder2] = ofKinds.Order2;
        figures[(int)CorpusMeasure.Repeated] = 1 - Rarefaction.Of(texts, CorpusOptions.SampleAccounts).Alone;
        figures[(int)CorpusMeasure.InFamilies] = (double)inFamilies / accounts.Length;
        figures[(int)CorpusMeasure.Vocabulary] = Rarefaction.Of(words, CorpusOptions.SampleWords).Order1;
        figures[(int)CorpusMeasure.Similarity] = SimilarityOf(drawn);
        figures[(int)CorpusMeasure.TopShare] = TopShareOf(accounts);
        figures[(int)CorpusMeasure.DeclaredMade] = (double)declared / accounts.Length;
    }

    private int PostsOf(int account) => _starts[account + 1] - _starts[account];

    /// <summary>Mean over pairs of neighbours, first, second and so on, in the order of chance.</summary>
    private double SimilarityOf(ReadOnlySpan<int> drawn)
    {
        var (sum, pairs) = (0.0, 0);
        for (var distance = 1; distance <= drawn.Length / 2 && (distance - 1) * drawn.Length < LeastPairs; distance++)
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                var other = i + distance;
                var agreement = SketchAgreement.Of(SketchOf(drawn[i]), SketchOf(drawn[other < drawn.Length ? other : other - drawn.Length]));
                if (double.IsNaN(agreement)) continue;
                sum += agreement;
                pairs++;
            }
        }

        return pairs < CorpusOptions.SampleAccounts ? double.NaN : sum / pairs;
    }

    private ReadOnlySpan<byte> SketchOf(int post) => _traces.SketchOf(_places[post]);

    private double TopShareOf(ReadOnlySpan<int> accounts)
    {
        var isIn = new bool[Accounts];
        var all = 0;
        foreach (var account in accounts)
        {
            isIn[account] = true;
            all += PostsOf(account);
        }

        var (left, top) = ((accounts.Length + 99) / 100, 0);
        foreach (var account in _byActivity)
        {
            if (!isIn[account]) continue;
            top += PostsOf(account);
            if (--left == 0) break;
        }

        return (double)top / all;
    }

    private (int[] Numbers, int Count) Numbered(Func<int, ulong> keyOf)
    {
        var numbers = new Dictionary<ulong, int>();
        return ([.. _places.Select(place => NumberOf(numbers, keyOf(place)))], numbers.Count);
    }

    private (int[] Words, int[] Starts, int Count) NumberedWords()
    {
        var (numbers, words, starts) = (new Dictionary<ulong, int>(), new List<int>(), new int[_places.Length + 1]);
        for (var post = 0; post < _places.Length; post++)
        {
            foreach (var word in _traces.WordsOf(_places[post]))
            {
                if (word < VocabularyLimit) words.Add(NumberOf(numbers, word));
            }

            starts[post + 1] = words.Count;
        }

        return ([.. words], starts, numbers.Count);
    }

    private static int NumberOf(Dictionary<ulong, int> numbers, ulong key)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, key, out var isThere);
        if (!isThere) number = numbers.Count - 1;
        return number;
    }
}
