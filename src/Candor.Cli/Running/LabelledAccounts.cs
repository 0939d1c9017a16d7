using Candor.Evidence.Training;

namespace Candor.Cli.Running;

/// <summary>Labelled accounts, ready for training.</summary>
/// <param name="Examples">Accounts with at least one act, by name.</param>
/// <param name="Absent">Labelled accounts without an act in the files.</param>
/// <param name="DeadLetters">Lines that were refused.</param>
/// <param name="Unmapped">Records of another format that no rule of the mapping wanted.</param>
internal sealed record LabelledAccounts(IReadOnlyList<Example> Examples, int Absent, long DeadLetters, long Unmapped);
