using System.Buffers.Binary;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing.Bmff;

/// <summary>
/// Puts a label into `moov/udta/meta`: among the keys that are there; else into a `meta` of its own, beside that of iTunes, whose list has no keys. User data are a list, in which
/// a type may stand more than once.
/// </summary>
internal static class BmffNewLabel
{
    /// <summary>Plans it.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="movie">Its `moov`.</param>
    /// <param name="json">The bare object.</param>
    /// <param name="edits">Takes the changes.</param>
    public static void Add(BmffTree tree, BmffNode movie, string json, BmffEdits edits)
    {
        if (tree.At(movie, "udta").FirstOrDefault() is not { } userData)
        {
            edits.Replace(movie, tree.EndOfChildren(movie), 0, BmffBytes.Box("udta", BmffBytes.Meta(json)));
            return;
        }

        foreach (var meta in tree.At(userData, "meta").ToArray())
        {
            if (Join(tree, meta, json, edits)) return;
        }

        edits.Replace(userData, tree.EndOfChildren(userData), 0, BmffBytes.Meta(json));
    }

    /// <returns>False, and nothing is planned, if the box has no keys, or they are not as they should be.</returns>
    private static bool Join(BmffTree tree, BmffNode meta, string json, BmffEdits edits)
    {
        var boxes = tree.Children(meta).ToArray();
        var isOfKeys = boxes.Any(box => box.Type == "hdlr" && BmffMeta.Characters(tree.File, box.Box.Body + 8) == "mdta");
        if (!isOfKeys || boxes.Where(box => box.Type == "keys").ToArray() is not [var keys] || boxes.Where(box => box.Type == "ilst").ToArray() is not [var list]) return false;
        List<string> names = [];
        BmffMeta.Keys(tree.File, keys.Box, names);
        Span<byte> count = stackalloc byte[4];
        if (!tree.File.TryRead(keys.Box.Body + 4, count) || BinaryPrimitives.ReadUInt32BigEndian(count) != names.Count) return false;

        // A key whose label was taken away is used again.
        var index = 1 + names.FindIndex(name => name.Equals("AIGC", StringComparison.OrdinalIgnoreCase));
        if (index == 0)
        {
            index = names.Count + 1;
            edits.Replace(keys, keys.Box.Body + 4, 4, BmffBytes.Number(index, 4));
            edits.Replace(keys, keys.Box.End, 0, BmffBytes.Key());
        }

        var item = BmffBytes.Item(index, json);
        var emptied = tree.Children(list).FirstOrDefault(box => BmffBytes.Number(index, 4).SequenceEqual(System.Text.Encoding.Latin1.GetBytes(box.Type)));
        if (emptied is not null) edits.Replace(list, emptied.Box.Place, emptied.Size, item);
        else edits.Replace(list, tree.EndOfChildren(list), 0, item);
        return true;
    }
}
