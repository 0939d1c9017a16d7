namespace Candor.Cli.Mapping.Values;

/// <summary>A member of an event's data.</summary>
/// <param name="Name">Its name in the event.</param>
/// <param name="Form">How it is written.</param>
/// <param name="Value">Where it comes from.</param>
internal sealed record MappedMember(string Name, ValueForm Form, MappedValue Value);
