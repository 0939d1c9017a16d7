namespace Candor.Cli.Files;

/// <summary>On what a model was trained: the part of its card that the machine knows.</summary>
/// <param name="People">Accounts of people.</param>
/// <param name="Managed">Managed accounts.</param>
/// <param name="Languages">Accounts by language.</param>
/// <param name="Files">Names of the event files, without folders.</param>
internal sealed record TrainingSummary(int People, int Managed, SortedDictionary<string, int> Languages, IReadOnlyList<string> Files);
