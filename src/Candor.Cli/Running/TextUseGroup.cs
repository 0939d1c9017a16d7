using Candor.Signals.Text.Experience;

namespace Candor.Cli.Running;

/// <summary>How many texts of a group got which verdict.</summary>
internal sealed class TextUseGroup
{
    private readonly long[] _verdicts = new long[Enum.GetValues<ExperienceVerdict>().Length];

    /// <summary>All of them.</summary>
    public long Texts => _verdicts.Sum();

    /// <summary>Those with a verdict.</summary>
    public long Of(ExperienceVerdict verdict) => _verdicts[(int)verdict];

    /// <summary>Counts one.</summary>
    public void Add(ExperienceVerdict verdict) => _verdicts[(int)verdict]++;
}
