using System.Collections.Frozen;
using System.Text.Json;

namespace Candor.Cel.Records;

/// <summary>The names of an enum's values in snake case, made once.</summary>
internal static class EnumNames<TEnum>
    where TEnum : struct, Enum
{
    private static readonly FrozenDictionary<TEnum, string> Names = Enum.GetValues<TEnum>().Distinct()
        .ToFrozenDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

    /// <summary>The value of a name, boxed; null if none has it.</summary>
    public static object? ValueOf(string name)
    {
        foreach (var (value, known) in Names)
        {
            if (known == name) return value;
        }

        return null;
    }

    /// <summary>The name, or the number of a value that has none.</summary>
    public static string Of(TEnum value) => Names.GetValueOrDefault(value) ?? value.ToString();
}
