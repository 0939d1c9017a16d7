using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing.Bmff;

/// <summary>Finds padding that can give way to a label, so that nothing else moves: a box `free` beside the change or around it, as iTunes and others leave it.</summary>
internal static class BmffRoom
{
    private const int Header = 8;

    /// <summary>Takes what is needed from one padding, or gives it what is left over.</summary>
    public static void Use(BmffTree tree, List<BmffNode> top, BmffEdits edits)
    {
        var more = edits.Growth;
        if (more == 0 || edits.Place is not { } place) return;
        foreach (var free in Candidates(tree, top, place))
        {
            var rest = free.Size - more;
            if (more < 0) edits.Replace(free, free.Box.End, 0, new byte[-more]);
            else if (rest == 0 && IsEmpty(tree.File, free.Box.Body, free.Box.Length)) edits.Replace(free.Parent, free.Box.Place, free.Size, []);
            else if (rest >= Header && IsEmpty(tree.File, free.Box.End - more, more)) edits.Replace(free, free.Box.End - more, more, []);
            else continue;
            return;
        }
    }

    private static IEnumerable<BmffNode> Candidates(BmffTree tree, List<BmffNode> top, BmffNode place)
    {
        for (var node = place; node is not null; node = node.Parent)
        {
            if (node.Type is not ("moov" or "trak" or "udta" or "meta")) continue;
            foreach (var child in tree.Children(node).ToArray())
            {
                if (IsFree(child)) yield return child;
                if (node.Type != "udta" || child.Type != "meta") continue;
                foreach (var padding in tree.Children(child).Where(IsFree).ToArray()) yield return padding;
            }
        }

        var at = top.IndexOf(place.Top);
        if (at + 1 < top.Count && IsFree(top[at + 1])) yield return top[at + 1];
        if (at > 0 && IsFree(top[at - 1])) yield return top[at - 1];
    }

    /// <summary>A box with the short header, so that its size can be set.</summary>
    private static bool IsFree(BmffNode box) => box.Type is "free" or "skip" && box.Box.Body - box.Box.Place == Header;

    /// <summary>Cameras keep data of their own under this name.</summary>
    private static bool IsEmpty(SourceFile file, long place, long length) => file.Take(place, length) is { } bytes && !bytes.AsSpan().ContainsAnyExcept((byte)0);
}
