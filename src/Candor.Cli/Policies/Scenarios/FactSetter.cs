using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Candor.Policy;

namespace Candor.Cli.Policies.Scenarios;

/// <summary>Sets a fact by the name that conditions have for it.</summary>
internal static class FactSetter
{
    /// <summary>What sets a fact to a value.</summary>
    /// <param name="path">`verdict.kind`.</param>
    /// <param name="value">As written: `managed`, `0.9`, `true`.</param>
    /// <exception cref="FormatException">There is no such fact, or the value is none of its kind.</exception>
    public static Action<Facts> Of(string path, string value)
    {
        var parts = path.Split('.');
        var root = parts.Length == 2 ? Find(typeof(Facts), parts[0]) : null;
        var property = root is null ? null : Find(root.PropertyType, parts[1]);
        if (property?.SetMethod is null || !property.SetMethod.IsPublic) throw new FormatException($"'{path}' is no fact that can be given");
        var parsed = ValueOf(property.PropertyType, value) ?? throw new FormatException($"'{value}' is no value of {path}");
        return facts => property.SetValue(root!.GetValue(facts), parsed);
    }

    private static PropertyInfo? Find(Type type, string name) => type.GetProperties().FirstOrDefault(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name) == name);

    private static object? ValueOf(Type type, string value)
    {
        if (type == typeof(string)) return value;
        if (type == typeof(bool)) return bool.TryParse(value, out var flag) ? flag : null;
        if (type == typeof(int)) return int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        if (type == typeof(double)) return double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
        if (!type.IsEnum) return null;
        return Enum.GetValues(type).Cast<object>().FirstOrDefault(one => JsonNamingPolicy.SnakeCaseLower.ConvertName(one.ToString()!) == value);
    }
}
