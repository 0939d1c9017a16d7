using Candor.Policy;

namespace Candor.Enforcement;

/// <summary>Fills in facts that are given from outside: in a scenario, where they stand for what other parts would supply.</summary>
/// <param name="account">The account that the event is about.</param>
/// <param name="eventId">The event; empty for a look at the account.</param>
/// <param name="facts">The facts.</param>
public delegate void FactHandler(ulong account, string eventId, Facts facts);
