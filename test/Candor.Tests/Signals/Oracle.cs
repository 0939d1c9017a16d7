using System.Globalization;
using System.IO.Compression;

namespace Candor.Tests.Signals;

/// <summary>Exact features of every clean account of two sets, computed elsewhere over the whole history or the first ten posts.</summary>
/// <remarks>Its self-similarity features look at the last 40 posts only, ours at the whole window.</remarks>
internal static class Oracle
{
    /// <summary>Features in the names that we use, by account; one that is absent is not there.</summary>
    /// <param name="first">`all` or `10`.</param>
    public static Dictionary<(string Set, string Account), Dictionary<string, double>> Read(string first)
    {
        var rows = new Dictionary<(string, string), Dictionary<string, double>>();
        var path = SharedData.Find("botornot", "features-exact.csv.gz");
        using var file = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var header = file.ReadLine()!.Replace("selfsim.", "self_similarity.", StringComparison.Ordinal).Split(',');
        while (file.ReadLine() is { } line)
        {
            var cells = line.Split(',');
            var row = header.Zip(cells).Skip(4).Where(pair => pair.Second.Length > 0)
                .ToDictionary(pair => pair.First, pair => double.Parse(pair.Second, CultureInfo.InvariantCulture));
            row["posts"] = double.Parse(cells[2], CultureInfo.InvariantCulture);
            if (cells[3] == first) rows[(cells[0], cells[1])] = row;
        }

        return rows;
    }
}
