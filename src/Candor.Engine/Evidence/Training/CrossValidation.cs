namespace Candor.Evidence.Training;

/// <summary>Scores every labelled account by a model that has seen neither it nor its group.</summary>
public static class CrossValidation
{
    /// <summary>Out-of-fold scores, one an example.</summary>
    /// <param name="examples">Labelled accounts.</param>
    /// <param name="folds">Number of folds.</param>
    /// <param name="seed">Of the split.</param>
    /// <param name="without">Channels or families to leave out.</param>
    /// <exception cref="FormatException">A fold leaves too few accounts of a label to train on.</exception>
    public static PathScore[] Run(IReadOnlyList<Example> examples, int folds, ulong seed, IReadOnlySet<string> without)
    {
        var fold = Folds.Assign(examples, folds, seed);
        var scores = new PathScore[examples.Count];
        for (var f = 0; f < folds; f++)
        {
            var training = examples.Where((_, i) => fold[i] != f).ToArray();
            if (ModelTraining.Problem(training) is { } problem) throw new FormatException($"A fold would have too little to learn from: {problem}.");
            var model = ModelTraining.Train(training, without, seed);
            for (var i = 0; i < examples.Count; i++)
            {
                if (fold[i] == f) scores[i] = examples[i].ScoreBy(model);
            }
        }

        return scores;
    }
}
