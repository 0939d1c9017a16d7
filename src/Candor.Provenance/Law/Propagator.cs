namespace Candor.Provenance.Law;

/// <summary>The platform that spreads a file.</summary>
/// <param name="Code">Its name or code: printable ASCII without spaces, quotes and backslashes.</param>
/// <param name="ContentId">Its number for the file.</param>
public sealed record Propagator(string Code, string ContentId);
