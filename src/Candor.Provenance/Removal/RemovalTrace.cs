namespace Candor.Provenance.Removal;

/// <summary>A sign that a label was taken away or does not belong to its file.</summary>
/// <param name="Code">
/// `emptied_label`: the place of a label without one; `contradiction`: label and file, or two labels, say different things; `removed_manifest`: XMP says
/// that a manifest is in the file, and none is; `stray_manifest`: the marks of a manifest lie where no reader looks for one; `empty_shell`: other metadata without
/// content; `remote_manifest`: a manifest is named and none is in the file.
/// </param>
/// <param name="Detail">Where, or what contradicts what.</param>
/// <param name="IsOfMark">
/// Whether it is an AI's mark that was taken off, or a certain one that is contradicted by the claim to be a photograph. The others are hints and no proof: careless tools
/// leave the same, and others may be wrong.
/// </param>
public sealed record RemovalTrace(string Code, string Detail, bool IsOfMark = false);
