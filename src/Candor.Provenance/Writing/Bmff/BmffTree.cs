using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing.Bmff;

/// <summary>The boxes of a file, with those that they lie in.</summary>
/// <param name="file">The file.</param>
internal sealed class BmffTree(SourceFile file)
{
    /// <summary>The file.</summary>
    public SourceFile File => file;

    /// <summary>What was found wrong on the way: such a file is not written.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>The boxes of the outermost level.</summary>
    public List<BmffNode> Top()
    {
        List<BmffNode> boxes = [];
        foreach (var box in BmffBoxes.In(file, 0, file.Length, "", Faults)) boxes.Add(new(box, null));
        return boxes;
    }

    /// <summary>The boxes in another.</summary>
    public IEnumerable<BmffNode> Children(BmffNode parent)
    {
        var skip = parent.Type == "meta" ? BmffMeta.Version(file, parent.Box) : 0;
        foreach (var box in BmffBoxes.In(file, parent.Box, skip, parent.Path, Faults)) yield return new(box, parent);
    }

    /// <summary>The boxes at the end of a path: `mdia`, `minf`, `stbl`.</summary>
    public IEnumerable<BmffNode> At(BmffNode parent, params string[] path) =>
        path.Length == 0 ? [parent] : Children(parent).Where(child => child.Type == path[0]).SelectMany(child => At(child, path[1..]));

    /// <summary>Where a further box goes: behind the last one, before the zero that ends QuickTime's lists.</summary>
    public long EndOfChildren(BmffNode parent)
    {
        var end = parent.Box.Body + (parent.Type == "meta" ? BmffMeta.Version(file, parent.Box) : 0);
        foreach (var child in Children(parent)) end = child.Box.End;
        return end;
    }
}
