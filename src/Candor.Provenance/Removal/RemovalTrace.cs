namespace Candor.Provenance.Removal;

/// <summary>A sign that a label was taken away or does not belong to its file. It is a hint and no proof: careless tools leave the same.</summary>
/// <param name="Code">`empty_shell`: metadata without content; `remote_manifest`: a manifest is named and none is in the file; `removed_manifest`: XMP says that a manifest is in the file, and none is; `stray_manifest`: the marks of a manifest lie where no reader looks for one; `contradiction`: label and file, or two labels, say different things.</param>
/// <param name="Detail">Where, or what contradicts what.</param>
public sealed record RemovalTrace(string Code, string Detail);
