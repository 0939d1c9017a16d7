using System.Collections.Frozen;

namespace Candor.Cel.Records;

/// <summary>A .NET record as expressions see it.</summary>
internal sealed class RecordType(string name, Type clr)
{
    public string Name => name;

    public Type Clr => clr;

    public CelType Type { get; } = CelType.Object(name);

    /// <summary>By the name that expressions use. Filled once, after the type itself is known, since records may hold each other.</summary>
    public FrozenDictionary<string, RecordField> Fields { get; set; } = FrozenDictionary<string, RecordField>.Empty;
}
