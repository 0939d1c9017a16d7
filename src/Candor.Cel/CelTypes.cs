using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Candor.Cel.Records;
using Candor.Cel.Values;

namespace Candor.Cel;

/// <summary>
/// The .NET records that expressions may look into. Their public properties are fields, in snake case; enums are texts in snake case. An environment
/// takes those that are there when it is made.
/// </summary>
public sealed class CelTypes
{
    private readonly Dictionary<Type, RecordType> _byClr = [];
    private readonly Dictionary<string, RecordType> _byName = new(StringComparer.Ordinal);

    /// <summary>Adds a record, and the records of its own assembly that its properties hold.</summary>
    /// <param name="name">What problems call it. Default: the type's name in snake case.</param>
    /// <returns>Its type, to declare variables with.</returns>
    /// <exception cref="ArgumentException">A property is of a type that expressions cannot read, or the name is taken.</exception>
    public CelType Add<T>(string? name = null) => Add(typeof(T), name).Type;

    /// <summary>Adds a record whose fields have names of their own: what a document declares, kept in properties that were there before.</summary>
    /// <param name="name">What problems call it.</param>
    /// <param name="fields">The name of the property behind each field; properties that are not named are no fields.</param>
    /// <returns>Its type, to declare variables with.</returns>
    /// <exception cref="ArgumentException">A property is not there, or of a type that expressions cannot read, or the record or its name is known already.</exception>
    public CelType Add<T>(string name, IReadOnlyDictionary<string, string> fields)
    {
        var clr = typeof(T);
        if (_byClr.ContainsKey(clr)) throw new ArgumentException($"{clr} has been added already.", nameof(name));
        var record = Register(clr, name);
        record.Fields = fields.ToFrozenDictionary(
            field => field.Key,
            field => Field(clr, clr.GetProperty(field.Value) ?? throw new ArgumentException($"{clr} has no property {field.Value}.", nameof(fields))) with { Name = field.Key },
            StringComparer.Ordinal);
        return record.Type;
    }

    /// <summary>A value of a record that was added, or of anything that <see cref="CelValue.From(object?)"/> takes, records within it included.</summary>
    /// <exception cref="ArgumentException">It is nothing of these.</exception>
    public CelValue ToValue(object? value)
    {
        if (value is null) return CelValue.Null;
        if (_byClr.TryGetValue(value.GetType(), out var record)) return CelValue.Of(new CelObject(record, value));
        if (CelValue.TryFrom(value, ToValue, out var known)) return known;
        var derived = value.GetType().BaseType;
        while (derived is not null && !_byClr.ContainsKey(derived)) derived = derived.BaseType;
        return derived is not null
            ? CelValue.Of(new CelObject(_byClr[derived], value))
            : throw new ArgumentException($"{value.GetType()} is not a value of the language; add it first.", nameof(value));
    }

    /// <summary>These records and others; what is added to one of the three later is not in the others.</summary>
    internal CelTypes Copy(CelTypes? others = null)
    {
        var copy = new CelTypes();
        foreach (var record in _byClr.Values.Concat(others is null ? [] : others._byClr.Values))
        {
            if (!copy._byClr.TryAdd(record.Clr, record)) continue;
            if (!copy._byName.TryAdd(record.Name, record)) throw new ArgumentException($"There are two records {record.Name}; give {record.Clr} another name.", nameof(others));
        }

        return copy;
    }

    internal RecordType? Find(string name) => _byName.GetValueOrDefault(name);

    internal RecordType? Find(Type clr) => _byClr.GetValueOrDefault(clr);

    internal IEnumerable<string> Names => _byName.Keys;

    internal RecordType Add(Type clr, string? name)
    {
        if (_byClr.TryGetValue(clr, out var known)) return known;
        var record = Register(clr, name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(clr.Name.Split('`')[0]));
        record.Fields = Properties(clr).ToFrozenDictionary(property => NameOf(property), property => Field(clr, property), StringComparer.Ordinal);
        return record;
    }

    private RecordType Register(Type clr, string name)
    {
        var record = new RecordType(name, clr);
        if (!_byName.TryAdd(name, record)) throw new ArgumentException($"There is a record {name} already; give {clr} another name.", nameof(name));
        _byClr.Add(clr, record);
        return record;
    }

    internal static IEnumerable<PropertyInfo> Properties(Type clr) => clr.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
        .DistinctBy(property => property.Name);

    internal static string NameOf(PropertyInfo property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    internal RecordField Field(Type owner, PropertyInfo property)
    {
        var type = TypeOf(property.PropertyType, owner.Assembly)
            ?? throw new ArgumentException($"Expressions cannot read {owner.Name}.{property.Name}, a {property.PropertyType}. Add its type first if it is a record.", nameof(property));
        var isNeverNull = ClrTypes.IsNeverNull(property);
        return new RecordField(NameOf(property), type, property, isNeverNull, new Conversions(this).Reader(property, isNeverNull));
    }

    private CelType? TypeOf(Type clr, Assembly assembly)
    {
        if (ClrTypes.Find(clr) is { } simple) return simple;
        if (ClrTypes.EntryOf(clr) is { } entry)
        {
            return MapKeys.IsSupported(entry.Key) && TypeOf(entry.Value, assembly) is { } value ? CelType.Map(ClrTypes.Find(entry.Key)!, value) : null;
        }

        if (ClrTypes.ElementOf(clr) is { } element) return TypeOf(element, assembly) is { } of ? CelType.List(of) : null;
        clr = Nullable.GetUnderlyingType(clr) ?? clr;
        return _byClr.ContainsKey(clr) || (clr.Assembly == assembly && !clr.IsAbstract && !typeof(Delegate).IsAssignableFrom(clr)) ? Add(clr, null).Type : null;
    }
}
