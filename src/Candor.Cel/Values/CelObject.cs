using Candor.Cel.Records;

namespace Candor.Cel.Values;

/// <summary>A .NET record with its fields.</summary>
internal sealed class CelObject(RecordType type, object record)
{
    public string TypeName => type.Name;

    public object Record => record;

    /// <summary>A field's value; false if the record has no such field. A field that holds nothing is an error.</summary>
    public bool TryGet(string name, out CelValue value)
    {
        value = default;
        if (!type.Fields.TryGetValue(name, out var field)) return false;
        value = field.Read(record);
        if (value.Kind == CelKind.Null && field.Type.TypeKind is not (Checking.TypeKind.Dyn or Checking.TypeKind.Null)) value = Missing(name);
        return true;
    }

    /// <summary>Whether a field holds something; false if the record has no such field.</summary>
    public bool TryHas(string name, out bool has)
    {
        has = false;
        if (!type.Fields.TryGetValue(name, out var field)) return false;
        has = field.Read(record).Kind != CelKind.Null;
        return true;
    }

    private static CelValue Missing(string name) => CelValue.Failure($"`{name}` is missing");
}
