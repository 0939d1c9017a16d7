namespace Candor.Events;

/// <summary>What another detector found (`name` of `signal.provided`).</summary>
public enum ProvidedSignal : byte
{
    /// <summary>The event is no provided signal, or does not name one.</summary>
    None,

    /// <summary>A name the engine has no use of its own for.</summary>
    Other,

    /// <summary>A name that ends with `.automation`.</summary>
    Automation,

    /// <summary>A name that ends with `.ai_generated`.</summary>
    AiGenerated,

    /// <summary>Exactly `person.verified`.</summary>
    PersonVerified,
}
