using Candor.Provenance.C2pa;

namespace Candor.Provenance.Tests.C2pa.Tampering;

/// <summary>A changed file.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Detail">Where.</param>
/// <param name="File">The file now.</param>
/// <param name="Allowed">What may be said of it; `Valid` stands for trusted as well.</param>
internal sealed record Change(string Kind, string Detail, byte[] File, params C2paState[] Allowed);
