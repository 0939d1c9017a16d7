using Candor.Signals.Text.Normalizing;

namespace Candor.Signals.Text;

/// <summary>Scores texts with a model. Allocates nothing a text; one a thread.</summary>
public sealed class TextScorer
{
    /// <summary>Characters of a text that are looked at, from its beginning.</summary>
    public const int MostCharacters = 1024;

    /// <summary>Slots that a view may find in a text.</summary>
    public const int MostSlots = 4 * MostCharacters;

    private readonly TextReading _reading = new();
    private readonly Stylometer _stylometer;
    private readonly TextViews _views;
    private readonly StyleHead _style;
    private readonly int[] _slots = new int[MostSlots];
    private readonly float[] _numbers;
    private readonly int _least;

    /// <param name="model">A model without <see cref="TextModel.Problems"/>.</param>
    public TextScorer(TextModel model)
    {
        (Model, _least) = (model, LeastCharacters(model.Language));
        _views = TextViews.Of(model.Language);
        _stylometer = new Stylometer(model.Language);
        _style = new StyleHead(model.Cuts, model.Values);
        _numbers = new float[_stylometer.Features.Count];
    }

    /// <summary>The model.</summary>
    public TextModel Model { get; }

    /// <summary>What was done to the last text so that it compares otherwise than it reads.</summary>
    public Tampering Tampering { get; private set; }

    /// <summary>Characters under which nothing is said: 20 in scripts written without spaces, 40 in others.</summary>
    /// <param name="language">ISO 639-1.</param>
    public static int LeastCharacters(string language) => language is "zh" or "ja" or "ko" or "th" ? 20 : 40;

    /// <summary>Scores a text; one of fewer than <see cref="LeastCharacters"/> only gets its length.</summary>
    /// <param name="text">As it was written.</param>
    public MakingScore Score(ReadOnlySpan<char> text)
    {
        var folded = _reading.Read(text, out var tampering);
        Tampering = tampering;
        if (folded.Length < _least)
        {
            Array.Clear(_numbers);
            return new MakingScore(folded.Length, 0, 0, 0, 0);
        }

        _stylometer.Read(folded, _numbers);
        var style = Standard(2, _style.Score(_numbers));
        var count = _views.Shape.Read(folded, _slots, out var scale);
        var shape = Standard(1, Model.Shape.Score(_slots.AsSpan(0, count), scale)) * _views.ShapeWeight;
        count = _views.Words.Read(folded, _slots, out scale);
        var words = Standard(0, Model.Words.Score(_slots.AsSpan(0, count), scale));
        return new MakingScore(folded.Length, words, shape, style, Unseen(_slots.AsSpan(0, count)));
    }

    /// <summary>What the stylometric numbers of the last text add to its score, the most first; those that add nothing are left out.</summary>
    public IReadOnlyList<StyleReason> Reasons() =>
    [
        .. _stylometer.Features.Select((feature, i) => new StyleReason(feature, _numbers[i], _style.Of(i, _numbers[i]) / Model.Deviations[2]))
            .Where(reason => reason.Adds > 0).OrderByDescending(reason => reason.Adds),
    ];

    private float Standard(int head, float score) => (score - Model.Means[head]) / Model.Deviations[head];

    private float Unseen(ReadOnlySpan<int> slots)
    {
        if (slots.IsEmpty) return 0;
        var seen = 0;
        foreach (var slot in slots) seen += (Model.Seen[slot >> 3] >> (slot & 7)) & 1;
        return 1 - ((float)seen / slots.Length);
    }
}
