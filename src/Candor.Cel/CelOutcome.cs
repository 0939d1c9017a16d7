namespace Candor.Cel;

/// <summary>What a condition comes to.</summary>
public enum CelOutcome
{
    /// <summary>It does not hold.</summary>
    False,

    /// <summary>It holds.</summary>
    True,

    /// <summary>It has no value; <see cref="CelExpression.EvaluateOver"/> says why.</summary>
    Error,
}
