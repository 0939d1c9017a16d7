using System.CommandLine;
using System.Security.Cryptography;
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
        var trust = new Option<FileInfo?>("--trust") { Description = "Certificates (PEM) whose signatures count as trusted. Without it no signature is more than valid.", HelpName = "anchors.pem" };
        var json = new Option<bool>("--json") { Description = "Print one JSON object a file, each on a line of its own." };
        var command = new Command("inspect", "Read what files say of their origin: AI labels (GB 45438), C2PA manifests, source types, traces of generators; and what the law concludes.") { files, declared, trust, json };
        command.SetAction(parsed =>
        {
            var isDeclared = parsed.GetValue(declared);
            var against = new C2paOptions(TimeProvider.System.GetUtcNow(), parsed.GetValue(trust) is { } anchors ? TrustOf(anchors) : null);
            foreach (var file in parsed.GetRequiredValue(files))
            {
                using var stream = file.OpenRead();
                var found = FileInspector.Inspect(stream, InspectionLimits.Default, file.Name, against);
                var verdict = LawVerdict.Of(found, isDeclared);
                if (parsed.GetValue(json)) InspectReport.WriteJson(parsed.InvocationConfiguration.Output, file.ToString(), found, verdict);
                else InspectReport.Tell(parsed.InvocationConfiguration.Output, file.ToString(), found, verdict);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static TrustList TrustOf(FileInfo file)
    {
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
