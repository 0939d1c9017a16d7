using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Candor.Cli.Commands;

/// <summary>The usual help with examples at its end.</summary>
/// <param name="help">The usual help.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    private const int Width = 110;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Gives a command and all commands under it this help.</summary>
    public static void Use(Command root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new HelpWithExamples(new HelpAction { MaxWidth = Width });
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var command = parseResult.CommandResult.Command;
        output.WriteLine("Examples:");
        foreach (var example in command is RootCommand ? Examples.Start : Examples.Of(NameOf(command))) output.WriteLine($"  {example}");
        output.WriteLine();
        return code;
    }

    /// <summary>A command's words from the root, such as "store verify".</summary>
    private static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand) is { } parent ? $"{NameOf(parent)} {command.Name}" : command.Name;
}
