namespace Candor.Signals;

/// <summary>Which of an account's events show a feature best.</summary>
public enum Illustration : byte
{
    /// <summary>The newest.</summary>
    Newest,

    /// <summary>Those whose text has the feature's mark.</summary>
    Marked,

    /// <summary>Those soonest after the one before.</summary>
    Quick,

    /// <summary>Those in the hours in which the account acts least.</summary>
    QuietHours,

    /// <summary>Those most like another of its texts.</summary>
    Alike,
}
