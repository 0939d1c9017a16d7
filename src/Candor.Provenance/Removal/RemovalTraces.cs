using Candor.Provenance.SourceTypes;

namespace Candor.Provenance.Removal;

/// <summary>Finds signs of removal in what a file says.</summary>
internal static class RemovalTraces
{
    /// <summary>All signs.</summary>
    public static IReadOnlyList<RemovalTrace> Find(FileInspection found)
    {
        List<RemovalTrace> traces = [.. found.EmptyShells.Select(shell => new RemovalTrace("empty_shell", shell))];
        traces.AddRange(found.EmptiedLabels.Select(label => new RemovalTrace("emptied_label", label)));
        if (found is { RemoteManifest: { } address, ManifestStores.Count: 0 }) traces.Add(new("remote_manifest", address));
        var captured = found.SourceTypes.FirstOrDefault(type => DigitalSourceTypes.Kind(type) is SourceKind.Capture or SourceKind.Human);
        if (captured is null) return traces;
        if (found.Aigc.Label is not null) traces.Add(new("contradiction", $"{captured}, and an AIGC label: {found.Aigc.Place}"));
        if (found.Generator is { } generator) traces.Add(new("contradiction", $"{captured}, and traces of {generator.Name}: {generator.Place}"));
        if (found.SourceTypes.FirstOrDefault(type => DigitalSourceTypes.Kind(type) == SourceKind.Generated) is { } generated) traces.Add(new("contradiction", $"{captured} and {generated}"));
        return traces;
    }
}
