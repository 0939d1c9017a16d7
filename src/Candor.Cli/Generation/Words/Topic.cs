namespace Candor.Cli.Generation.Words;

/// <summary>Something people write about, with the words that fill a pattern's slots when they do.</summary>
internal sealed class Topic(string name, IReadOnlyDictionary<string, string[]> words)
{
    public string Name => name;

    public IReadOnlyList<string> Tags { get; } = words["tag"];

    public string[] Words(string slot) =>
        words.TryGetValue(slot, out var found) ? found : throw new FormatException($"Topic '{name}': no words for the slot '{slot}'.");
}
