using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing.Bmff;

/// <summary>
/// MP4, MOV and M4A: the key AIGC in `moov/udta/meta`. Padding gives way first, so that nothing moves. Else what follows moves as a whole and every absolute place in the tables
/// is set to where it lies then, so that a film whose tables come first still begins to play before it is there; where a table cannot hold the new places they go to the end.
/// </summary>
internal static class BmffWriter
{
    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        var tree = new BmffTree(file);
        var top = tree.Top();
        if (top.Where(box => box.Type == "moov").ToArray() is not [var movie])
        {
            plan.IsBroken = true;
            return;
        }

        // Compressed tables have their places inside.
        if (tree.At(movie, "cmov").Any()) return;
        var edits = new BmffEdits(file, plan);
        if (plan.Updates) new BmffOldLabel(tree, plan, edits).Update(top);
        else BmffNewLabel.Add(tree, movie, plan.Label.ToJson(), edits);
        BmffRoom.Use(tree, top, edits);
        edits.Resize();
        var changes = plan.Splices.ToArray();
        if (!new BmffOffsets(tree, plan).Follow(top))
        {
            plan.Splices.Clear();
            ToTheEnd(file, top, movie, changes, plan);
        }

        plan.IsBroken |= tree.Faults.Count > 0;
    }

    /// <summary>Leaves everything where it is but the tables: a new `moov` at the end, padding where it was. Fragments must not come before it.</summary>
    private static void ToTheEnd(SourceFile file, List<BmffNode> top, BmffNode movie, Splice[] changes, LabelPlan plan)
    {
        var isWithin = Array.TrueForAll(changes, change => change.Place >= movie.Box.Place && change.Place + change.Removed <= movie.Box.End);
        if (!isWithin || top.Exists(box => box.Type == "moof") || top[^1].Box.End != file.Length || file.Take(movie.Box.Place, movie.Size) is not { } old) return;
        Span<byte> size = stackalloc byte[4];
        var last = top[^1];
        if (!file.TryRead(last.Box.Place, size)) return;
        var isOpen = !size.ContainsAnyExcept((byte)0);
        if (isOpen && last.Size > uint.MaxValue) return;
        if (isOpen) plan.Splices.Add(new(last.Box.Place, 4, BmffBytes.Number(last.Size, 4)));
        using var moved = new SplicedStream(new MemoryStream(old), changes.Select(change => change with { Place = change.Place - movie.Box.Place }));
        var whole = new byte[moved.Length];
        moved.ReadExactly(whole);

        // Zeros, so that nobody who looks for bytes finds a label that is no longer the one.
        plan.Splices.Add(new(movie.Box.Place + 4, 4, "free"u8.ToArray()));
        plan.Splices.Add(new(movie.Box.Body, movie.Box.Length, new byte[movie.Box.Length]));
        plan.Splices.Add(new(file.Length, 0, whole));
    }
}
