using Candor.Signals.Coordination;

namespace Candor.Signals.Factories;

/// <summary>One account of a factory: what speaks for its belonging to it, and nothing else.</summary>
/// <param name="Account">Its key, as in <see cref="Events.Traces.Trace.Account"/>.</param>
/// <param name="Evidence">Evidence of the family <c>group</c>, above 0 and below <see cref="FactoryFinder.MostEvidence"/>, nats.</param>
/// <param name="Reasons">What it rests on.</param>
/// <param name="Events">Places in the input of up to five acts that show it.</param>
public sealed record FactoryMember(ulong Account, double Evidence, IReadOnlyList<GroupReason> Reasons, IReadOnlyList<long> Events);
