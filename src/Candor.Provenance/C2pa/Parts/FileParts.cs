using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa.Parts;

/// <summary>Cuts a file into the parts of its format, as C2PA 2.2, 18.7.3 names them.</summary>
internal static class FileParts
{
    /// <summary>Whether a kind of file has parts that are known here.</summary>
    public static bool Has(string container) => container is "jpeg" or "png" or "gif" or "webp" or "wav" or "avi";

    /// <summary>The parts of a file, from its first byte to its last. What is no part of the format is the last one, <see cref="FilePart.After"/>.</summary>
    /// <param name="asset">The file.</param>
    /// <param name="container">Its kind.</param>
    /// <param name="splitsRestarts">Whether the restarts within a JPEG's scan are parts of their own.</param>
    /// <param name="isOnePicture">Whether a JPEG ends with its first picture.</param>
    /// <returns>Null if there are too many.</returns>
    public static List<FilePart>? Of(SourceFile asset, string container, bool splitsRestarts = false, bool isOnePicture = false)
    {
        var found = container switch
        {
            "jpeg" => JpegParts.Of(asset, splitsRestarts, isOnePicture),
            "png" => PngParts.Of(asset),
            "gif" => GifParts.Of(asset),
            _ => RiffParts.Of(asset),
        };
        var parts = found.Take(asset.Limits.Parts).ToList();
        if (asset.IsCut) return null;
        var end = parts.Count == 0 ? 0 : parts[^1].End;
        if (end < asset.Length) parts.Add(new(FilePart.After, end, asset.Length - end));
        return parts;
    }

    /// <summary>The part that the manifest store lies in; null if it cannot be told.</summary>
    public static FilePart? Manifest(SourceFile asset, string container)
    {
        if (container is "tiff" or "dng") return TiffDirectory.Open(asset)?.Tags([]).Where(tag => tag is { Id: TiffTag.ManifestStore, Place: >= 0 }).Select(tag => (FilePart?)new FilePart(FilePart.Manifest, tag.Place, tag.Length)).FirstOrDefault();
        var parts = container switch
        {
            "jpeg" => JpegParts.BeforeScan(asset),
            "png" => PngParts.Of(asset),
            "gif" => GifParts.Of(asset),
            "webp" or "wav" or "avi" => RiffParts.Of(asset),
            _ => [],
        };
        return parts.Where(part => part.Name == FilePart.Manifest).Select(part => (FilePart?)part).FirstOrDefault();
    }
}
