using Candor.Events;

namespace Candor.Accounts;

/// <summary>What is known at once of an account that has hardly acted.</summary>
/// <param name="Acts">Posts, comments and messages.</param>
/// <param name="Kind">For whom it was made.</param>
/// <param name="DeclaredAutomation">What it says of itself.</param>
/// <param name="RegisteredThrough">Through what it was registered.</param>
/// <param name="Interactions">Reactions and follows, at most 255.</param>
/// <param name="AutomatedInteractions">Of them, those through the programming interface.</param>
/// <param name="DeviceSharers">Other accounts seen on one of its devices, the most.</param>
public readonly record struct YoungHead(
    int Acts, AccountKind Kind, DeclaredAutomation DeclaredAutomation, ClientKind RegisteredThrough, int Interactions, int AutomatedInteractions, int DeviceSharers);
