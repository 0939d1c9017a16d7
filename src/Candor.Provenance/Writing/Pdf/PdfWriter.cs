using System.Text;
using Candor.Provenance.Reading;
using Candor.Provenance.Reading.Pdf;

namespace Candor.Provenance.Writing.Pdf;

/// <summary>PDF: the key AIGC of the Info dictionary, by an incremental update; a label in the XMP of the catalog is updated there. Every byte of the file stays.</summary>
internal static class PdfWriter
{
    /// <inheritdoc cref="ContainerWriter"/>
    public static void Plan(SourceFile file, LabelPlan plan)
    {
        var objects = PdfObjects.Open(file);
        var (revisions, isWhole) = PdfRevisions.Read(objects);
        plan.IsBroken = !isWhole || revisions.Count == 0;
        if (plan.IsBroken) return;
        if (PdfRevisions.Value(revisions, "Encrypt") is not null)
        {
            plan.Reason = "encrypted";
            return;
        }

        var update = new PdfUpdate(objects, revisions[0]);
        var isFound = plan.Updates ? Update(objects, revisions, plan, update) : Add(objects, revisions, plan, update);
        if (update.IsNeeded) update.Finish(plan);
        else if (isFound) plan.Splices.Add(new(file.Length, 0, []));
    }

    /// <summary>A dictionary that an update took away stays away.</summary>
    private static bool Add(PdfObjects objects, List<PdfRevision> revisions, LabelPlan plan, PdfUpdate update)
    {
        var label = PdfText.Write(plan.Label.ToJson());
        var piece = PdfRevisions.Value(revisions, "Info") is PdfReference { Number: var number } ? objects.Piece(number) : null;
        if (piece?.Value is not PdfDictionary) piece = null;
        var raw = piece is not null ? piece.Raw.ToArray() : update.Trailer?["Info"] is [(byte)'<', ..] direct ? direct : "<<>>"u8.ToArray();
        plan.IsBroken |= piece?.Value is PdfDictionary { Data: >= 0 };
        if (PdfEntries.Read(raw, objects.File.Limits.Depth) is not { } info)
        {
            plan.IsBroken = true;
            return false;
        }

        info.Set("AIGC", label);
        PutInfo(piece, info, update);
        return true;
    }

    private static bool Update(PdfObjects objects, List<PdfRevision> revisions, LabelPlan plan, PdfUpdate update)
    {
        var isFound = UpdateXmp(objects, revisions, plan, update);
        var (value, depth) = (PdfRevisions.Value(revisions, "Info"), objects.File.Limits.Depth);
        var piece = value is PdfReference { Number: var number } ? objects.Piece(number) : null;
        var raw = piece?.Raw.ToArray() ?? update.Trailer?["Info"];
        if (objects.Dictionary(value) is not { } members || PdfEntries.Read(raw, depth) is not { } info) return isFound;
        foreach (var (key, member) in members.Members)
        {
            var owner = member is PdfReference { Number: var place } ? objects.Piece(place) : null;
            var old = owner?.Raw.ToArray() ?? info[key];
            if (old is null || PdfText.Update(objects, key, objects.Resolve(member), old, plan) is not { } text) continue;
            isFound = true;
            if (owner is null) info.Set(key, text);
            else if (!text.AsSpan().SequenceEqual(old)) update.Put(owner.Owner, text);
        }

        if (info.IsChanged) PutInfo(piece, info, update);
        return isFound;
    }

    private static bool UpdateXmp(PdfObjects objects, List<PdfRevision> revisions, LabelPlan plan, PdfUpdate update)
    {
        var reference = objects.Dictionary(PdfRevisions.Value(revisions, "Root"))?["Metadata"] as PdfReference;
        if (reference is null || objects.Piece(reference.Number) is not { Value: PdfDictionary { Data: >= 0 } stream } piece) return false;
        if (PdfStreams.Read(objects, stream) is not { } packet || XmpLabel.Merge(packet, plan, objects.File.Limits) is not { } merged) return false;
        if (merged.AsSpan().SequenceEqual(packet)) return true;
        if (PdfEntries.Read(piece.Raw.Span, objects.File.Limits.Depth) is not { } entries) return false;
        entries.Remove("Filter", "DecodeParms", "F", "FFilter", "FDecodeParms", "DL");
        entries.Set("Length", merged.Length);
        update.Put(piece.Owner, [.. entries.ToArray(), .. "\nstream\n"u8, .. merged, .. "\nendstream"u8]);
        return true;
    }

    private static void PutInfo(PdfPiece? old, PdfEntries info, PdfUpdate update)
    {
        var owner = old?.Owner;
        if (owner is null) owner = update.Put(info.ToArray());
        else update.Put(owner, info.ToArray());
        update.Trailer?.Set("Info", Encoding.ASCII.GetBytes(FormattableString.Invariant($"{owner.Number} {owner.Generation} R")));
    }
}
