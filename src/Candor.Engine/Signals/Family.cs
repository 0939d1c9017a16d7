namespace Candor.Signals;

/// <summary>Kinds of evidence that fail independently of each other. No single family punishes (docs/decisions/0003).</summary>
public enum Family : byte
{
    /// <summary>When an account acts: cadence.</summary>
    Timing,

    /// <summary>What it writes: style, self-similarity, topic, what single texts say of their making.</summary>
    Content,

    /// <summary>Through what it acts, and what others found: client kind, shared devices, declared automation, outside detectors.</summary>
    Client,

    /// <summary>With whom it acts.</summary>
    Group,
}
