using System.CommandLine;

namespace Candor.Cli.Commands;

/// <summary>The commands <c>candor text</c>.</summary>
internal static class TextCommand
{
    public static Command Create() => new("text", "What single texts say of themselves.")
    {
        TextUseCommand.Create(),
    };
}
