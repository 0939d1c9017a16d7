namespace Candor.Cli.Generation;

/// <summary>What an event's <c>client</c> says: where an act came from.</summary>
internal sealed record Device(string Kind, string App, string Id, string Network);
