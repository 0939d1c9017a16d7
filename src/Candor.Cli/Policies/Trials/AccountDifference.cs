using Candor.Enforcement;
using Candor.Evidence;

namespace Candor.Cli.Policies.Trials;

/// <summary>An account whose measures differ under two policies.</summary>
/// <param name="Account">Its id.</param>
/// <param name="Stratum">Its stratum at the end.</param>
/// <param name="Gone">Measures of the old policy alone.</param>
/// <param name="New">Measures of the new policy alone.</param>
internal sealed record AccountDifference(string Account, Stratum Stratum, IReadOnlyList<Measure> Gone, IReadOnlyList<Measure> New);
