namespace Candor.Events.Traces;

/// <summary>Sees a trace with what stands beside it; both are valid during the call only.</summary>
public delegate void TraceHandler(in Trace trace, in TraceParts parts);
