namespace Candor.Events;

/// <summary>For whom an account was registered (<c>kind</c> of <c>account.registered</c>).</summary>
public enum AccountKind : byte
{
    /// <summary>Not given, or a word this version does not know.</summary>
    Unstated,

    /// <summary>A natural person.</summary>
    Person,

    /// <summary>A company, a publisher, an institution.</summary>
    Brand,

    /// <summary>A service, such as a weather feed.</summary>
    Service,
}
