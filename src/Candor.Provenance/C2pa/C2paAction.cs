namespace Candor.Provenance.C2pa;

/// <summary>What a manifest says was done.</summary>
/// <param name="Manifest">Label of the manifest.</param>
/// <param name="Name">Such as `c2pa.created`.</param>
/// <param name="SourceType">URI of the digital source type, if one is given.</param>
/// <param name="Agent">The software, if it is named.</param>
/// <param name="When">As written, if it is.</param>
public sealed record C2paAction(string Manifest, string Name, string? SourceType, string? Agent, string? When);
