namespace Candor.Provenance.Aigc;

/// <summary>One way in which a label breaks Annex E.</summary>
/// <param name="Code">
/// `missing`, `empty`, `value` (no label value), `type` (no string), `characters` (outside 0x21 to 0x7E, or a backslash), `unknown` (no such field),
/// `twice` (a field repeated), `json` (no proper JSON), `several` (more labels than one in the file), `contradiction` (and they state the field differently), `place` (separate properties, or another place than the guides name).
/// </param>
/// <param name="Field">The field; empty if it is the whole.</param>
public sealed record AigcBreach(string Code, string Field)
{
    /// <inheritdoc/>
    public override string ToString() => Field.Length == 0 ? Code : $"{Field}: {Code}";
}
