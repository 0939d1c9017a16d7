using System.Security.Cryptography;
using Candor.Provenance.Reading;

namespace Candor.Provenance.C2pa;

/// <summary>Merkle trees over the media data of a file that is not fragmented. All leaves are in the file, so the tree is built from them and no proof is needed.</summary>
internal static class BmffMerkle
{
    /// <summary>Most leaves of all trees.</summary>
    private const int Leaves = 1 << 19;

    /// <summary>Most trees.</summary>
    public const int Trees = 64;

    /// <summary>Whether every tree holds: the first is of the first `mdat`, and so on.</summary>
    public static bool Hold(IReadOnlyList<CborNode> trees, BmffExclusions exclusions, HashAlgorithmName algorithm, SourceFile asset)
    {
        if (trees.Count == 0) return true;
        if (trees.Count > Trees || trees.Sum(tree => Math.Clamp(tree["count"].Integer ?? 0, 0, Leaves + 1)) > Leaves) return false;
        var data = exclusions.Top.FindAll(box => box.Type == "mdat");
        return trees.Count == data.Count && trees.Zip(data).All(pair => Holds(pair.First, pair.Second, exclusions, HashAlgorithms.Named(pair.First["alg"].Text) is { } own && pair.First["alg"].Text is not null ? own : algorithm, asset));
    }

    private static bool Holds(CborNode tree, BmffBox data, BmffExclusions exclusions, HashAlgorithmName algorithm, SourceFile asset)
    {
        var left = exclusions.Ranges.Find(range => range.Start >= data.Offset && range.End == data.End);
        if (left.End != data.End || tree["count"].Integer is not (> 0 and <= Leaves and var count)) return false;
        if (Row(tree, left.Start, left.End, (int)count, algorithm, asset) is not { } row) return false;
        return Leads(row, tree["hashes"].Items, algorithm);
    }

    /// <summary>Whether the leaves lead up to the row that is stated.</summary>
    public static bool Leads(List<byte[]> row, IReadOnlyList<CborNode> stated, HashAlgorithmName algorithm)
    {
        while (row.Count > stated.Count && row.Count > 1) row = Above(row, algorithm);
        return row.Count == stated.Count && row.Zip(stated).All(pair => pair.Second.Bytes is { } expected && pair.First.AsSpan().SequenceEqual(expected));
    }

    private static List<byte[]>? Row(CborNode tree, long start, long end, int count, HashAlgorithmName algorithm, SourceFile asset)
    {
        var sizes = tree["variableBlockSizes"].Items;
        if (sizes.Count > 0 && sizes.Count != count) return null;
        using var hash = IncrementalHash.CreateHash(algorithm);
        var row = new List<byte[]>();
        for (var i = 0; i < count; i++)
        {
            var size = sizes.Count > 0 ? sizes[i].Integer ?? 0 : tree["fixedBlockSize"].Integer ?? end - start;
            if (size <= 0 || start >= end) return null;
            size = Math.Min(size, end - start);
            if (!asset.TryHash(hash, start, size)) return null;
            row.Add(hash.GetHashAndReset());
            start += size;
        }

        return start == end ? row : null;
    }

    private static List<byte[]> Above(List<byte[]> row, HashAlgorithmName algorithm)
    {
        var above = new List<byte[]>();
        for (var i = 0; i < row.Count; i += 2)
        {
            above.Add(i + 1 < row.Count ? CryptographicOperations.HashData(algorithm, [.. row[i], .. row[i + 1]]) : row[i]);
        }

        return above;
    }
}
