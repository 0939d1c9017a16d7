namespace Candor.Cli.Mapping;

/// <summary>A field of the input that a mapping does not look at.</summary>
/// <param name="name">Names from the top, with dots; places in lists are not told apart.</param>
/// <param name="example">Its first value, cut.</param>
internal sealed class UnusedField(string name, string example)
{
    /// <inheritdoc cref="UnusedField"/>
    public string Name => name;

    /// <inheritdoc cref="UnusedField"/>
    public string Example => example;

    /// <summary>How often it was met, not counting where it is empty.</summary>
    public long Times { get; set; }
}
