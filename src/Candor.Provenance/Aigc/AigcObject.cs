namespace Candor.Provenance.Aigc;

/// <summary>A label as it was read, with what was wrong in reading it.</summary>
/// <param name="Label">The fields that are known; null if it could not be read at all.</param>
/// <param name="IsWrapped">Whether it stood inside an object with the one member `AIGC`.</param>
/// <param name="Breaches">Breaches that only a reader sees: types, repeated and unknown fields.</param>
internal sealed record AigcObject(AigcLabel? Label, bool IsWrapped, List<AigcBreach> Breaches);
