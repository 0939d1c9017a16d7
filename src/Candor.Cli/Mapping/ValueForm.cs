namespace Candor.Cli.Mapping;

/// <summary>How a value is written into an event.</summary>
internal enum ValueForm
{
    /// <summary>As text, or as a list if its path can lead to several values.</summary>
    Any,

    /// <summary>As one text.</summary>
    Text,

    /// <summary>As a number.</summary>
    Number,

    /// <summary>As true or false; <c>1</c>, <c>yes</c> and <c>t</c> are true, <c>0</c>, <c>no</c> and <c>f</c> false.</summary>
    Boolean,

    /// <summary>As a list of texts, also of one.</summary>
    List,
}
