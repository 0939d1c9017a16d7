using Candor.Events.Detectors;
using Candor.Events.Texts;

namespace Candor.Events.Batches;

/// <summary>Reads lines into batches. One a thread.</summary>
/// <param name="hash">The deployment's keyed hash.</param>
/// <param name="gate">What findings pass through; null to take them as they are.</param>
/// <param name="making">Scores texts, for this thread; null without text models.</param>
/// <param name="copies">Whether texts are to be found among copies of themselves.</param>
/// <param name="details">Whether to keep what only rules look at.</param>
/// <param name="uses">Says what texts show of opposed uses, for this thread; null where nobody asks.</param>
public sealed class BatchReader(KeyedHash hash, DetectorGate? gate = null, MakingReader? making = null, bool copies = false, bool details = false, UseReader? uses = null)
{
    private readonly EventReader _reader = new(hash) { ReadsDetails = details };
    private readonly TextAnalyzer _analyzer = new();
    private readonly CopySketcher? _copies = copies ? new CopySketcher() : null;

    /// <summary>Reads one line and adds it.</summary>
    /// <param name="line">One JSON object in UTF-8.</param>
    /// <param name="batch">Where the event goes.</param>
    /// <param name="rejection">Why the line was refused.</param>
    /// <returns>False if the line was refused.</returns>
    public bool TryRead(ReadOnlySpan<byte> line, EventBatch batch, out Rejection rejection)
    {
        var e = default(Event);
        if (!_reader.TryRead(line, ref e, out rejection)) return false;
        gate?.Judge(ref e, _reader.Detector, _reader.DetectorVersion);
        batch.Add(e, _reader, _analyzer, making, _copies);
        if (details) batch.AddDetails(_reader, uses);
        return true;
    }
}
