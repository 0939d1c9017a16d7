using System.Diagnostics;
using Candor.Provenance.Aigc;
using Candor.Provenance.C2pa;
using Candor.Provenance.Fuzz.Seeds;
using Candor.Provenance.Writing;

namespace Candor.Provenance.Fuzz;

/// <summary>Inspects one input, labels it if it is to be labelled, and holds what comes of it against what was promised.</summary>
internal static class Trial
{
    /// <summary>Longest that an input may take.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Suspicious = TimeSpan.FromMilliseconds(100);
    private static readonly DateTimeOffset Day = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly C2paOptions WithTrust = new(Day, StoreSeeds.Trust);

    /// <summary>Bytes that one inspection may allocate at most, within the usual limits.</summary>
    private const long Most = 256L << 20;

    /// <summary>Containers within which nothing is packed, as they are read here.</summary>
    private static readonly HashSet<string> Unpacked = ["jpeg", "gif", "tiff", "webp", "svg", "xmp", "xml", "html", "md", "txt", "ogg", "opus", "ape", "c2pa-side-car", ""];

    /// <summary>
    /// Most bytes that an inspection may allocate. What it takes of the file and what inflation makes of it (1,032 times at most) are within the limits' total; each such byte may be there several times,
    /// raw, as characters, as nodes and strings; a byte that is no UTF-8 leaves 32 bytes behind in the runtime's decoder, an attribute of a few letters is a node of its own; every byte of a manifest store may be an item of CBOR, decoded more than once; parsers,
    /// certificates and counted parts cost their own. Whatever the file, it is never more than <see cref="Most"/>.
    /// </summary>
    public static long Bound(InspectionLimits limits, int length, FileInspection? found) => Math.Min(
        Most, (4L << 20) + (Unpacked.Contains(found?.Container ?? "")
            ? 512 * Math.Min(limits.TotalBytes, (long)length)
            : (found is { C2pa.State: not C2paState.None } ? 192 : 64) * Math.Min(limits.TotalBytes, 1032L * length)));

    /// <summary>Tries an input.</summary>
    public static Outcome Run(byte[] input, Circumstances how)
    {
        var outcome = Once(input, how);
        // The machine's other work and first calls are no fault of the input's: it is asked again, and the thread's own processor time counts.
        for (var again = 0; again < 2 && outcome.Failure is null && (outcome.Time > Suspicious || outcome.Allocated > outcome.Bound); again++)
        {
            var before = ThreadTime.Used;
            var next = Once(input, how);
            var used = before is { } start && ThreadTime.Used is { } end ? end - start : next.Time;
            outcome = next with { Time = TimeSpan.FromTicks(Math.Min(outcome.Time.Ticks, Math.Min(next.Time.Ticks, used.Ticks))), Allocated = Math.Min(next.Allocated, outcome.Allocated) };
        }

        if (outcome.Failure is null && outcome.Time > Longest) outcome = outcome with { Failure = $"slow: {outcome.Time.TotalMilliseconds:F0} ms" };
        if (outcome.Failure is null && outcome.Allocated > outcome.Bound) outcome = outcome with { Failure = $"allocation: {outcome.Allocated} bytes, bound {outcome.Bound}" };
        return outcome;
    }

    private static Outcome Once(byte[] input, Circumstances how)
    {
        FileInspection? found = null;
        LabelWriting? written = null;
        string? failure = null;
        var (start, before) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var (time, allocated) = (TimeSpan.Zero, 0L);
        try
        {
            found = FileInspector.Inspect(new MemoryStream(input, writable: false), how.Limits, how.Name, how.IsValidated ? WithTrust : null);
            (time, allocated) = (Stopwatch.GetElapsedTime(start), GC.GetAllocatedBytesForCurrentThread() - before);
            if (how.Label is { } label) (written, failure) = Write(input, label, how, found, ref time);
        }
        catch (Exception fault)
        {
            failure = $"{(found is null ? "inspect" : "write")}: {fault.GetType().Name}: {fault.Message} {fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("Candor.Provenance.", StringComparison.Ordinal))?.Trim()}";
        }

        return new() { Found = found, Written = written?.Outcome, Failure = failure, Time = time, Allocated = allocated, Bound = Bound(how.Limits, input.Length, found) };
    }

    private static (LabelWriting Written, string? Failure) Write(byte[] input, AigcLabel label, Circumstances how, FileInspection found, ref TimeSpan time)
    {
        using var target = new MemoryStream();
        var options = new LabelOptions { IsServedCopy = how.IsServedCopy, FileName = how.Name, Limits = how.Limits };
        var start = Stopwatch.GetTimestamp();
        var written = LabelWriter.Write(new MemoryStream(input, writable: false), target, label, options);
        var took = Stopwatch.GetElapsedTime(start);
        if (took > time) time = took;
        return (written, Wrong(input, target.ToArray(), label, written, found, options));
    }

    /// <summary>What is wrong with a labelled file.</summary>
    private static string? Wrong(byte[] input, byte[] target, AigcLabel label, LabelWriting written, FileInspection found, LabelOptions options)
    {
        if (!written.IsDone) return target.Length == 0 && written.Label is null ? null : "write: refused, and something was written";
        var isSigned = found.ManifestStores.Count > 0 || found.RemoteManifest is not null;
        if (isSigned != written.BreaksSignature || (isSigned && !options.IsServedCopy)) return "write: a signed file was labelled without a word";
        var now = FileInspector.Inspect(new MemoryStream(target, writable: false), options.Limits, options.FileName);
        var asked = LabelCheck.Complete(label);
        if (now.Container != found.Container) return $"write: {found.Container} became {now.Container}";
        if (now.Aigc.OtherPlaces.Count > 0) return "write: there are two labels";
        if (now.Aigc.Label is not { } read || read != written.Label) return "write: the label that is read back is not the one that is told";
        if (read.ContentPropagator != asked.ContentPropagator || read.PropagateID != asked.PropagateID) return "write: the propagator is not the one that was asked for";
        if (written.Outcome == LabelOutcome.Written && (read.Label != asked.Label || read.ContentProducer != asked.ContentProducer || read.ProduceID != asked.ProduceID)) return "write: the label is not the one that was asked for";
        return Payload.Difference(found.Container, input, target) is { } difference ? $"write: {difference} changed" : null;
    }
}
