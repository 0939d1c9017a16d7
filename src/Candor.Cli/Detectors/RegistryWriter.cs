using System.Text;
using Candor.Cli.Files;
using Candor.Events.Detectors;
using static System.FormattableString;

namespace Candor.Cli.Detectors;

/// <summary>Writes registries as YAML that <see cref="RegistryReader"/> reads.</summary>
internal static class RegistryWriter
{
    /// <summary>Writes a file whole or not at all.</summary>
    public static void Write(string path, IReadOnlyList<Detector> detectors) =>
        OutputFile.Replace(path, file => file.Write(Encoding.UTF8.GetBytes(TextOf(detectors))));

    /// <summary>A registry as text.</summary>
    public static string TextOf(IReadOnlyList<Detector> detectors)
    {
        var text = new StringBuilder();
        Line(text, $"format: {Registry.Format}");
        Line(text, detectors.Count == 0 ? "detectors: []" : "detectors:");
        foreach (var detector in detectors) Append(text, detector);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Detector detector)
    {
        Line(text, $"  - name: {Quoted(detector.Name)}");
        Line(text, $"    version: {Quoted(detector.Version)}");
        Line(text, $"    judges: {detector.Judges.ToString().ToLowerInvariant()}");
        Line(text, $"    owner: {Quoted(detector.Owner)}");
        Line(text, $"    status: {detector.Status.ToString().ToLowerInvariant()}");
        Line(text, Invariant($"    from: {detector.From:yyyy-MM-dd}"));
        if (detector.Until is { } until) Line(text, Invariant($"    until: {until:yyyy-MM-dd}"));
        Line(text, Invariant($"    floor: {detector.Floor:R}"));
        if (detector.Calibration is not { } calibration) return;
        Line(text, "    calibration:");
        Line(text, Invariant($"      alpha: {calibration.Alpha:R}"));
        Line(text, Invariant($"      threshold: {calibration.Threshold:R}"));
        Line(text, Invariant($"      people: {calibration.People}"));
        Line(text, Invariant($"      items: {calibration.Items}"));
        Line(text, Invariant($"      date: {calibration.Date:yyyy-MM-dd}"));
        Line(text, $"      quantiles: [{string.Join(", ", calibration.Quantiles.Select(quantile => Invariant($"{quantile:R}")))}]");
        Line(text, $"      digest: {detector.DigestOf(calibration)}");
    }

    // Double quotes, with what JSON escapes: YAML reads the same.
    private static string Quoted(string value) =>
        $"\"{System.Text.Json.JsonEncodedText.Encode(value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
