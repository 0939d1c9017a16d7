using Candor.Evidence;
using Candor.Verdicts;

namespace Candor.Cli.Running;

/// <summary>One window of an account that is to be explained: every look and every act.</summary>
/// <param name="Path">The looks, in order.</param>
/// <param name="Events">The acts, in order.</param>
internal sealed record FlaggedAccount(IReadOnlyList<Snapshot> Path, IReadOnlyList<SeenEvent> Events);
