namespace Candor.Cli.Input;

/// <summary>Takes one line, without its end. The bytes are overwritten after the call.</summary>
internal delegate void LineHandler(ReadOnlySpan<byte> line, LinePlace place);
