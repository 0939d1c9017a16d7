using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>What several commands say of their input.</summary>
internal static class InputReport
{
    /// <summary>That records of another form gave no event.</summary>
    public static string Unmapped(long records) => Invariant($"{records:N0} records were wanted by no rule of the mapping.");
}
