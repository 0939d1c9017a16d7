namespace Candor.Cel;

/// <summary>What a value is.</summary>
public enum CelKind
{
    /// <summary>The one value `null`.</summary>
    Null,

    /// <summary>`true` or `false`.</summary>
    Bool,

    /// <summary>A signed whole number of 64 bits.</summary>
    Int,

    /// <summary>An unsigned whole number of 64 bits.</summary>
    Uint,

    /// <summary>An IEEE 754 number of 64 bits.</summary>
    Double,

    /// <summary>Unicode code points.</summary>
    String,

    /// <summary>Octets.</summary>
    Bytes,

    /// <summary>Values in an order.</summary>
    List,

    /// <summary>Values by key.</summary>
    Map,

    /// <summary>A moment between the years 1 and 9999, to the nanosecond.</summary>
    Timestamp,

    /// <summary>A length of time up to some 292 years, to the nanosecond.</summary>
    Duration,

    /// <summary>A type, itself a value: `type(1) == int`.</summary>
    Type,

    /// <summary>A .NET record with fields.</summary>
    Object,

    /// <summary>No value: an error.</summary>
    Error,
}
