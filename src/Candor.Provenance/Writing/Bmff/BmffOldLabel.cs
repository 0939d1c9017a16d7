using System.Buffers.Binary;
using System.Text;
using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;

namespace Candor.Provenance.Writing.Bmff;

/// <summary>Updates a label where it stands: a key, an item or comment of iTunes, QuickTime's texts, a box of its own, XMP.</summary>
/// <param name="tree">The file.</param>
/// <param name="plan">What to write.</param>
/// <param name="edits">Takes the changes.</param>
internal sealed class BmffOldLabel(BmffTree tree, LabelPlan plan, BmffEdits edits)
{
    private static readonly byte[] Xmp = Convert.FromHexString("BE7ACFCB97A942E89C71999491E3AFAC");

    /// <summary>Looks through boxes, and those in them that lead to metadata.</summary>
    public void Update(IEnumerable<BmffNode> boxes, int depth = 0)
    {
        foreach (var box in boxes)
        {
            if (box.Type is "moov" or "trak" or "udta" && depth < tree.File.Limits.Depth) Update(tree.Children(box), depth + 1);
            else if (box.Type == "meta") Values(box);
            else if (box.Type == "uuid") Uuid(box);
            else if (box.Parent?.Type == "udta") UserData(box);
        }
    }

    private void Values(BmffNode meta)
    {
        var boxes = tree.Children(meta).ToArray();
        List<string> keys = [];
        foreach (var box in boxes.Where(box => box.Type == "keys")) BmffMeta.Keys(tree.File, box.Box, keys);
        foreach (var box in boxes.Where(box => box.Type == "uuid")) Uuid(box);
        foreach (var list in boxes.Where(box => box.Type == "ilst"))
        {
            foreach (var text in BmffMeta.Texts(tree.File, list.Box, meta.Path, keys, tree.Faults))
            {
                if (!AigcFinder.IsLabel(text.Meaning, text.Value) || plan.Update(text.Value) is not { } updated) continue;
                var kind = new byte[1];
                plan.IsBroken |= !tree.File.TryRead(text.Data.Body + 3, kind);
                var encoding = kind[0] is 2 or 5 ? Encoding.BigEndianUnicode : Encoding.UTF8;
                edits.Replace(new(text.Data, new(text.Item, list)), text.Data.Body + 8, text.Data.Length - 8, encoding.GetBytes(updated));
            }
        }
    }

    private void Uuid(BmffNode box)
    {
        var id = new byte[16];
        if (box.Box.Length >= 16 && tree.File.TryRead(box.Box.Body, id) && id.AsSpan().SequenceEqual(Xmp)) Packet(box, 16);
    }

    private void Packet(BmffNode box, int skip)
    {
        var (place, length) = (box.Box.Body + skip, box.Box.Length - skip);
        if (tree.File.Take(place, length) is { } packet && XmpLabel.Merge(packet, plan, tree.File.Limits) is { } merged) edits.Replace(box, place, length, XmpLabel.Fit(merged, packet.Length));
    }

    private void UserData(BmffNode box)
    {
        if (box.Type == "XMP_") Packet(box, 0);
        else if (box.Type[0] == '\u00A9') Texts(box);
        else if (box.Type is "AIGC" or "aigc") Own(box);
    }

    /// <summary>QuickTime's texts, each with its length and its language before it.</summary>
    private void Texts(BmffNode box)
    {
        if (tree.File.Take(box.Box.Body, box.Box.Length) is not { } data) return;
        for (var at = 0; data.Length - at > 4;)
        {
            int length = BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));
            if (length > data.Length - at - 4) return;
            var text = Bytes.Text(data.AsSpan(at + 4, length));
            if (AigcFinder.IsLabel(BmffUserData.Name(box.Type), text) && plan.Update(text) is { } updated) Measured(box, at, length, updated);
            at += 4 + length;
        }
    }

    /// <summary>A box with nothing but the label: bare, after version and flags, or as one of QuickTime's texts.</summary>
    private void Own(BmffNode box)
    {
        if (tree.File.Take(box.Box.Body, box.Box.Length) is not { } data) return;
        var start = data.AsSpan().IndexOf((byte)'{');
        if (start is not (0 or 4) || plan.Update(Bytes.Text(data.AsSpan(start))) is not { } updated) return;
        if (start == 0 || data.AsSpan(0, 4).SequenceEqual(new byte[4])) edits.Replace(box, box.Box.Body + start, data.Length - start, Encoding.UTF8.GetBytes(updated));
        else if (BinaryPrimitives.ReadUInt16BigEndian(data) == data.Length - 4) Measured(box, 0, data.Length - 4, updated);
    }

    private void Measured(BmffNode box, int at, int length, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        plan.IsFull |= bytes.Length > ushort.MaxValue;
        edits.Replace(box, box.Box.Body + at, 2, BmffBytes.Number(bytes.Length, 2));
        edits.Replace(box, box.Box.Body + at + 4, length, bytes);
    }
}
