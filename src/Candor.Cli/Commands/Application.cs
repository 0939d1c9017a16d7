using System.CommandLine;
using Candor.Cli.Generation;

namespace Candor.Cli.Commands;

/// <summary>The whole program: its commands, and the one place where what goes wrong becomes a line and an exit code.</summary>
internal static class Application
{
    /// <summary>Runs a command line.</summary>
    /// <returns>0 done, 1 findings, 2 the user's input, 3 infrastructure.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error)
    {
        var parsed = Root().Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is System.CommandLine.Invocation.ParseErrorAction)
        {
            foreach (var fault in parsed.Errors) await error.WriteLineAsync($"candor: {fault.Message}");
            await error.WriteLineAsync($"candor: '{Path(parsed.CommandResult)} --help' shows how it is used.");
            return ExitCode.Input;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is FormatException or FileNotFoundException or DirectoryNotFoundException)
        {
            await error.WriteLineAsync($"candor: {fault.Message}");
            return ExitCode.Input;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"candor: {fault.Message}");
            return ExitCode.Infrastructure;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("candor: stopped.");
            return ExitCode.Infrastructure;
        }
    }

    private static RootCommand Root() => new("Candor says which accounts an AI runs, why, and with an error rate that holds.")
    {
        DemoCommand.Create(),
        TrainCommand.Create(),
        CalibrateCommand.Create(),
        ReplayCommand.Create(),
        EvaluateCommand.Create(),
        ValidateCommand.Create(),
        ExplainCommand.Create(),
        GenerateCommand.Create(),
    };

    private static string Path(System.CommandLine.Parsing.SymbolResult? result)
    {
        var names = new Stack<string>();
        for (; result is System.CommandLine.Parsing.CommandResult command; result = command.Parent) names.Push(command.Command.Name);
        return string.Join(' ', names);
    }
}
