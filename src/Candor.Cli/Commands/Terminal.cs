using System.CommandLine;
using Candor.Cli.Running;
using Spectre.Console;

namespace Candor.Cli.Commands;

/// <summary>Where a command writes: tables or JSON to its output, progress to the terminal.</summary>
internal static class Terminal
{
    private const int WidthWithoutTerminal = 140;

    /// <summary>A console that writes tables to the command's output.</summary>
    public static IAnsiConsole Console(InvocationConfiguration configuration)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(configuration.Output) });
        if (System.Console.IsOutputRedirected) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }

    /// <summary>Progress on standard error if that is a terminal.</summary>
    public static RunProgress Progress(InvocationConfiguration configuration) =>
        new(System.Console.IsErrorRedirected ? null : configuration.Error, TimeProvider.System);
}
