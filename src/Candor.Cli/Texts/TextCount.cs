namespace Candor.Cli.Texts;

/// <summary>How many texts of a kind were used.</summary>
internal sealed record TextCount(string Source, string Domain, string Label, string Generator, int Texts);
