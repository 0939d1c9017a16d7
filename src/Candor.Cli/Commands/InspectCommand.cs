using System.CommandLine;
using System.Security.Cryptography;
using Candor.Cli.Files;
using Candor.Provenance;
using Candor.Provenance.C2pa;
using Candor.Provenance.Law;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor inspect</c>.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "Pictures, sound, video, documents.", Arity = ArgumentArity.OneOrMore };
        var declared = new Option<bool>("--declared") { Description = "The author declares the files to be AI-generated; the verdict takes it into account." };
        var trust = Trust();
        var propagator = new Option<string?>("--propagator") { Description = "Your code as the platform that spreads the files: --json then says which label to write.", HelpName = "CODE" };
        var propagateId = new Option<string?>("--propagate-id") { Description = "Your number for the file; for one file.", HelpName = "ID" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a file, each on a line of its own." };
        var command = new Command("inspect", "Read what files say of their origin: AI labels (GB 45438), C2PA manifests, source types, traces of generators; and what the law concludes.") { files, declared, trust, propagator, propagateId, json };
        command.Validators.Add(result =>
        {
            var (hasCode, hasId) = (result.GetResult(propagator) is not null, result.GetResult(propagateId) is not null);
            if (result.GetResult(files)?.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)) == true) result.AddError("FILE is blank.");
            if (hasCode != hasId) result.AddError("--propagator and --propagate-id belong together.");
            foreach (var value in (string?[])[result.GetValue(propagator), result.GetValue(propagateId)])
            {
                if (value?.All(character => character is > ' ' and < '\u007F' and not ('"' or '\\')) == false) result.AddError($"'{value}': labels take printable ASCII without spaces, quotes and backslashes.");
            }

            if (hasId && result.GetResult(files) is { Tokens.Count: > 1 }) result.AddError("--propagate-id is the number of one file.");
        });
        command.SetAction(parsed =>
        {
            var isDeclared = parsed.GetValue(declared);
            var against = new C2paOptions(TimeProvider.System.GetUtcNow(), TrustOf(parsed.GetValue(trust)));
            var spreads = parsed.GetValue(propagator) is { } name ? new Propagator(name, parsed.GetValue(propagateId)!) : null;
            var code = ExitCode.Done;
            foreach (var file in parsed.GetRequiredValue(files))
            {
                try
                {
                    using var stream = InputFile.Open(file);
                    var found = FileInspector.Inspect(stream, InspectionLimits.Default, file.Name, against);
                    var verdict = LawVerdict.Of(found, isDeclared, spreads);
                    if (parsed.GetValue(json)) InspectReport.WriteJson(parsed.InvocationConfiguration.Output, file.ToString(), found, verdict);
                    else InspectReport.Tell(parsed.InvocationConfiguration.Output, file.ToString(), found, verdict);
                }
                catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
                {
                    // One file that cannot be opened says nothing of the others.
                    parsed.InvocationConfiguration.Error.WriteLine($"candor: {fault.Message}");
                    code = ExitCode.Input;
                }
            }

            return code;
        });
        return command;
    }

    /// <summary>The option that names anchors.</summary>
    public static Option<FileInfo?> Trust() => new("--trust") { Description = "Certificates (PEM) whose signatures count as trusted. Without it no signature is more than valid.", HelpName = "anchors.pem" };

    /// <summary>The anchors in a file; null without one.</summary>
    /// <exception cref="FormatException">There are no certificates in it.</exception>
    public static TrustList? TrustOf(FileInfo? file)
    {
        if (file is null) return null;
        try
        {
            return TrustList.FromPem(File.ReadAllText(file.FullName));
        }
        catch (Exception fault) when (fault is CryptographicException or ArgumentException)
        {
            throw new FormatException($"{file}: line 1: certificates in PEM were expected.", fault);
        }
    }
}
