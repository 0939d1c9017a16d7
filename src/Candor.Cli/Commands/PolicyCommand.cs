using System.CommandLine;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor policy</c>.</summary>
internal static class PolicyCommand
{
    public static Command Create() => new("policy", "Check, try and publish the rules of a community.")
    {
        PolicyCheckCommand.Create(),
        PolicyRenderCommand.Create(),
        PolicyTestCommand.Create(),
        PolicyDiffCommand.Create(),
    };
}
