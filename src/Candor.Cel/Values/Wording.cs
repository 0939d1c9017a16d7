namespace Candor.Cel.Values;

/// <summary>Names of types in sentences.</summary>
internal static class Wording
{
    /// <summary>`an int`, `a string`; uint is spoken with a consonant.</summary>
    public static string A(object type)
    {
        var name = type.ToString()!;
        return name.Length > 0 && "aeio".Contains(name[0], StringComparison.OrdinalIgnoreCase) ? $"an {name}" : $"a {name}";
    }
}
