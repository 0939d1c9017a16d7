namespace Candor.Signals.Text;

/// <summary>An additive model of the stylometric numbers: each has a step function of its own, so that what it adds to the score is its reason.</summary>
internal sealed class StyleHead
{
    /// <param name="cuts">By feature, ascending; empty where the feature says nothing.</param>
    /// <param name="values">By feature, one value more than cuts: of what lies below the first cut, and from each cut on.</param>
    public StyleHead(float[][] cuts, float[][] values)
    {
        if (cuts.Length != values.Length || cuts.Where((list, i) => values[i].Length != list.Length + 1).Any()) throw new ArgumentException("One value more than cuts is needed for every feature.");
        (Cuts, Values) = (cuts, values);
    }

    /// <summary>By feature, where its step function steps.</summary>
    public float[][] Cuts { get; }

    /// <summary>By feature, what each step is worth.</summary>
    public float[][] Values { get; }

    /// <summary>The score of a text's numbers.</summary>
    public float Score(ReadOnlySpan<float> numbers)
    {
        var sum = 0f;
        for (var i = 0; i < Cuts.Length; i++) sum += Of(i, numbers[i]);
        return sum;
    }

    /// <summary>What one number adds.</summary>
    public float Of(int feature, float number)
    {
        var cuts = Cuts[feature];
        var at = 0;
        while (at < cuts.Length && number >= cuts[at]) at++;
        return Values[feature][at];
    }
}
