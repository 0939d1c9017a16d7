namespace Candor.Cli.Commands;

/// <summary>What the program returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, and there are findings (for checks).</summary>
    public const int Findings = 1;

    /// <summary>Something is wrong with what the user gave.</summary>
    public const int Input = 2;

    /// <summary>Something is wrong with the machine.</summary>
    public const int Infrastructure = 3;
}
