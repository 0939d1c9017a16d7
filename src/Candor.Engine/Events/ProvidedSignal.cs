namespace Candor.Events;

/// <summary>What another detector found (<c>name</c> of <c>signal.provided</c>).</summary>
public enum ProvidedSignal : byte
{
    /// <summary>The event is no provided signal, or does not name one.</summary>
    None,

    /// <summary>A name the engine has no use of its own for.</summary>
    Other,

    /// <summary>A name that ends with <c>.automation</c>.</summary>
    Automation,

    /// <summary>A name that ends with <c>.ai_generated</c>.</summary>
    AiGenerated,

    /// <summary>Exactly <c>person.verified</c>.</summary>
    PersonVerified,
}
