using Candor.Cel.Functions;

namespace Candor.Cel.Checking;

/// <summary>What a name or a call was found to mean.</summary>
internal abstract record Reference
{
    /// <summary>A variable of the environment by its full name.</summary>
    internal sealed record Variable(string Name) : Reference;

    /// <summary>A type as a value.</summary>
    internal sealed record TypeName(string Name) : Reference;

    /// <param name="Function">What is called.</param>
    /// <param name="IsQualified">The target is no value but a part of the function's name, as in `math.abs(x)`.</param>
    internal sealed record Called(Function Function, bool IsQualified) : Reference;
}
