using Candor.Cel.Checking;

namespace Candor.Cel;

/// <summary>A type as the checker knows it: `int`, `list(string)`, `map(string, dyn)`, a record by its name.</summary>
public sealed class CelType : IEquatable<CelType>
{
    private CelType(TypeKind kind, string name, params CelType[] parameters)
    {
        TypeKind = kind;
        Name = name;
        Parameters = parameters;
    }

    /// <summary>`true` and `false`.</summary>
    public static CelType Bool { get; } = new(TypeKind.Bool, "bool");

    /// <summary>Signed whole numbers of 64 bits.</summary>
    public static CelType Int { get; } = new(TypeKind.Int, "int");

    /// <summary>Unsigned whole numbers of 64 bits.</summary>
    public static CelType Uint { get; } = new(TypeKind.Uint, "uint");

    /// <summary>IEEE 754 numbers of 64 bits.</summary>
    public static CelType Double { get; } = new(TypeKind.Double, "double");

    /// <summary>Texts.</summary>
    public static CelType String { get; } = new(TypeKind.String, "string");

    /// <summary>Octets.</summary>
    public static CelType Bytes { get; } = new(TypeKind.Bytes, "bytes");

    /// <summary>The type of `null`.</summary>
    public static CelType Null { get; } = new(TypeKind.Null, "null_type");

    /// <summary>Moments.</summary>
    public static CelType Timestamp { get; } = new(TypeKind.Timestamp, "google.protobuf.Timestamp");

    /// <summary>Lengths of time.</summary>
    public static CelType Duration { get; } = new(TypeKind.Duration, "google.protobuf.Duration");

    /// <summary>Whatever: its type is known when the expression runs.</summary>
    public static CelType Dyn { get; } = new(TypeKind.Dyn, "dyn");

    /// <summary>The type of a type.</summary>
    internal static CelType Type { get; } = new(TypeKind.Type, "type");

    /// <summary>Stands where a problem was reported, so that it is not reported again.</summary>
    internal static CelType Error { get; } = new(TypeKind.Error, "error");

    /// <summary>Its name at run time, as `type()` gives it: `list` for every list.</summary>
    public string Name { get; }

    /// <summary>What a list, a map or an opaque type is made of.</summary>
    public IReadOnlyList<CelType> Parameters { get; }

    internal TypeKind TypeKind { get; }

    /// <summary>Lists of <paramref name="element"/>.</summary>
    public static CelType List(CelType element) => new(TypeKind.List, "list", element);

    /// <summary>Maps from <paramref name="key"/> to <paramref name="value"/>.</summary>
    public static CelType Map(CelType key, CelType value) => new(TypeKind.Map, "map", key, value);

    /// <summary>A type that only functions of the host make and take.</summary>
    public static CelType Opaque(string name, params CelType[] parameters) => new(TypeKind.Opaque, name, parameters);

    /// <summary>A variable that stands for any type, the same wherever it stands in a function's signature.</summary>
    public static CelType Parameter(string name) => new(TypeKind.Parameter, name);

    /// <summary>A .NET record; its fields are in the <see cref="CelTypes"/>.</summary>
    internal static CelType Object(string name) => new(TypeKind.Object, name);

    internal static CelType TypeOf(CelType type) => new(TypeKind.Type, "type", type);

    internal CelType With(CelType[] parameters) => new(TypeKind, Name, parameters);

    /// <inheritdoc/>
    public bool Equals(CelType? other) =>
        other is not null && TypeKind == other.TypeKind && Name == other.Name && Parameters.SequenceEqual(other.Parameters);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CelType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine((int)TypeKind, Parameters.Count);

    /// <summary>As it is written in problems: `list(int)`.</summary>
    public override string ToString() => TypeKind switch
    {
        TypeKind.Timestamp => "timestamp",
        TypeKind.Duration => "duration",
        TypeKind.Null => "null",
        _ when Parameters.Count == 0 => Name,
        _ => $"{Name}({string.Join(", ", Parameters)})",
    };
}
