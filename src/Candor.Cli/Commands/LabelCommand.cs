using System.CommandLine;
using Candor.Cli.Files;
using Candor.Provenance;
using Candor.Provenance.Aigc;
using Candor.Provenance.C2pa;
using Candor.Provenance.Law;
using Candor.Provenance.Writing;

namespace Candor.Cli.Commands;

/// <summary>The command <c>candor label</c>.</summary>
internal static class LabelCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "PNG, JPEG, WebP, MP4, MOV, M4A, WAV, MP3, PDF or Markdown. It is never changed." };
        var producer = new Option<string?>("--producer") { Description = "Who generated it: name or code, without spaces. Of a label that is there it stays as it is.", HelpName = "CODE" };
        var id = new Option<string?>("--id") { Description = "The producer's number for it.", HelpName = "ID" };
        var propagator = new Option<string?>("--propagator") { Description = "Who spreads it; the producer if it is not given.", HelpName = "CODE" };
        var propagateId = new Option<string?>("--propagate-id") { Description = "The propagator's number for it; the producer's if it is not given.", HelpName = "ID" };
        var value = new Option<string?>("--label") { Description = "1: it is generated, 2: it may be, 3: it is suspected to be. Not given, it is 1 for a producer, and for a platform what the law concludes from the file. Of a label that is there it stays as it is.", HelpName = "1|2|3" };
        var declared = new Option<bool>("--declared") { Description = "The author declares it to be AI-generated; what the law concludes takes it into account." };
        var served = new Option<bool>("--served-copy") { Description = "OUT is a copy to be served and FILE is kept: label it even if it is signed (C2PA), which breaks the signature of the copy." };
        var output = new Option<FileInfo>("--out", "-o") { Description = "Where the labelled file goes.", HelpName = "OUT", Required = true };
        var command = new Command("label", "Write the AI label (GB 45438) into a copy of a file; picture, sound and text stay as they are. A label that is there gets its propagator's fields set, never a second one beside it.")
        {
            file, producer, id, propagator, propagateId, value, declared, served, output,
        };
        command.SetAction(parsed =>
        {
            var (from, to) = (parsed.GetRequiredValue(file), parsed.GetRequiredValue(output));
            if (OutputFile.IsSame(from.FullName, to.FullName)) throw new FormatException($"{to}: the original is kept: name another file for the labelled one.");
            var label = new AigcLabel
            {
                Label = parsed.GetValue(value) ?? (parsed.GetValue(producer) is null ? Concluded(from, parsed.GetValue(declared)) : "1"),
                ContentProducer = parsed.GetValue(producer),
                ProduceID = parsed.GetValue(id),
                ContentPropagator = parsed.GetValue(propagator),
                PropagateID = parsed.GetValue(propagateId),
                ReservedCode2 = "",
            };
            var result = Write(from, to, label, parsed.GetValue(served));
            if (!result.IsDone) throw new FormatException($"{from}: {Reason(result)}.");
            parsed.InvocationConfiguration.Output.WriteLine($"{to}: {(result.Outcome == LabelOutcome.Written ? "labelled" : "its label has the new propagator")} ({InspectReport.Shown(result.Place)})");
            if (result.BreaksSignature) parsed.InvocationConfiguration.Output.WriteLine("The signature holds for the original only: keep it.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>What the law has a platform write.</summary>
    private static string Concluded(FileInfo from, bool isDeclared)
    {
        using var source = InputFile.Open(from);
        return LawVerdict.Of(FileInspector.Inspect(source, InspectionLimits.Default, from.Name, new C2paOptions(TimeProvider.System.GetUtcNow(), null)), isDeclared).Conclusion switch
        {
            LawConclusion.Is => "1",
            LawConclusion.Possible => "2",
            LawConclusion.Suspected => "3",
            _ => throw new FormatException($"{from}: nothing in it says that an AI made it, so there is nothing to write; --declared or --label say more."),
        };
    }

    /// <summary>The target comes into being whole or not at all.</summary>
    private static LabelWriting Write(FileInfo from, FileInfo to, AigcLabel label, bool isServedCopy)
    {
        using var source = InputFile.Open(from);
        LabelWriting? result = null;
        OutputFile.Replace(to.FullName, target => (result = LabelWriter.Write(source, target, label, new() { IsServedCopy = isServedCopy, FileName = from.Name })).IsDone);
        return result!;
    }

    private static string Reason(LabelWriting result) => result.Outcome switch
    {
        LabelOutcome.SignedOriginal => "it is signed, and is not changed silently; keep it and label a copy with --served-copy",
        LabelOutcome.Improper => $"no proper label: {string.Join(", ", result.Breaches)}",
        LabelOutcome.Elsewhere => $"it has a label that cannot be updated ({InspectReport.Shown(result.Place)}), and a second one must not be added",
        LabelOutcome.Full => "there is no room left in the place for labels",
        LabelOutcome.Broken when result.Reason.Length > 0 => $"it is {result.Reason}",
        LabelOutcome.Broken => "the file, or metadata in it, is broken",
        LabelOutcome.Unsupported when result.Reason.Length > 0 => $"labels are not written into it: it is {result.Reason}",
        _ => $"labels are not written into such files{(result.Container.Length > 0 ? $" ({result.Container})" : "")}",
    };
}
