namespace Candor.Accounts;

/// <summary>What became of an event on its way into the account state.</summary>
public enum Arrival : byte
{
    /// <summary>Taken in its place.</summary>
    InOrder,

    /// <summary>Older than the account's newest act, within the lateness allowed: counted in everything that has no order, but it makes no gap.</summary>
    Late,

    /// <summary>Older than that, or of a window that is full or closed: without effect.</summary>
    TooLate,
}
