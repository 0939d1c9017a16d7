using System.Security.Cryptography;
using System.Text;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>
/// Merkle trees over the fragments of one file (C2PA 2.2, 15.12.2.2 and A.5.4): a leaf is a `moof` with all up to the next one. The box before each says which leaf of
/// which tree it is. All leaves are in the file, so the trees are built from them and no proof is needed.
/// </summary>
internal static class BmffFragments
{
    private static readonly byte[] Provenance = Convert.FromHexString("D8FEC3D61B0E483C92975828877EC481");

    /// <summary>Most bytes of the box before a fragment.</summary>
    private const int Longest = 4096;

    /// <summary>Whether every tree holds, and every fragment is of one.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="exclusions">What is left out.</param>
    /// <param name="takesPlaces">Whether the hashes take in places.</param>
    /// <param name="algorithm">The hash, where a tree names none.</param>
    /// <param name="asset">The file.</param>
    public static bool Hold(IReadOnlyList<CborNode> trees, BmffExclusions exclusions, bool takesPlaces, HashAlgorithmName algorithm, SourceFile asset)
    {
        var keys = trees.Select(Key).ToList();
        if (trees.Count > BmffMerkle.Trees || keys.Distinct().Count() != trees.Count) return false;
        var algorithms = trees.Select(tree => HashAlgorithms.Named(tree["alg"].Text) ?? (tree["alg"].Text is null ? algorithm : (HashAlgorithmName?)null)).ToList();
        if (algorithms.Contains(null) || algorithms.Distinct().Count() > 1) return false;
        var starts = Starts(exclusions.Top, asset);
        if (starts is not [var first, ..]) return false;
        var stretches = new BmffStretches(exclusions, takesPlaces, asset);
        if (stretches.Hash(algorithms[0]!.Value, 0, first.Place) is not { } beginning || trees.Any(tree => tree["initHash"].Bytes is not { } stated || !stated.AsSpan().SequenceEqual(beginning))) return false;
        var rows = trees.Select(_ => new List<byte[]>()).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var (place, map) = starts[i];
            var tree = keys.IndexOf(Key(map));
            if (tree < 0 || map["location"].Integer != rows[tree].Count) return false;
            if (stretches.Hash(algorithms[0]!.Value, place, i + 1 < starts.Count ? starts[i + 1].Place : asset.Length) is not { } leaf) return false;
            rows[tree].Add(leaf);
        }

        return trees.Zip(rows).All(pair => pair.First["count"].Integer == pair.Second.Count && BmffMerkle.Leads(pair.Second, pair.First["hashes"].Items, algorithms[0]!.Value));
    }

    private static (long? Unique, long? Local) Key(CborNode map) => (map["uniqueId"].Integer, map["localId"].Integer);

    /// <summary>Where fragments begin, each with what the box before it says.</summary>
    private static List<(long Place, CborNode Map)> Starts(List<BmffBox> top, SourceFile asset)
    {
        var starts = new List<(long, CborNode)>();
        for (var i = 1; i < top.Count; i++)
        {
            if (top[i].Type == "moof") starts.Add((top[i].Offset, Map(top[i - 1], asset)));
        }

        return starts;
    }

    private static CborNode Map(BmffBox box, SourceFile asset)
    {
        if (box.Type != "uuid" || box.Size is < 40 or > Longest) return CborNode.Absent;
        var content = new byte[box.Size - box.Header];
        if (!asset.TryRead(box.Offset + box.Header, content) || !content.AsSpan().StartsWith(Provenance)) return CborNode.Absent;
        var purpose = Encoding.ASCII.GetBytes("merkle\0");
        return content.AsSpan(20).StartsWith(purpose) ? CborDecoder.Decode(content.AsMemory(20 + purpose.Length), asset.Limits.Depth) ?? CborNode.Absent : CborNode.Absent;
    }
}
