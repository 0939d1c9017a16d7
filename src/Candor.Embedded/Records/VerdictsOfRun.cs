using Candor.Embedded.Files;

namespace Candor.Embedded.Records;

/// <summary>Names the file with the verdicts of a finished run.</summary>
/// <param name="Number">The file's number.</param>
/// <param name="Digest">SHA-256 of its bytes.</param>
public readonly record struct VerdictsOfRun(int Number, Digest Digest);
