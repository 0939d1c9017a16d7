namespace Candor.Provenance.Reading;

/// <summary>A tag and where its value lies.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Place">Of the value, in the file.</param>
/// <param name="Length">Of the value, in bytes.</param>
internal readonly record struct TiffTag(int Id, long Place, long Length)
{
    /// <summary>Number of the tag that holds a manifest store.</summary>
    public const int ManifestStore = 0xCD41;
}
