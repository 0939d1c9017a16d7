using System.Collections.Frozen;

namespace Candor.Cel.Functions;

/// <summary>Every operator and function that comes with the language and with the extensions that are built in.</summary>
internal static class StandardLibrary
{
    public static FrozenDictionary<string, Function> Functions { get; } = new[]
    {
        Arithmetic.All, Comparisons.All, CollectionFunctions.All, ConversionFunctions.All, TextFunctions.All, TimeFunctions.All, StringExtension.All, MathExtension.All,
    }
    .SelectMany(functions => functions)
    .GroupBy(function => function.Name)
    .ToFrozenDictionary(group => group.Key, group => group.Aggregate((first, second) => first.Or(second)), StringComparer.Ordinal);

    /// <summary>Names that stand for types: `type(x) == int`.</summary>
    public static FrozenDictionary<string, CelType> Types { get; } = new[]
    {
        CelType.Bool, CelType.Int, CelType.Uint, CelType.Double, CelType.String, CelType.Bytes, CelType.Null, CelType.Timestamp, CelType.Duration,
        CelType.List(CelType.Dyn), CelType.Map(CelType.Dyn, CelType.Dyn), CelType.Type,
    }.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
}
