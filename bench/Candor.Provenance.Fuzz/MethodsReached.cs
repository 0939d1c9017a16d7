using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Candor.Provenance.Fuzz;

/// <summary>Counts the library's methods that were ever called: those that the runtime had to compile.</summary>
internal sealed class MethodsReached : EventListener
{
    private const EventKeywords Jit = (EventKeywords)0x10;
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
    private const string Library = "Candor.Provenance.";

    private readonly ConcurrentDictionary<string, bool> _compiled = new();

    /// <summary>Methods that were called, of how many that somebody wrote, and those that were not.</summary>
    public (int Reached, int All, string[] Missed) Count()
    {
        var all = typeof(FileInspector).Assembly.GetTypes().Where(type => !IsMade(type)).SelectMany(type => type.GetMethods(Declared).Where(method => method.GetMethodBody() is not null && !IsMade(method))).Select(Name).Distinct().ToArray();
        string[] missed = [.. all.Where(name => !_compiled.ContainsKey(name)).Order(StringComparer.Ordinal)];
        return (all.Length - missed.Length, all.Length, missed);
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "Microsoft-Windows-DotNETRuntime") EnableEvents(eventSource, EventLevel.Verbose, Jit);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is not ("MethodLoadVerbose_V1" or "MethodLoadVerbose_V2") || eventData.Payload is not [_, _, _, _, _, _, string type, string name, ..]) return;
        if (!type.StartsWith(Library, StringComparison.Ordinal)) return;
        // A method with a state machine is reached where its state machine is; both have its name.
        _compiled.TryAdd($"{type}.{name}", true);
    }

    private static bool IsMade(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.DeclaringType is { } outer && IsMade(outer);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.FullName}.{method.Name}";
}
