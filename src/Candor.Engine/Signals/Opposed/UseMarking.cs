using Candor.Events.Texts;

namespace Candor.Signals.Opposed;

/// <summary>Reads opposed uses as an event's marks.</summary>
public static class UseMarking
{
    private static readonly int Uses = Enum.GetValues<OpposedUse>().Length;

    /// <summary>A reader for one thread.</summary>
    /// <param name="lists">The operator's lists.</param>
    public static UseReader NewReader(UseLists lists)
    {
        var uses = new OpposedUses(lists);
        return (text, time) => MarksOf(uses.Read(text, lists.Topics is null ? UseContext.None : new UseContext { Time = time }));
    }

    private static UseMarks? MarksOf(IReadOnlyList<UseSignal> signals)
    {
        if (signals.Count == 0) return null;
        var strengths = new float[Uses];
        foreach (var signal in signals) strengths[(int)signal.Use] = Math.Max(strengths[(int)signal.Use], signal.Strength);
        var told = signals.OrderByDescending(signal => signal.Strength).ToArray();
        return new UseMarks(strengths, string.Join(" ", told.Select(signal => signal.Reason)), string.Concat(told.Select(signal => signal.ReasonChinese)));
    }
}
