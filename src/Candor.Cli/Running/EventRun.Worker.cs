using Candor.Accounts;
using Candor.Cli.Texts;
using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Detectors;

namespace Candor.Cli.Running;

/// <content>What a thread has to itself.</content>
internal sealed partial class EventRun
{
    private sealed class Worker
    {
        private readonly DetectorGate? _gate;

        public Worker(WindowOptions window, KeyedHash hash, IReadOnlyList<Detector>? detectors, TextModelSet texts, bool copies)
        {
            _gate = detectors is null ? null : new DetectorGate(detectors, new EventKeys(hash));
            (Engine, Reader) = (new Engine(window), new BatchReader(hash, _gate, texts.NewReader(), copies));
        }

        public Engine Engine { get; }

        public BatchReader Reader { get; }

        public RunCounts Counts { get; private set; } = new();

        public FindingCounts Findings { get; private set; } = new();

        public void GiveCounts(RunCounts all, FindingCounts findings)
        {
            all.Add(Counts);
            findings.Add(Findings, _gate?.Unregistered);
            (Counts, Findings) = (new RunCounts(), new FindingCounts());
        }
    }
}
