namespace Candor.Accounts;

/// <summary>How active an account was in the window before the present one: known when the window starts, so that it cannot depend on what is
/// judged.</summary>
public enum Activity : byte
{
    /// <summary>There was no window before.</summary>
    New,

    /// <summary>Fewer than 20 acts.</summary>
    Low,

    /// <summary>20 to 99 acts.</summary>
    Middle,

    /// <summary>100 acts or more.</summary>
    High,
}
