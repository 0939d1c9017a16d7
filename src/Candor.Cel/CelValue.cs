using Candor.Cel.Values;

namespace Candor.Cel;

/// <summary>A value of the language, or the error that stands in its place. `default` is `null`.</summary>
public readonly partial struct CelValue : IEquatable<CelValue>
{
    private readonly object? _reference;
    private readonly long _bits;
    private readonly int _nanoseconds;

    private CelValue(CelKind kind, long bits, object? reference, int nanoseconds = 0)
    {
        Kind = kind;
        _bits = bits;
        _reference = reference;
        _nanoseconds = nanoseconds;
    }

    /// <summary>`null`.</summary>
    public static CelValue Null => default;

    /// <summary>What it is.</summary>
    public CelKind Kind { get; }

    /// <summary>Whether it is an error instead of a value.</summary>
    public bool IsError => Kind == CelKind.Error;

    /// <summary>The error, if it is one.</summary>
    public CelError? Error => _reference as CelError;

    internal bool Bool => _bits != 0;

    internal long Int => _bits;

    internal ulong Uint => (ulong)_bits;

    internal double Double => BitConverter.Int64BitsToDouble(_bits);

    internal string Text => (string)_reference!;

    internal ReadOnlyMemory<byte> Octets => (byte[])_reference!;

    internal CelList List => (CelList)_reference!;

    internal CelMap Map => (CelMap)_reference!;

    internal Timestamp Timestamp => new(_bits, _nanoseconds);

    internal Duration Duration => new(_bits);

    internal CelObject Object => (CelObject)_reference!;

    /// <summary>The name of its type, as `type()` gives it.</summary>
    internal string TypeName => Kind switch
    {
        CelKind.Null => CelType.Null.Name,
        CelKind.Bool => CelType.Bool.Name,
        CelKind.Int => CelType.Int.Name,
        CelKind.Uint => CelType.Uint.Name,
        CelKind.Double => CelType.Double.Name,
        CelKind.String => CelType.String.Name,
        CelKind.Bytes => CelType.Bytes.Name,
        CelKind.List => "list",
        CelKind.Map => "map",
        CelKind.Timestamp => CelType.Timestamp.Name,
        CelKind.Duration => CelType.Duration.Name,
        CelKind.Type => CelType.Type.Name,
        CelKind.Object => Object.TypeName,
        _ => "error",
    };

    internal bool IsNumber => Kind is CelKind.Int or CelKind.Uint or CelKind.Double;

    /// <summary>A `bool`.</summary>
    public static implicit operator CelValue(bool value) => new(CelKind.Bool, value ? 1 : 0, null);

    /// <summary>An `int`.</summary>
    public static implicit operator CelValue(long value) => new(CelKind.Int, value, null);

    /// <summary>A `uint`.</summary>
    public static implicit operator CelValue(ulong value) => new(CelKind.Uint, (long)value, null);

    /// <summary>A `double`.</summary>
    public static implicit operator CelValue(double value) => new(CelKind.Double, BitConverter.DoubleToInt64Bits(value), null);

    /// <summary>A `string`, or `null`.</summary>
    public static implicit operator CelValue(string? value) => value is null ? Null : new(CelKind.String, 0, value);

    /// <summary>A timestamp.</summary>
    public static implicit operator CelValue(DateTimeOffset value) => Of(Timestamp.From(value));

    /// <summary>An error in place of a value: what a function of the host gives where it has none.</summary>
    public static CelValue Failure(string message) => Of(new CelError(message));

    /// <summary>A list.</summary>
    public static CelValue OfList(IEnumerable<CelValue> values) => Of(new ValueList(values.ToArray()));

    /// <summary>A map.</summary>
    /// <exception cref="ArgumentException">A key twice, or one that is not a string, a number without fraction or a bool.</exception>
    public static CelValue OfMap(IEnumerable<KeyValuePair<CelValue, CelValue>> entries)
    {
        var map = new ValueMap();
        foreach (var (key, value) in entries)
        {
            if (!ValueMap.IsKey(key)) throw new ArgumentException($"{key} cannot be a key.", nameof(entries));
            if (!map.TryAdd(key, value)) throw new ArgumentException($"The key {key} stands twice.", nameof(entries));
        }

        return Of(map);
    }

    /// <summary>Bytes; they are copied.</summary>
    public static CelValue OfBytes(ReadOnlySpan<byte> bytes) => new(CelKind.Bytes, 0, bytes.ToArray());

    internal static CelValue Of(byte[] bytes) => new(CelKind.Bytes, 0, bytes);

    internal static CelValue Of(CelList list) => new(CelKind.List, 0, list);

    internal static CelValue Of(CelMap map) => new(CelKind.Map, 0, map);

    internal static CelValue Of(Timestamp time) => new(CelKind.Timestamp, time.Seconds, null, time.Nanoseconds);

    internal static CelValue Of(Duration duration) => new(CelKind.Duration, duration.Nanoseconds, null);

    internal static CelValue Of(CelObject record) => new(CelKind.Object, 0, record);

    internal static CelValue Of(CelError error) => new(CelKind.Error, 0, error);

    internal static CelValue OfType(string name) => new(CelKind.Type, 0, name);

    /// <summary>The `bool`.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public bool AsBool() => Require(CelKind.Bool).Bool;

    /// <summary>The `int`.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public long AsInt() => Require(CelKind.Int).Int;

    /// <summary>The `uint`.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public ulong AsUint() => Require(CelKind.Uint).Uint;

    /// <summary>The `double`.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public double AsDouble() => Require(CelKind.Double).Double;

    /// <summary>The `string`.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public string AsString() => Require(CelKind.String).Text;

    /// <summary>The bytes.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public ReadOnlyMemory<byte> AsBytes() => Require(CelKind.Bytes).Octets;

    /// <summary>The list.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public IReadOnlyList<CelValue> AsList() => Require(CelKind.List).List;

    /// <summary>The map.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public IReadOnlyDictionary<CelValue, CelValue> AsMap() => Require(CelKind.Map).Map;

    /// <summary>The timestamp, cut to steps of 100 ns.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public DateTimeOffset AsTimestamp() => Require(CelKind.Timestamp).Timestamp.ToDateTimeOffset();

    /// <summary>The duration, cut to steps of 100 ns.</summary>
    /// <exception cref="InvalidOperationException">It is something else.</exception>
    public TimeSpan AsDuration() => Require(CelKind.Duration).Duration.ToTimeSpan();

    /// <summary>As the language has it, numbers by their size (`1 == 1.0`); but a NaN equals itself here.</summary>
    public bool Equals(CelValue other) =>
        Equality.AreEqual(this, other) || (Kind == CelKind.Double && other.Kind == CelKind.Double && double.IsNaN(Double) && double.IsNaN(other.Double));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CelValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Equality.Hash(this);

    /// <summary>As `Equals`.</summary>
    public static bool operator ==(CelValue left, CelValue right) => left.Equals(right);

    /// <summary>Not as `Equals`.</summary>
    public static bool operator !=(CelValue left, CelValue right) => !left.Equals(right);

    /// <summary>As it would be written in an expression.</summary>
    public override string ToString() => Notation.Of(this);

    private CelValue Require(CelKind kind) => Kind == kind ? this : throw new InvalidOperationException($"{this} is no {kind}.");
}
