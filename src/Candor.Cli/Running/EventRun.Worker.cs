using Candor.Accounts;
using Candor.Cli.Texts;
using Candor.Enforcement;
using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Detectors;
using Candor.Events.Texts;
using Candor.Signals.Opposed;

namespace Candor.Cli.Running;

/// <content>What a thread has to itself.</content>
internal sealed partial class EventRun
{
    private sealed class Worker
    {
        private readonly DetectorGate? _gate;
        private readonly Func<bool, UseReader?, BatchReader> _newReader;

        public Worker(WindowOptions window, KeyedHash hash, IReadOnlyList<Detector>? detectors, TextModelSet texts, bool copies)
        {
            _gate = detectors is null ? null : new DetectorGate(detectors, new EventKeys(hash));
            _newReader = (details, uses) => new BatchReader(hash, _gate, texts.NewReader(), copies, details, uses);
            (Engine, Reader) = (new Engine(window), _newReader(false, null));
        }

        /// <summary>What the thread does for a policy; null without one.</summary>
        public PolicyWorker? Policy { get; private set; }

        public Engine Engine { get; }

        public BatchReader Reader { get; private set; }

        public RunCounts Counts { get; private set; } = new();

        public FindingCounts Findings { get; private set; } = new();

        public void Govern(PolicyRun policy, UseLists lists)
        {
            Policy = policy.NewWorker();
            var read = UseMarking.NewReader(lists);
            Reader = _newReader(true, (text, time) => policy.Policy.ReadsUses ? read(text, time) : null);
        }

        public void GiveCounts(RunCounts all, FindingCounts findings)
        {
            all.Add(Counts);
            findings.Add(Findings, _gate?.Unregistered);
            (Counts, Findings) = (new RunCounts(), new FindingCounts());
        }
    }
}
