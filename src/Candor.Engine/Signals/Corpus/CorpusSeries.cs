using Candor.Numerics;

namespace Candor.Signals.Corpus;

/// <summary>The periods of a language and subject, in order; periods without a post are left out.</summary>
/// <param name="Language">The language, see <see cref="Events.LanguageCode"/>; 0 where none was given.</param>
/// <param name="Subject">What the posts are about.</param>
/// <param name="Periods">The periods.</param>
public sealed record CorpusSeries(ushort Language, CorpusSubject Subject, IReadOnlyList<CorpusFigures> Periods)
{
    private const double Level = 0.05;

    /// <summary>How a measure went over all periods where it is known; null where these are fewer than <see cref="MonotoneTrend.LeastValues"/>.</summary>
    public MonotoneTrend? CourseOf(CorpusMeasure measure)
    {
        var known = Periods.Select(period => period[measure]).Where(figure => figure.IsKnown).Select(figure => figure.Value).ToArray();
        return known.Length < MonotoneTrend.LeastValues ? null : MonotoneTrend.Of(known);
    }

    /// <summary>
    /// Whether the corpus became more homogeneous over all periods: texts, vocabulary or similarity went that way and none of them the other, by the test for monotone trends at 5 % for the three together. A week
    /// differs from the one before by its topics alone; this does not ask of a single one.
    /// </summary>
    public Homogenization Overall()
    {
        var courses = CorpusTrend.Deciding
            .Select(measure => (Course: CourseOf(measure), Sign: measure == CorpusMeasure.Similarity ? 1 : -1))
            .Where(pair => pair.Course is not null)
            .Select(pair => pair.Course!.Value.PValue < Level / CorpusTrend.Deciding.Count ? Math.Sign(pair.Course.Value.Slope) * pair.Sign : 0)
            .ToArray();
        return courses.Length == 0 || (courses.Contains(1) && courses.Contains(-1)) ? Homogenization.CannotTell
            : courses.Contains(1) ? Homogenization.Yes
            : Homogenization.No;
    }
}
