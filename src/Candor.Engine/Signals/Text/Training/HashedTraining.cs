using Candor.Numerics;

namespace Candor.Signals.Text.Training;

/// <summary>Fits a weight for every slot: logistic loss, steps scaled by what a slot has seen (Adagrad, Duchi et al. 2011), seeded order.</summary>
internal static class HashedTraining
{
    private const int Epochs = 4;
    private const float Rate = 0.3f;
    private const float Damping = 1e-8f;

    /// <summary>Fits weights; the last one is the bias.</summary>
    /// <param name="bags">One a text.</param>
    /// <param name="isMade">One a text.</param>
    /// <param name="slots">Slots of the view.</param>
    /// <param name="seed">Of the order.</param>
    public static float[] Fit(IReadOnlyList<SlotBag> bags, IReadOnlyList<bool> isMade, int slots, ulong seed)
    {
        var (solution, squares) = (new float[slots + 1], new float[slots + 1]);
        Array.Fill(squares, Damping);
        var random = new SeededRandom(seed);
        var order = Enumerable.Range(0, bags.Count).ToArray();
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            random.Shuffle(order.AsSpan());
            foreach (var i in order) Step(bags[i], isMade[i], solution, squares);
        }

        return solution;
    }

    /// <summary>The score of a text.</summary>
    public static float Score(SlotBag bag, float[] solution)
    {
        var sum = 0f;
        foreach (var slot in bag.Slots) sum += solution[slot];
        return solution[^1] + (sum * bag.Scale);
    }

    /// <summary>Rounds weights to 8 bits. Those beyond the largest of 9,999 in 10,000 used ones are cut to it.</summary>
    public static HashedWeights Quantise(float[] solution)
    {
        var sizes = solution.SkipLast(1).Select(MathF.Abs).Where(size => size > 0).Order().ToArray();
        var most = sizes.Length == 0 ? 1 : sizes[(int)((sizes.Length - 1) * 0.9999)];
        var scale = most / sbyte.MaxValue;
        return new HashedWeights
        {
            Weights = [.. solution.SkipLast(1).Select(weight => (byte)(sbyte)Math.Clamp(MathF.Round(weight / scale), -sbyte.MaxValue, sbyte.MaxValue))],
            Scale = scale,
            Bias = solution[^1],
        };
    }

    private static void Step(SlotBag bag, bool isMade, float[] solution, float[] squares)
    {
        var slope = (1 / (1 + MathF.Exp(-Score(bag, solution)))) - (isMade ? 1 : 0);
        Move(solution.Length - 1, slope, solution, squares);
        slope *= bag.Scale;
        foreach (var slot in bag.Slots) Move(slot, slope, solution, squares);
    }

    private static void Move(int slot, float slope, float[] solution, float[] squares)
    {
        squares[slot] += slope * slope;
        solution[slot] -= Rate * slope / MathF.Sqrt(squares[slot]);
    }
}
