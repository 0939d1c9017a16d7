using static System.FormattableString;

namespace Candor.Embedded.Files;

/// <summary>Something that is not as it was written.</summary>
/// <param name="File">Path inside the store, with slashes.</param>
/// <param name="Record">Which record or block of the file, counted from 1; null if it concerns no single one.</param>
/// <param name="Problem">What is wrong.</param>
public sealed record Finding(string File, long? Record, string Problem)
{
    /// <summary>One line: file, record, problem.</summary>
    public override string ToString() => Record is { } record ? Invariant($"{File}: record {record}: {Problem}") : $"{File}: {Problem}";
}
