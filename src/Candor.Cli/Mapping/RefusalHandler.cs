using Candor.Cli.Input;
using Candor.Events;

namespace Candor.Cli.Mapping;

/// <summary>Takes a record of which no event could be made, as it stood in its file, and why.</summary>
internal delegate void RefusalHandler(ReadOnlySpan<byte> record, LinePlace place, Rejection rejection);
