namespace Candor.Cli.Generation;

/// <summary>A post as it was written, before it has an author, a time or an id.</summary>
internal sealed record Draft(string? Title, string Text, string[] Tags, string Topic);
