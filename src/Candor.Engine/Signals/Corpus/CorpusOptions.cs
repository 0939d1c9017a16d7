namespace Candor.Signals.Corpus;

/// <summary>What of a corpus is measured.</summary>
public sealed record CorpusOptions
{
    /// <summary>Accounts in the samples that are compared.</summary>
    public const int SampleAccounts = 100;

    /// <summary>Words in the samples that are compared.</summary>
    public const int SampleWords = 200;

    /// <summary>Accounts that a period must have to be measured: a half of them is still a sample.</summary>
    public const int LeastAccounts = 2 * SampleAccounts;

    /// <summary>Length of the periods.</summary>
    public CorpusPeriod Period { get; init; } = CorpusPeriod.Week;

    /// <summary>The one language that is measured; 0 for each by itself.</summary>
    public ushort Language { get; init; }

    /// <summary>Subjects that are measured instead of everything and the largest.</summary>
    public IReadOnlyList<CorpusSubject> Subjects { get; init; } = [];

    /// <summary>How many of the largest subjects are measured beside everything. For this a post counts for its topic, else for each of its tags.</summary>
    public int LargestSubjects { get; init; }

    /// <summary>Half-samples of the accounts, for the intervals.</summary>
    public int HalfSamples { get; init; } = 200;

    /// <summary>The same seed gives the same figures.</summary>
    public ulong Seed { get; init; } = 1;
}
