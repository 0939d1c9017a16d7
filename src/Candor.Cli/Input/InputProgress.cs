namespace Candor.Cli.Input;

/// <summary>How far reading has come.</summary>
/// <param name="BytesRead">Of all files together, compressed files as they lie on disk.</param>
/// <param name="BytesTotal">The same for the whole; files without a length, such as pipes, count as nothing.</param>
internal readonly record struct InputProgress(long BytesRead, long BytesTotal);
