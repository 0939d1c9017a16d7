namespace Candor.Cel.Checking;

/// <summary>The sorts of types that the checker tells apart.</summary>
internal enum TypeKind
{
    Error,
    Dyn,
    Null,
    Bool,
    Int,
    Uint,
    Double,
    String,
    Bytes,
    Timestamp,
    Duration,
    Type,
    List,
    Map,
    Object,
    Opaque,
    Parameter,
}
