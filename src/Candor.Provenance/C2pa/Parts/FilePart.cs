namespace Candor.Provenance.C2pa.Parts;

/// <summary>A part of a file that `c2pa.hash.boxes` names.</summary>
/// <param name="Name">`APP0`, `IHDR`, `21FE`; the manifest's own is <see cref="Manifest"/>.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Bytes.</param>
internal readonly record struct FilePart(string Name, long Start, long Length)
{
    /// <summary>Name of the part that holds the manifest.</summary>
    public const string Manifest = "C2PA";

    /// <summary>Name of all that follows the parts.</summary>
    public const string After = "c2pa.after";

    /// <summary>Just after it.</summary>
    public long End => Start + Length;
}
