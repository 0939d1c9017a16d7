namespace Candor.Cli.Policies.Publishing;

/// <summary>How a paragraph stands on the page.</summary>
internal enum Tone : byte
{
    /// <summary>As any other.</summary>
    Plain,

    /// <summary>As what somebody is told.</summary>
    Quoted,

    /// <summary>As a remark.</summary>
    Small,

    /// <summary>As something not to be missed.</summary>
    Notice,
}
