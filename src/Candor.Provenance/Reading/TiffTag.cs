namespace Candor.Provenance.Reading;

/// <summary>A tag and where its value lies.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Place">Of the value, in the file.</param>
/// <param name="Length">Of the value, in bytes.</param>
/// <param name="Entry">Where its entry in the directory lies: number, type, count, and the value or its place.</param>
/// <param name="Type">Of the value: 1 and 7 bytes, 2 a text, ...</param>
internal readonly record struct TiffTag(int Id, long Place, long Length, long Entry, int Type)
{
    /// <summary>Number of the tag that holds a manifest store.</summary>
    public const int ManifestStore = 0xCD41;
}
