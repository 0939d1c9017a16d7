namespace Candor.Signals.Opposed;

/// <summary>How a phrase stands in its sentence; none means that the author says it.</summary>
[Flags]
internal enum Standing : byte
{
    None = 0,

    /// <summary>Behind a denial or a ban in the same clause.</summary>
    Denied = 1,

    /// <summary>In a question.</summary>
    Asked = 2,

    /// <summary>Others do it, or it is somebody else's words.</summary>
    Others = 4,

    /// <summary>Between quotation marks.</summary>
    Quoted = 8,
}
