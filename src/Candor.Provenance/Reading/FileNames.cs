namespace Candor.Provenance.Reading;

/// <summary>What a file's name says of its container.</summary>
internal static class FileNames
{
    private static readonly Dictionary<string, string> Others = new()
    {
        ["jpg"] = "jpeg",
        ["jpe"] = "jpeg",
        ["tif"] = "tiff",
        ["m4s"] = "mp4-segment",
        ["c2pa"] = "c2pa-side-car",
        ["htm"] = "html",
        ["markdown"] = "md",
        ["aiff"] = "aif",
    };

    /// <summary>The container as it is called here; null if the name says nothing.</summary>
    public static string? Container(string? fileName)
    {
        var extension = Path.GetExtension(fileName ?? "").TrimStart('.').ToLowerInvariant();
        if (extension.Length is 0 or > 8 || !extension.All(char.IsAsciiLetterOrDigit)) return null;
        return Others.GetValueOrDefault(extension, extension);
    }
}
