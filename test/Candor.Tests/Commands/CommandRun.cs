using System.Text.Json;
using Candor.Cli.Commands;

namespace Candor.Tests.Commands;

/// <summary>A command line that was run, and what came of it.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    /// <summary>What it printed, as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public static async Task<CommandRun> Of(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Application.RunAsync(arguments, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
