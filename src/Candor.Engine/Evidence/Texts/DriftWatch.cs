namespace Candor.Evidence.Texts;

/// <summary>
/// Watches the scores of one source, domain and length: each is ranked among the people of the calibration and all watched before it, which is even as long as they are
/// exchangeable, and the rank goes to the alarm.
/// </summary>
/// <param name="people">Scores of people of the calibration that are not called anything, ascending, not empty.</param>
/// <param name="alarm">Takes the ranks; several watches may share one.</param>
public sealed class DriftWatch(IReadOnlyList<float> people, DriftAlarm alarm)
{
    private readonly List<float> _seen = [.. people];
    private readonly float _most = people[^1];

    /// <summary>Takes a score; one above all people of the calibration would be called something and does not count.</summary>
    /// <param name="score">The score.</param>
    /// <param name="chance">A random number from 0 to 1, to break ties.</param>
    public void Add(float score, double chance)
    {
        if (score > _most) return;
        var at = _seen.BinarySearch(score);
        var above = at < 0 ? _seen.Count - ~at : _seen.Count - at;
        alarm.Add((above + chance) / (_seen.Count + 1));
        _seen.Insert(at < 0 ? ~at : at, score);
    }
}
