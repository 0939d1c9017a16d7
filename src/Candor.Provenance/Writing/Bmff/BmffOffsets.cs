using System.Buffers.Binary;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing.Bmff;

/// <summary>
/// Keeps every absolute place true when something before it grew: chunks (`stco`, `co64`), auxiliary data of tracks (`saio`), fragments (`tfhd`, `tfra`). All other places in
/// such files are counted from a box that moves with them.
/// </summary>
/// <param name="tree">The file.</param>
/// <param name="plan">Takes the changes.</param>
internal sealed class BmffOffsets(BmffTree tree, LabelPlan plan)
{
    /// <summary>Where a track's tables lie.</summary>
    public static readonly string[] Tables = ["trak", "mdia", "minf", "stbl"];

    private readonly Splice[] _growing = [.. plan.Splices.Where(splice => BmffEdits.More(splice) != 0)];
    private readonly BmffShift _shift = new(plan.Splices);

    /// <summary>Plans it.</summary>
    /// <param name="top">The boxes of the outermost level.</param>
    /// <returns>False if a place cannot be kept true.</returns>
    public bool Follow(List<BmffNode> top)
    {
        if (top.TrueForAll(box => box.Type is "moov" or "free" or "skip" || Moved(box.Box.Place) == box.Box.Place)) return top.Where(box => box.Type == "moov").All(FollowWithin);
        var first = _growing.Min(splice => splice.Place);

        // An index of segments counts from its own end.
        return !top.Exists(box => box.Type == "sidx" && box.Box.Place < first) && top.TrueForAll(Follow);
    }

    /// <summary>Nothing moves but tables: only what is in them can have another place.</summary>
    private bool FollowWithin(BmffNode movie) => tree.At(movie, [.. Tables, "saio"]).ToArray().All(Auxiliary);

    private bool Follow(BmffNode box) => box.Type switch
    {
        "moov" => tree.Children(box).ToArray() is var children && !children.Any(child => child.Type == "gps " || HasItems(child)) && children.Where(child => child.Type == "trak").All(Track),
        "moof" => tree.At(box, "traf", "tfhd").ToArray().All(Fragment),
        "mfra" => tree.At(box, "tfra").ToArray().All(Access),
        _ => !HasItems(box),
    };

    /// <summary>Items may lie anywhere, in any of many forms.</summary>
    private bool HasItems(BmffNode box) => box.Type == "meta" && tree.Children(box).Any(child => child.Type == "iloc");

    private bool Track(BmffNode track)
    {
        var isHere = tree.At(track, "mdia", "minf", "dinf", "dref").Select(IsHere).ToArray();
        if (tree.Children(track).Any(HasItems) || isHere.Contains(null)) return false;
        if (isHere.Contains(false)) return true;
        foreach (var table in tree.At(track, Tables[1..]).SelectMany(tree.Children).ToArray())
        {
            var isFollowed = table.Type switch
            {
                "stco" => Places(table, 4, 4),
                "co64" => Places(table, 4, 8),
                "saio" => Auxiliary(table),
                _ => true,
            };
            if (!isFollowed) return false;
        }

        return true;
    }

    /// <summary>Whether a track's data lie in this file, or in others; null if in both.</summary>
    private bool? IsHere(BmffNode references)
    {
        var flags = new byte[4];
        List<bool> here = [];
        foreach (var entry in BmffBoxes.In(tree.File, references.Box, 8, references.Path, tree.Faults)) here.Add(tree.File.TryRead(entry.Body, flags) && (flags[3] & 1) != 0);
        return here.Distinct().Count() > 1 ? null : !here.Contains(false);
    }

    private bool Auxiliary(BmffNode box)
    {
        var head = new byte[4];
        return tree.File.TryRead(box.Box.Body, head) && Places(box, (head[3] & 1) != 0 ? 12 : 4, head[0] == 0 ? 4 : 8);
    }

    /// <summary>A count, and so many places behind it.</summary>
    private bool Places(BmffNode box, int at, int size)
    {
        if (tree.File.Take(box.Box.Body, box.Box.Length) is not { } table || table.Length < at + 4) return Broken(box);
        var count = BinaryPrimitives.ReadUInt32BigEndian(table.AsSpan(at));
        if (count > (table.Length - at - 4) / size) return Broken(box);
        for (var index = 0; index < count; index++)
        {
            if (!Set(table.AsSpan(at + 4 + (index * size), size))) return false;
        }

        plan.Splices.Add(new(box.Box.Body, table.Length, table));
        return true;
    }

    private bool Fragment(BmffNode header)
    {
        if (tree.File.Take(header.Box.Body, Math.Min(16, header.Box.Length)) is not { Length: >= 8 } head) return Broken(header);
        if ((head[3] & 1) == 0) return true;
        if (head.Length < 16) return Broken(header);
        if (!Set(head.AsSpan(8))) return false;
        plan.Splices.Add(new(header.Box.Body, head.Length, head));
        return true;
    }

    /// <summary>Where fragments begin, for access at random: the time, the place, three numbers of one to four bytes each.</summary>
    private bool Access(BmffNode box)
    {
        if (tree.File.Take(box.Box.Body, box.Box.Length) is not { Length: >= 16 } table) return Broken(box);
        var size = table[0] == 0 ? 4 : 8;
        var entry = (2 * size) + 3 + (table[11] & 3) + (table[11] >> 2 & 3) + (table[11] >> 4 & 3);
        var count = BinaryPrimitives.ReadUInt32BigEndian(table.AsSpan(12));
        if (count > (table.Length - 16) / entry) return Broken(box);
        for (var index = 0; index < count; index++)
        {
            if (!Set(table.AsSpan(16 + (index * entry) + size, size))) return false;
        }

        plan.Splices.Add(new(box.Box.Body, table.Length, table));
        return true;
    }

    private bool Broken(BmffNode box)
    {
        if (!tree.File.IsCut) tree.Faults.Add($"{box.Path}: it is shorter than it says");
        return false;
    }

    /// <returns>False if the place lies in no file, or the new one needs more bytes.</returns>
    private bool Set(Span<byte> number)
    {
        var place = number.Length == 4 ? BinaryPrimitives.ReadUInt32BigEndian(number) : BinaryPrimitives.ReadUInt64BigEndian(number);
        if (place > (ulong)tree.File.Length) return false;
        var moved = Moved((long)place);
        if (number.Length == 4 && moved > uint.MaxValue) return false;
        BmffBytes.Number(moved, number.Length).CopyTo(number);
        return true;
    }

    private long Moved(long place) => _shift.Moved(place);
}
