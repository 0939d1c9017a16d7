using System.IO.Compression;

namespace Candor.Benchmarks;

/// <summary>The lines of the sample community, found beside the solution.</summary>
internal static class SampleLines
{
    public static byte[][] Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Candor.slnx"))) folder = folder.Parent;
        var path = Path.Combine(folder?.FullName ?? throw new FileNotFoundException("Candor.slnx"), "samples", "community", "events.ndjson.gz");
        using var content = new MemoryStream();
        using (var file = new GZipStream(File.OpenRead(path), CompressionMode.Decompress)) file.CopyTo(content);
        var lines = new List<byte[]>();
        ReadOnlySpan<byte> rest = content.ToArray();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            lines.Add(rest[..(end < 0 ? rest.Length : end)].ToArray());
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return [.. lines];
    }
}
