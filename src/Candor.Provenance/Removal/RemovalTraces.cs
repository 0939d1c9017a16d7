using Candor.Provenance.SourceTypes;

namespace Candor.Provenance.Removal;

/// <summary>Finds signs of removal in what a file says.</summary>
internal static class RemovalTraces
{
    /// <summary>All signs.</summary>
    public static IReadOnlyList<RemovalTrace> Find(FileInspection found)
    {
        List<RemovalTrace> traces = [.. found.EmptyShells.Select(shell => new RemovalTrace("empty_shell", shell))];
        traces.AddRange(found.EmptiedLabels.Select(label => new RemovalTrace("emptied_label", label, IsOfMark: true)));
        if (found is { RemoteManifest: { } address, ManifestStores.Count: 0 }) traces.Add(new("remote_manifest", address));
        if (found is { OwnManifest: { } own, ManifestStores.Count: 0 }) traces.Add(new("removed_manifest", own));
        traces.AddRange(found.StrayStores.Select(place => new RemovalTrace("stray_manifest", place)));
        if (found.Aigc.Breaches.Where(breach => breach.Code == "contradiction").Select(breach => breach.Field).ToArray() is { Length: > 0 } fields) traces.Add(new("contradiction", $"the file's labels differ in {string.Join(", ", fields)}"));
        if (Captured(found) is not { } captured) return traces;

        // What others suspected, and tools that touch up a photograph, leave the same beside it. Only a label that is sure of it, or the type itself, is denied by the claim.
        var isPhotograph = DigitalSourceTypes.Kind(captured) == SourceKind.Capture;
        if (found.Aigc.Label is { } label) traces.Add(new("contradiction", $"{captured}, and an AIGC label: {found.Aigc.Place}", isPhotograph && label.Label is not ("2" or "3")));
        if (found.Generator is { } generator) traces.Add(new("contradiction", $"{captured}, and traces of {generator.Name}: {generator.Place}"));
        if (found.SourceTypes.FirstOrDefault(type => DigitalSourceTypes.Kind(type) == SourceKind.Generated) is { } generated) traces.Add(new("contradiction", $"{captured} and {generated}", isPhotograph));
        return traces;
    }

    /// <summary>
    /// The claim that no AI took part: in metadata outside of manifests, or in manifests that name nothing else. A manifest that names a photograph
    /// beside something generated tells of a composite and contradicts nothing.
    /// </summary>
    private static string? Captured(FileInspection found) =>
        found.SourceTypes.Except(found.C2pa.SourceTypes).FirstOrDefault(IsCaptured)
        ?? (found.C2pa.SourceTypes is [var first, ..] types && types.All(IsCaptured) ? first : null);

    private static bool IsCaptured(string type) => DigitalSourceTypes.Kind(type) is SourceKind.Capture or SourceKind.Human;
}
