using Candor.Evidence.Measurement;

namespace Candor.Cli.Running;

/// <summary>How well a score ranks accounts.</summary>
internal sealed record RankFigures(
    int People, int Managed, double Auc, (double Low, double High) AucInterval, Rate FoundAt1, Rate FoundAt5, Rate FoundAt01)
{
    public static RankFigures Of(IReadOnlyList<float> people, IReadOnlyList<float> managed) => new(
        people.Count,
        managed.Count,
        Ranking.Auc(people, managed),
        Ranking.AucInterval(people, managed),
        Found(people, managed, 0.01),
        Found(people, managed, 0.05),
        Found(people, managed, 0.001));

    private static Rate Found(IReadOnlyList<float> people, IReadOnlyList<float> managed, double falsePositives) =>
        new(Ranking.FoundAt(people, managed, falsePositives), managed.Count);
}
