using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Traces;
using Candor.Signals.Templates;

namespace Candor.Cli.Running;

/// <content>The phases of a round between reading and the accounts' states.</content>
internal sealed partial class EventRun
{
    private void MarkRepeated(List<Chunk> round, int worker)
    {
        foreach (var chunk in round)
        {
            var batch = chunk.Batch;
            for (var i = 0; i < batch.Count; i++)
            {
                ref readonly var e = ref batch.EventAt(i);
                if (Only is not null && !Only.Contains(AboutOf(e))) continue; // nobody asks, and ids take memory
                var part = Store is null ? (int)((e.Sequence == 0 ? (ulong)e.Key : e.Source) % Parts) : RunStore.IdPartOf(e);
                if (part % threads != worker || (Store is null ? _seen[part].Add(e) : Store.AddId(e))) continue;
                batch.IsRepeated(i) = true;
                _workers[worker].Counts.Duplicates++;
            }
        }
    }

    private void MatchTemplates(List<Chunk> round, TemplateIndex index)
    {
        foreach (var chunk in round) _batches.Add(chunk.Batch);
        index.Take(_batches, threads, Share);
        _batches.Clear();
    }

    private void NoteDevices(List<Chunk> round, int worker)
    {
        foreach (var chunk in round)
        {
            var batch = chunk.Batch;
            for (var i = 0; i < batch.Count; i++)
            {
                ref readonly var e = ref batch.EventAt(i);
                if (e.Device == 0 || e.Type == EventType.SignalProvided || batch.IsRepeated(i)) continue;
                var part = (int)(e.Device % Parts);
                if (part % threads == worker) batch.SharersAt(i) = (byte)_devices[part].Note(e.Device, e.Account);
            }

            Policy?.FindAuthors(batch, worker, threads);
        }
    }

    private void AddTraces(EventBatch batch, TraceSet traces)
    {
        Span<uint> words = stackalloc uint[TraceMaker.MostWords];
        for (var i = 0; i < batch.Count; i++)
        {
            if (TraceMaker.IsTraced(batch.EventAt(i).Type) && !batch.IsRepeated(i)) traces.Add(TraceMaker.Of(batch, i, Sequence + i), TraceMaker.PartsOf(batch, i, words));
        }
    }
}
