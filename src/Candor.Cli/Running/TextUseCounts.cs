using Candor.Signals.Text.Experience;

namespace Candor.Cli.Running;

/// <summary>What the texts of some files claim, in numbers.</summary>
internal sealed class TextUseCounts
{
    private readonly SortedDictionary<string, TextUseGroup> _groups = new(StringComparer.Ordinal);

    /// <summary>All texts.</summary>
    public TextUseGroup All { get; } = new();

    /// <summary>The texts by what was asked for.</summary>
    public IReadOnlyDictionary<string, TextUseGroup> Groups => _groups;

    /// <summary>Lines that are no text.</summary>
    public long Skipped { get; set; }

    /// <summary>Counts a text.</summary>
    public void Add(string group, ExperienceVerdict verdict)
    {
        All.Add(verdict);
        if (!_groups.TryGetValue(group, out var counts)) _groups[group] = counts = new TextUseGroup();
        counts.Add(verdict);
    }
}
