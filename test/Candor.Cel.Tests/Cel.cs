using Xunit;

namespace Candor.Cel.Tests;

/// <summary>Expressions in a line: what tests say over and over.</summary>
internal static class Cel
{
    /// <summary>The value of an expression without variables, checked first.</summary>
    public static CelValue Value(string source) => CelEnvironment.Standard.Compile(source).Require().Evaluate();

    /// <summary>The message of the error that an expression without variables comes to.</summary>
    public static string Error(string source)
    {
        var value = CelEnvironment.Standard.Parse(source).Require().Evaluate();
        Assert.True(value.IsError, $"{source} is {value}");
        return value.Error!.ToString();
    }

    /// <summary>The problems of an expression, one a line.</summary>
    public static string Problems(this CelEnvironment environment, string source) => string.Join('\n', environment.Compile(source).Problems);

    /// <summary>The problems of an expression without variables.</summary>
    public static string Problems(string source) => CelEnvironment.Standard.Problems(source);
}
