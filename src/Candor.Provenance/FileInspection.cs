using Candor.Provenance.Aigc;
using Candor.Provenance.C2pa;
using Candor.Provenance.Generators;
using Candor.Provenance.Removal;

namespace Candor.Provenance;

/// <summary>What a file says of its origin. What it does not say means nothing.</summary>
public sealed record FileInspection
{
    /// <summary>`jpeg`, `png`, `mp4`; empty if it is not known.</summary>
    public required string Container { get; init; }

    /// <summary>The kind of finding in one word: `valid`, `expired`, `tampered`, `malformed`, `remote`, `generator`, `none`.</summary>
    public string Class => FileClass.Of(this);

    /// <summary>The implicit label of GB 45438-2025.</summary>
    public required AigcFinding Aigc { get; init; }

    /// <summary>IPTC digital source types, bare codes.</summary>
    public IReadOnlyList<string> SourceTypes { get; init; } = [];

    /// <summary>The generator whose traces lie in the file.</summary>
    public GeneratorTrace? Generator { get; init; }

    /// <summary>An explicit label at the text's beginning or end, for documents that are text.</summary>
    public ExplicitLabel? ExplicitLabel { get; init; }

    /// <summary>Where manifest stores of C2PA lie. More than one is as none.</summary>
    public IReadOnlyList<string> ManifestStores { get; init; } = [];

    /// <summary>What became of its C2PA manifest; <see cref="C2paState.None"/> if there is none, or if nobody asked.</summary>
    public C2paReport C2pa { get; init; } = C2paReport.None;

    /// <summary>The document's own signatures (PDF).</summary>
    public DocumentSignature DocumentSignature { get; init; }

    /// <summary>Where a manifest is said to be if it is not in the file. It is never fetched.</summary>
    public string? RemoteManifest { get; init; }

    /// <summary>The manifest in this very file that its XMP names.</summary>
    public string? OwnManifest { get; init; }

    /// <summary>Where the marks of stores were seen that belong nowhere there: in an unknown box, after the file's end. They are not read.</summary>
    public IReadOnlyList<string> StrayStores { get; init; } = [];

    /// <summary>Whether a signature speaks of the file (C2PA, in it or elsewhere, or a PDF's own): it is not changed silently.</summary>
    public bool IsSigned => ManifestStores.Count > 0 || RemoteManifest is not null || DocumentSignature != DocumentSignature.None;

    /// <summary>Whether one of these no longer holds after a label was written. Signatures that only approve a PDF go on for what they covered.</summary>
    internal bool BreaksSignature => ManifestStores.Count > 0 || RemoteManifest is not null || DocumentSignature == DocumentSignature.Certification;

    /// <summary>What is wrong with the container.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Metadata that is there and empty: traces of removal.</summary>
    public IReadOnlyList<string> EmptyShells { get; init; } = [];

    /// <summary>Places of a label that are there and empty, or lost it to a later version of the file.</summary>
    public IReadOnlyList<string> EmptiedLabels { get; init; } = [];

    /// <summary>Signs that a label was taken away or does not belong to the file.</summary>
    public IReadOnlyList<RemovalTrace> RemovalTraces { get; init; } = [];

    /// <summary>Whether one of these says that an AI's mark was taken off or is contradicted. The others are hints: careless tools leave them.</summary>
    public bool IsConcealed => RemovalTraces.Any(trace => trace.IsOfMark);

    /// <summary>Whether something was left unread because of a limit.</summary>
    public bool IsCut { get; init; }
}
