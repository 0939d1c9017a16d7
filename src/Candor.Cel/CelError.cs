namespace Candor.Cel;

/// <summary>Why an evaluation has no value. Errors are values: `&amp;&amp;` and `||` pass over them where the other side decides.</summary>
public sealed class CelError
{
    internal CelError(string message, CelPosition? position = null, bool isFinal = false)
    {
        Message = message;
        Position = position;
        IsFinal = isFinal;
    }

    /// <summary>What went wrong.</summary>
    public string Message { get; }

    /// <summary>Where in the source; null if the error came with a variable.</summary>
    public CelPosition? Position { get; }

    /// <summary>No operator passes over it: the evaluation cost more than its limit.</summary>
    internal bool IsFinal { get; }

    /// <summary>`line 3, column 5: ...`.</summary>
    public override string ToString() => Position is { } position ? $"{position}: {Message}" : Message;

    internal CelError At(CelPosition position) => Position is null ? new CelError(Message, position, IsFinal) : this;
}
