namespace Candor.Provenance.Writing;

/// <summary>One change of a file: bytes that take the place of others. What no change names stays as it is, bit by bit.</summary>
/// <param name="Place">Where, in the source.</param>
/// <param name="Removed">Bytes of the source that go.</param>
/// <param name="Inserted">Bytes that come.</param>
internal readonly record struct Splice(long Place, long Removed, byte[] Inserted);
