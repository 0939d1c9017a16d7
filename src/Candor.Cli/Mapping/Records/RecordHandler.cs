using Candor.Cli.Input;

namespace Candor.Cli.Mapping.Records;

/// <summary>Takes one record of a file. The bytes are overwritten after the call.</summary>
internal delegate void RecordHandler(ReadOnlySpan<byte> record, RecordFormat format, LinePlace place);
