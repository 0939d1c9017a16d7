using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
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
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            await error.WriteLineAsync($"candor: {Faults(parsed)} '{Path(parsed.CommandResult)} --help' shows how it is used.");
            return ExitCode.Input;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception fault) when (fault is FormatException or FileNotFoundException or DirectoryNotFoundException)
        {
            foreach (var line in fault.Message.Split('\n')) await error.WriteLineAsync($"candor: {line.TrimEnd('\r')}");
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

    /// <summary>The commands.</summary>
    internal static RootCommand Root()
    {
        var root = new RootCommand("Candor says which accounts an AI runs, why, and with an error rate that holds.")
        {
            DemoCommand.Create(),
            TrainCommand.Create(),
            CalibrateCommand.Create(),
            ReplayCommand.Create(),
            EvaluateCommand.Create(),
            ValidateCommand.Create(),
            ExplainCommand.Create(),
            ReportCommand.Create(),
            FactoriesCommand.Create(),
            MapCommand.Create(),
            GenerateCommand.Create(),
            BenchCommand.Create(),
            PolicyCommand.Create(),
            StoreCommand.Create(),
            FamiliesCommand.Create(),
            SimilarCommand.Create(),
            InteractionsCommand.Create(),
            TextCommand.Create(),
            DetectorsCommand.Create(),
            CorpusCommand.Create(),
            InspectCommand.Create(),
            LabelCommand.Create(),
            ProvenanceCommand.Create(),
        };
        HelpWithExamples.Use(root);
        return root;
    }

    /// <summary>All that is wrong with a command line, as one line. A word that is not known explains everything else that is missing.</summary>
    private static string Faults(ParseResult parsed)
    {
        var unknown = parsed.UnmatchedTokens;
        return unknown.Count > 0 ? $"'{string.Join("', '", unknown)}' is not known to '{Path(parsed.CommandResult)}'."
            : string.Join(' ', parsed.Errors.Select(fault => fault.Message.ReplaceLineEndings(" ")).Distinct());
    }

    private static string Path(SymbolResult? result)
    {
        var names = new Stack<string>();
        for (; result is CommandResult { Command: not RootCommand } command; result = command.Parent) names.Push(command.Command.Name);
        names.Push("candor");
        return string.Join(' ', names);
    }
}
