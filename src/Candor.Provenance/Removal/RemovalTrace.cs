namespace Candor.Provenance.Removal;

/// <summary>A sign that a label was taken away or does not belong to its file.</summary>
/// <param name="Code">
/// `emptied_label`: the place of a label without one; `contradiction`: label and file, or two labels, say different things; `removed_manifest`: XMP says
/// that a manifest is in the file, and none is; `stray_manifest`: a manifest lies where no reader looks for one; `empty_shell`: other metadata without
/// content; `remote_manifest`: a manifest is named and none is in the file. All but the first two are hints and no proof: careless tools leave the same.
/// </param>
/// <param name="Detail">Where, or what contradicts what.</param>
public sealed record RemovalTrace(string Code, string Detail)
{
    /// <summary>Whether it is an AI's mark that was taken off or is contradicted.</summary>
    public bool IsOfMark => Code is "emptied_label" or "contradiction";
}
