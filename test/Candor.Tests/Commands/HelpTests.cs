using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Candor.Cli.Commands;
using Xunit;

namespace Candor.Tests.Commands;

public sealed partial class HelpTests
{
    [Theory]
    [InlineData("demo")]
    [InlineData("train")]
    [InlineData("calibrate")]
    [InlineData("replay")]
    [InlineData("evaluate")]
    [InlineData("validate")]
    [InlineData("explain")]
    [InlineData("report")]
    [InlineData("factories")]
    [InlineData("map")]
    [InlineData("generate")]
    [InlineData("store")]
    [InlineData("store verify")]
    [InlineData("store compact")]
    [InlineData("store stats")]
    [InlineData("families")]
    [InlineData("similar")]
    [InlineData("interactions")]
    [InlineData("detectors")]
    [InlineData("detectors calibrate")]
    [InlineData("detectors report")]
    [InlineData("corpus")]
    [InlineData("inspect")]
    [InlineData("label")]
    [InlineData("provenance")]
    [InlineData("policy")]
    [InlineData("policy check")]
    [InlineData("policy test")]
    [InlineData("policy diff")]
    [InlineData("policy render")]
    [InlineData("text")]
    [InlineData("text use")]
    [InlineData("text opposed")]
    [InlineData("text train")]
    [InlineData("text calibrate")]
    [InlineData("text evaluate")]
    [InlineData("text validate")]
    [InlineData("text score")]
    [InlineData("text compare")]
    [InlineData("text drift")]
    public async Task The_help_of_a_command_is_as_approved(string command) =>
        Approval.Verify(command.Replace(' ', '-'), await Help(command.Split(' ')));

    [Fact]
    public async Task The_help_of_the_program_is_as_approved() => Approval.Verify("candor", await Help());

    [Fact]
    public async Task Every_command_is_approved_and_describes_itself_and_all_it_takes()
    {
        foreach (var command in await Commands())
        {
            var help = await Help(command.Split(' '));

            Assert.Matches(@"Description:\n  \S", help);
            Assert.Contains($"\nExamples:\n  candor {command}", help, StringComparison.Ordinal);
            foreach (Match row in Row().Matches(help)) Assert.NotEqual("", row.Groups["description"].Value.Trim());
        }
    }

    [Fact]
    public async Task Every_example_is_understood()
    {
        foreach (var command in await Commands())
        {
            foreach (Match example in Example().Matches((await Help(command.Split(' '))).Split("Examples:")[1]))
            {
                var parsed = Application.Root().Parse([.. example.Value.Trim().Split(' ').Skip(1)]);

                Assert.True(parsed.Errors.Count == 0, $"{example.Value}: {string.Join(" ", parsed.Errors.Select(fault => fault.Message))}");
            }
        }
    }

    private static async Task<string> Help(params string[] command)
    {
        // As Program does, so that default values are shown the same on every machine.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var run = await CommandRun.Of([.. command, "--help"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Output.ReplaceLineEndings("\n").Replace(RootCommand.ExecutableName, "candor", StringComparison.Ordinal);
    }

    private static async Task<string[]> Commands()
    {
        var listed = (await Help()).Split("Commands:\n")[1].Split("\n\n")[0];
        var names = Row().Matches(listed).Select(row => row.Groups["name"].Value);
        return [.. names, .. Application.Root().Subcommands.SelectMany(command => command.Subcommands.Select(inner => $"{command.Name} {inner.Name}"))];
    }

    [GeneratedRegex(@"^  (?<name>[^\s]+)(?:[^\n]*?)  +(?<description>[^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^  candor .*$", RegexOptions.Multiline)]
    private static partial Regex Example();
}
