namespace Candor.Signals.Corpus;

/// <summary>The length of the periods that are compared.</summary>
public enum CorpusPeriod
{
    /// <summary>Days, UTC.</summary>
    Day,

    /// <summary>Weeks from Monday to Sunday, UTC.</summary>
    Week,
}
