using System.Reflection;
using Candor.Events.Traces;

namespace Candor.Tests.Events.Traces;

/// <summary>Traces as text, all that is in them, to be compared.</summary>
internal static class WrittenTrace
{
    private static readonly PropertyInfo[] Properties = typeof(Trace).GetProperties();

    public static string[] All(TraceSet traces) => [.. Enumerable.Range(0, traces.Count).Select(i => Of(traces[i], traces.PartsOf(i)))];

    public static string Of(Trace trace, in TraceParts parts) =>
        string.Join(' ', Properties.Select(property => $"{property.Name}={property.GetValue(trace)}"))
        + $" | {List(parts.Words)} | {List(parts.Tags)} | {List(parts.Links)} | {List(parts.Mentions)} | {Convert.ToHexString(parts.Sketch)}";

    private static string List<T>(ReadOnlySpan<T> items) => string.Join(',', items.ToArray());
}
