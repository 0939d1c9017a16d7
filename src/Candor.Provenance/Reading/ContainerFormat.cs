namespace Candor.Provenance.Reading;

/// <summary>Names a container by its first bytes.</summary>
/// <param name="head">The file's beginning, 4 KiB or the whole file.</param>
/// <returns>Null if it is another.</returns>
internal delegate string? ContainerTest(ReadOnlySpan<byte> head);

/// <summary>One kind of container: how to know it, how to read it.</summary>
/// <param name="Test">By its first bytes.</param>
/// <param name="Reader">Null if nothing in it is read.</param>
/// <param name="Kin">Names of files that begin in the same way: the file's own name decides between them.</param>
internal sealed record ContainerFormat(ContainerTest Test, ContainerReader? Reader = null, params string[] Kin);
