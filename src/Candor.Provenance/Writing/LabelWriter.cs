using Candor.Provenance.Aigc;
using Candor.Provenance.Reading;
using Candor.Provenance.Writing.Bmff;

namespace Candor.Provenance.Writing;

/// <summary>Writes the implicit label of GB 45438-2025 into files. Everything else in them stays as it is, bit by bit, and a file never gets a second label.</summary>
public static class LabelWriter
{
    private const string Limit = "beyond the limits";

    private static readonly Dictionary<string, ContainerWriter> Writers = new()
    {
        ["png"] = PngWriter.Plan,
        ["jpeg"] = JpegWriter.Plan,
        ["webp"] = WebpWriter.Plan,
        ["wav"] = WavWriter.Plan,
        ["md"] = MarkdownWriter.Plan,
        ["mp3"] = Mp3Writer.Plan,
        ["mp4"] = BmffWriter.Plan,
        ["m4v"] = BmffWriter.Plan,
        ["mov"] = BmffWriter.Plan,
        ["m4a"] = BmffWriter.Plan,
        ["pdf"] = Pdf.PdfWriter.Plan,
    };

    /// <summary>Whether labels are written into a container.</summary>
    /// <param name="container">As <see cref="FileInspection.Container"/> names it.</param>
    public static bool Knows(string container) => Writers.ContainsKey(container);

    /// <summary>Writes a label. The labelled file is read back before a byte of it is written: if anything stands in the way the target stays as it is.</summary>
    /// <param name="source">The file, seekable. It is only read, and left open.</param>
    /// <param name="target">Takes the labelled file; another stream than the source. It is left open.</param>
    /// <param name="label">The label, as <see cref="Law.LawVerdict.ToWrite"/> gives it. Without propagator the producer counts as one.</param>
    /// <param name="options">How; null for the usual.</param>
    public static LabelWriting Write(Stream source, Stream target, AigcLabel label, LabelOptions? options = null)
    {
        options ??= LabelOptions.Default;
        label = LabelCheck.Complete(label);
        var found = FileInspector.InspectThoroughly(source, options.Limits, options.FileName);
        LabelWriting Refuse(LabelOutcome outcome) => new() { Outcome = outcome, Container = found.Container, Place = found.Aigc.Place };
        var breaches = LabelCheck.Breaches(label).ToArray();
        if (breaches.Length > 0) return Refuse(LabelOutcome.Improper) with { Breaches = breaches };
        if (!Writers.TryGetValue(found.Container, out var writer)) return Refuse(LabelOutcome.Unsupported);
        if (found.IsSigned && !options.IsServedCopy) return Refuse(LabelOutcome.SignedOriginal);
        if (found.Aigc.OtherPlaces.Count > 0) return Refuse(LabelOutcome.Elsewhere);
        if (found.Faults.Count > 0 || found.IsCut) return Refuse(LabelOutcome.Broken) with { Reason = found.IsCut ? Limit : "" };

        var file = new SourceFile(source, options.Limits);
        var plan = new LabelPlan(label, found.Aigc.Place.Length > 0);
        writer(file, plan);
        if (plan.IsFull) return Refuse(LabelOutcome.Full);
        if (plan.IsBroken || file.IsCut) return Refuse(LabelOutcome.Broken) with { Reason = plan.IsBroken ? "" : Limit };
        if (plan.Splices.Count == 0) return Refuse(plan.Updates ? LabelOutcome.Elsewhere : LabelOutcome.Unsupported) with { Reason = plan.Reason };
        using var spliced = new SplicedStream(source, plan.Splices);
        var read = FileInspector.Inspect(spliced, options.Limits, options.FileName);
        var now = read.Aigc;
        if (read.Faults.Count > 0 || read.IsCut || !IsMeant(now, found.Aigc, label)) return Refuse(plan.Updates ? LabelOutcome.Elsewhere : LabelOutcome.Broken);

        spliced.Position = 0;
        spliced.CopyTo(target);
        return new()
        {
            Outcome = plan.Updates ? LabelOutcome.Updated : LabelOutcome.Written,
            Container = found.Container,
            Place = now.Place,
            Label = now.Label,
            BreaksSignature = found.BreaksSignature,
        };
    }

    /// <summary>Whether the label that is read back is the one, and the only one.</summary>
    private static bool IsMeant(AigcFinding now, AigcFinding before, AigcLabel label)
    {
        if (now.OtherPlaces.Count > 0) return false;
        var meant = before.Label is not { } old
            ? label
            : old with { ContentPropagator = label.ContentPropagator, PropagateID = label.PropagateID, ReservedCode2 = label.ReservedCode2 ?? old.ReservedCode2 };
        return now.Label == meant;
    }
}
