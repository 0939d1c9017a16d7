using System.Buffers.Binary;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing.Bmff;

/// <summary>Changes inside boxes. Every box around a change gets its new size.</summary>
/// <param name="file">The file.</param>
/// <param name="plan">Takes the changes.</param>
internal sealed class BmffEdits(SourceFile file, LabelPlan plan)
{
    private readonly Dictionary<long, (BmffBox Box, long More)> _grown = [];

    /// <summary>Bytes that the file is to have more, so far.</summary>
    public long Growth => plan.Splices.Sum(More);

    /// <summary>The box that the last change lies in; null if there was none.</summary>
    public BmffNode? Place { get; private set; }

    /// <summary>Plans a change.</summary>
    /// <param name="within">The innermost box whose content it is.</param>
    /// <param name="place">Where, in the source.</param>
    /// <param name="removed">Bytes that go.</param>
    /// <param name="inserted">Bytes that come.</param>
    public void Replace(BmffNode? within, long place, long removed, byte[] inserted)
    {
        var splice = new Splice(place, removed, inserted);
        plan.Splices.Add(splice);
        Place = within;
        for (var node = within; node is not null; node = node.Parent) _grown[node.Box.Place] = (node.Box, _grown.GetValueOrDefault(node.Box.Place).More + More(splice));
    }

    /// <summary>Writes the sizes, after every other change is planned.</summary>
    public void Resize()
    {
        Span<byte> head = stackalloc byte[4];
        foreach (var (box, more) in _grown.Values.Where(grown => grown.More != 0))
        {
            var size = box.End - box.Place + more;
            plan.IsBroken |= !file.TryRead(box.Place, head);
            var stated = BinaryPrimitives.ReadUInt32BigEndian(head);

            // A box that goes to the end of what it lies in states no size.
            if (stated == 0) continue;
            plan.IsFull |= stated != 1 && size > uint.MaxValue;
            if (stated == 1) plan.Splices.Add(new(box.Place + 8, 8, BmffBytes.Number(size, 8)));
            else plan.Splices.Add(new(box.Place, 4, BmffBytes.Number(size, 4)));
        }
    }

    /// <summary>Bytes that a change adds, or takes away if it is less than none.</summary>
    public static long More(Splice splice) => splice.Inserted.Length - splice.Removed;
}
