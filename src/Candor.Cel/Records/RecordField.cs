using System.Reflection;
using Candor.Cel.Checking;

namespace Candor.Cel.Records;

/// <summary>A property of a .NET record as a field.</summary>
/// <param name="Name">As expressions write it: `account_age_days`.</param>
/// <param name="Type">What the checker knows of it.</param>
/// <param name="Property">Where it comes from.</param>
/// <param name="IsNeverNull">The property is declared never to be null.</param>
/// <param name="Read">Reads it as a value; `null` if there is nothing.</param>
internal sealed record RecordField(string Name, CelType Type, PropertyInfo Property, bool IsNeverNull, Func<object, CelValue> Read)
{
    /// <summary>Whether a null that should not be there reads as empty instead of as missing: texts, lists and maps have an empty one, records have not.</summary>
    public bool FillsNull => IsNeverNull && Type.TypeKind != TypeKind.Object;
}
