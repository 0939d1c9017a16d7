using System.Reflection;

namespace Candor.Cel.Records;

/// <summary>A property of a .NET record as a field.</summary>
/// <param name="Name">As expressions write it: `account_age_days`.</param>
/// <param name="Type">What the checker knows of it.</param>
/// <param name="Property">Where it comes from.</param>
/// <param name="FillsNull">A property that is declared never to be null: where it is null all the same, it reads as empty instead of as missing.</param>
/// <param name="Read">Reads it as a value; `null` if there is nothing.</param>
internal sealed record RecordField(string Name, CelType Type, PropertyInfo Property, bool FillsNull, Func<object, CelValue> Read);
