namespace Candor.Provenance.C2pa;

/// <summary>What a manifest store is held against.</summary>
/// <param name="Now">The day, for certificates without a trusted time stamp.</param>
/// <param name="Trust">Whose signatures count as trusted; null for nobody's.</param>
public sealed record C2paOptions(DateTimeOffset Now, TrustList? Trust = null);
