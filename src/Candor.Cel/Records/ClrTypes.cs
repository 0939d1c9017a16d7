using System.Reflection;
using System.Text.Json;

namespace Candor.Cel.Records;

/// <summary>Which .NET type is which type of the language.</summary>
internal static class ClrTypes
{
    private static readonly Dictionary<Type, CelType> Simple = new()
    {
        [typeof(bool)] = CelType.Bool,
        [typeof(sbyte)] = CelType.Int,
        [typeof(byte)] = CelType.Int,
        [typeof(short)] = CelType.Int,
        [typeof(ushort)] = CelType.Int,
        [typeof(int)] = CelType.Int,
        [typeof(uint)] = CelType.Int,
        [typeof(long)] = CelType.Int,
        [typeof(ulong)] = CelType.Uint,
        [typeof(float)] = CelType.Double,
        [typeof(double)] = CelType.Double,
        [typeof(string)] = CelType.String,
        [typeof(byte[])] = CelType.Bytes,
        [typeof(DateTimeOffset)] = CelType.Timestamp,
        [typeof(DateTime)] = CelType.Timestamp,
        [typeof(TimeSpan)] = CelType.Duration,
        [typeof(JsonElement)] = CelType.Dyn,
        [typeof(CelValue)] = CelType.Dyn,
        [typeof(object)] = CelType.Dyn,
    };

    /// <summary>Types that need no record; null for all others. An enum is the name of its value in snake case.</summary>
    public static CelType? Find(Type clr)
    {
        clr = Nullable.GetUnderlyingType(clr) ?? clr;
        return clr.IsEnum ? CelType.String : Simple.GetValueOrDefault(clr);
    }

    /// <summary>The element type of a list: an array or what is an `IReadOnlyList`.</summary>
    public static Type? ElementOf(Type clr) => Implemented(clr, typeof(IReadOnlyList<>))?.GetGenericArguments()[0];

    /// <summary>The types of key and value of a map: what is an `IReadOnlyDictionary`.</summary>
    public static (Type Key, Type Value)? EntryOf(Type clr) =>
        Implemented(clr, typeof(IReadOnlyDictionary<,>))?.GetGenericArguments() is [var key, var value] ? (key, value) : null;

    /// <summary>Whether the declaration says that the property never holds null.</summary>
    public static bool IsNeverNull(PropertyInfo property) =>
        !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    private static Type? Implemented(Type clr, Type definition) => clr.GetInterfaces().Prepend(clr)
        .FirstOrDefault(type => type.IsGenericType && type.GetGenericTypeDefinition() == definition);
}
