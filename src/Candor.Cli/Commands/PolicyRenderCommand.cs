using System.CommandLine;
using System.Text;
using Candor.Cli.Files;
using Candor.Cli.Policies;
using Candor.Cli.Policies.Publishing;
using Candor.Cli.Reporting;
using static System.FormattableString;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor policy render</c>.</summary>
internal static class PolicyRenderCommand
{
    private static readonly string[] Extensions = [".html", ".md", ".json"];

    public static Command Create()
    {
        var file = new Argument<FileInfo>("POLICY") { Description = "The policy (YAML)." };
        var output = new Option<FileInfo?>("--out") { Description = "Where the page goes: .html (one file that loads nothing), .md or .json. Default: Markdown to standard output.", HelpName = "rules.html" };
        var language = CommonOptions.PageLanguage();
        language.Aliases.Add("--language");
        var version = new Option<string?>("--version") { Description = "The version to show whole. Default: the last.", HelpName = "VERSION" };
        var json = new Option<bool>("--json") { Description = "The page as one JSON object." };
        var command = new Command("render", "Write the rules as a page for the public: what is encouraged, allowed and refused, from when, what follows, how to object.")
        {
            file, output, language, version, json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(output) is not { } path) return;
            var extension = path.Extension.ToLowerInvariant();
            if (!Extensions.Contains(extension)) result.AddError($"--out: '{path.Name}' ends in none of {string.Join(", ", Extensions)}.");
            else if (result.GetValue(json) && extension != ".json") result.AddError($"--json writes JSON, but '{path.Name}' does not end in .json.");
        });
        CommonOptions.KeepInputs(command, [file], [output]);
        command.SetAction(parsed =>
        {
            var policy = PolicyFile.Parse(File.ReadAllText(parsed.GetRequiredValue(file).FullName), parsed.GetRequiredValue(file).ToString());
            var published = PublishedVersion.Of(policy, parsed.GetValue(version));
            var languages = CommonOptions.PageLanguageOf(parsed, language);
            var path = parsed.GetValue(output);
            var extension = path?.Extension.ToLowerInvariant() ?? (parsed.GetValue(json) ? ".json" : ".md");
            var page = Page(published, extension, languages);
            if (path is null) parsed.InvocationConfiguration.Output.Write(page);
            else
            {
                OutputFile.Replace(path.FullName, stream => stream.Write(Encoding.UTF8.GetBytes(page)));
                parsed.InvocationConfiguration.Output.WriteLine(Invariant(
                    $"Rules: {path}; {policy.Name}, version {published.Version.Name}: {published.Live.Count} rules in force, {published.Tried.Count} tried out, {published.Classes.Count} classes of use."));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Page(PublishedVersion published, string extension, ReportLanguage language)
    {
        if (extension == ".html") return HtmlPage.Of(published, language);
        if (extension == ".md") return MarkdownPage.Of(published, language);
        using var text = new StringWriter();
        PolicyRenderReport.Write(text, published, language);
        return text.ToString();
    }
}
