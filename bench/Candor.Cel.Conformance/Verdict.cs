namespace Candor.Cel.Conformance;

/// <summary>How a test can end.</summary>
public enum Verdict
{
    /// <summary>As it asks.</summary>
    Passed,

    /// <summary>Otherwise.</summary>
    Failed,

    /// <summary>It is about protocol buffers or an extension that is left out.</summary>
    NotApplicable,
}
