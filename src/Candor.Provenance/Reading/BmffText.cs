namespace Candor.Provenance.Reading;

/// <summary>A text of an `ilst`.</summary>
/// <param name="Item">The box that its name or number stands for.</param>
/// <param name="Data">The box `data` in it: type, language, value.</param>
/// <param name="Name">Of the key, of the free item, or the four characters.</param>
/// <param name="IsKey">Whether `keys` names it.</param>
/// <param name="Value">The text.</param>
internal readonly record struct BmffText(BmffBox Item, BmffBox Data, string Name, bool IsKey, string Value)
{
    /// <summary>What others call it: the last part of a name in dots.</summary>
    public string Meaning => BmffUserData.Name(Name[(Name.LastIndexOf('.') + 1)..]);
}
