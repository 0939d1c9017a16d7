using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Candor.Cli.Media;
using Candor.Provenance;
using Candor.Provenance.Aigc;
using Candor.Provenance.C2pa;
using Candor.Provenance.Law;

namespace Candor.Cli.Commands;

/// <summary>Tells what was found in a file.</summary>
internal static class InspectReport
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For people: the verdict first, then what it rests on.</summary>
    public static void Tell(TextWriter output, string file, FileInspection found, LawVerdict verdict)
    {
        var manifest = found.C2pa.State == C2paState.None ? "" : $", C2PA: {StateOf(found.C2pa)}";
        output.WriteLine($"{Shown(file)}: {(found.Container.Length == 0 ? "unknown container" : found.Container)}, AI: {WordOf(verdict.Conclusion)}{manifest}");
        Line(output, "because", $"{verdict.Reason.English} / {verdict.Reason.Chinese}");
        if (verdict.ToWrite is { } toWrite) Line(output, "write", $"{toWrite.ToJson()}{(verdict.IsSigned ? " (into a copy: the file is signed)" : "")}");
        if (verdict.Prompt is { } prompt) Line(output, "show", $"{prompt.English} / {prompt.Chinese}");
        if (found.Aigc.Label is { } label) Line(output, "label", label.ToJson());
        if (found.Aigc.Grade != AigcGrade.NotFound) Line(output, "grade", $"{WordOf(found.Aigc.Grade)} {string.Join(", ", found.Aigc.Breaches)}".TrimEnd());
        if (found.Aigc.OtherPlaces.Count > 0) Line(output, "also", string.Join("; ", found.Aigc.OtherPlaces));
        if (found.SourceTypes.Count > 0) Line(output, "source", string.Join(", ", found.SourceTypes));
        if (found.Generator is { } generator) Line(output, "generator", $"{generator.Name} ({generator.Place})");
        if (found.C2pa.State != C2paState.None) Line(output, "C2PA", string.Join("; ", [.. found.ManifestStores, .. Signed(found.C2pa)]));
        Statuses(output, "C2PA", found.C2pa.Failures);
        Statuses(output, "ingredient", found.C2pa.IngredientFailures);
        if (found.DocumentSignature != DocumentSignature.None) Line(output, "signature", $"the document's own, not validated: {WordOf(found.DocumentSignature)}");
        foreach (var trace in found.RemovalTraces) Line(output, "removal?", $"{trace.Code}: {trace.Detail}");
        foreach (var fault in found.Faults) Line(output, "fault", fault);
        if (found.IsCut) Line(output, "fault", "a limit was reached: not everything was read");
    }

    /// <summary>For programs.</summary>
    public static void WriteJson(TextWriter output, string file, FileInspection found, LawVerdict verdict)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, OneLine))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteString("container", found.Container);
            json.WriteString("class", found.Class);
            json.WriteString("c2pa", StateOf(found.C2pa) == "trusted" ? "valid" : StateOf(found.C2pa));
            json.WriteBoolean("c2pa_trusted", found.C2pa.State == C2paState.Trusted);
            json.WriteStrings("failures", found.C2pa.Failures.Select(failure => failure.Code).Distinct());
            json.WriteStrings("ingredient_failures", found.C2pa.IngredientFailures.Select(failure => failure.Code).Distinct());
            json.WriteStrings("informational", found.C2pa.Informational.Select(status => status.Code).Distinct());
            json.WriteNumber("manifests", found.C2pa.Manifests.Count);
            json.WriteStrings("source_types", found.SourceTypes);
            json.WriteString("aigc", found.Aigc.Label?.ToJson() ?? "");
            json.WriteString("aigc_place", found.Aigc.Place);
            json.WriteString("aigc_grade", WordOf(found.Aigc.Grade));
            json.WriteStrings("aigc_breaches", found.Aigc.Breaches.Select(breach => breach.ToString()));
            json.WriteString("generator", found.Generator?.Name ?? "");
            json.WriteString("generator_place", found.Generator?.Place ?? "");
            json.WriteStrings("manifest_stores", found.ManifestStores);
            json.WriteString("remote_manifest", found.RemoteManifest ?? "");
            json.WriteString("document_signature", WordOf(found.DocumentSignature));
            json.WriteString("explicit_label", found.ExplicitLabel?.Text ?? "");
            json.WriteStrings("removal_traces", found.RemovalTraces.Select(trace => $"{trace.Code}: {trace.Detail}"));
            json.WriteStrings("faults", found.Faults);
            json.WriteBoolean("cut", found.IsCut);
            json.WriteObject("verdict", () => Write(json, verdict));
            json.WriteObject("provenance", () => ProvenanceSerializer.Write(json, found));
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }

    private static void Write(Utf8JsonWriter json, LawVerdict verdict)
    {
        json.WriteString("conclusion", WordOf(verdict.Conclusion));
        json.WriteString("reason", verdict.Reason.English);
        json.WriteString("reason_zh", verdict.Reason.Chinese);
        json.WriteString("prompt", verdict.Prompt?.English ?? "");
        json.WriteString("prompt_zh", verdict.Prompt?.Chinese ?? "");
        if (verdict.ToWrite is not { } label) return;
        json.WriteString("label_to_write", label.ToJson());
        json.WriteBoolean("is_signed", verdict.IsSigned);
    }

    private static void Statuses(TextWriter output, string name, IEnumerable<C2paStatus> statuses)
    {
        foreach (var same in statuses.GroupBy(status => (status.Code, status.Explanation)))
        {
            var times = same.Count() > 1 ? FormattableString.Invariant($" ({same.Count()} times)") : "";
            Line(output, name, $"{same.Key.Code}{times}: {same.Key.Explanation}");
        }
    }

    private static void Line(TextWriter output, string name, string text) => output.WriteLine($"  {name,-10} {Shown(text)}");

    /// <summary>A file's texts may hold what moves a terminal's cursor.</summary>
    internal static string Shown(string text) => string.Concat(text.Select(character => char.IsControl(character) ? '\uFFFD' : character));

    private static string StateOf(C2paReport report) => report.State.ToString().ToLowerInvariant();

    private static string[] Signed(C2paReport report) => report.Signer is null ? [] : report.SignedAt is { } at ? [$"signed by {report.Signer}", FormattableString.Invariant($"{at:yyyy-MM-dd}")] : [$"signed by {report.Signer}"];

    private static string WordOf(LawConclusion conclusion) => conclusion.ToString().ToLowerInvariant();

    private static string WordOf(DocumentSignature signature) => signature.ToString().ToLowerInvariant();

    private static string WordOf(AigcGrade grade) => grade switch
    {
        AigcGrade.Compliant => "compliant",
        AigcGrade.NonCompliant => "non-compliant",
        AigcGrade.Inconclusive => "inconclusive",
        _ => "not found",
    };
}
