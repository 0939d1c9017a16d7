namespace Candor.Cli.Policies.Publishing;

/// <summary>How a piece of a phrase is set.</summary>
internal enum SpanKind : byte
{
    /// <summary>As text.</summary>
    Text,

    /// <summary>As an id.</summary>
    Code,

    /// <summary>As a place where a case's value will stand.</summary>
    Value,

    /// <summary>With weight.</summary>
    Strong,
}
