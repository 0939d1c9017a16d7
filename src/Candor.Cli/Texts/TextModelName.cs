namespace Candor.Cli.Texts;

/// <summary>Which text model it was.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Digest">SHA-256 of all that scores depend on, hexadecimal; a calibration of it changes nothing.</param>
internal sealed record TextModelName(string Version, string Digest);
