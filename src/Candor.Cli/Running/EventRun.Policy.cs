using Candor.Accounts;
using Candor.Enforcement;
using Candor.Evidence;
using Candor.Signals.Groups;
using Candor.Signals.Opposed;

namespace Candor.Cli.Running;

/// <content>What a policy sees of a run.</content>
internal sealed partial class EventRun
{
    /// <summary>The policy over the run; null for none.</summary>
    public PolicyRun? Policy { get; private set; }

    /// <summary>Whether accounts that hardly acted are looked at too when all was run: in scenarios, where their verdict is given.</summary>
    public bool JudgesAll { get; init; }

    /// <summary>Puts the run under a policy, before it begins.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="lists">The operator's lists for opposed uses.</param>
    public void Govern(PolicyRun policy, UseLists lists)
    {
        Policy = policy;
        foreach (var worker in _workers) worker.Govern(policy, lists);
    }

    private void Count(List<Chunk> round, PolicyRun policy)
    {
        foreach (var chunk in round) _batches.Add(chunk.Batch);
        policy.ExpectCounts(_batches);
        Share(worker => policy.Count(_batches, _workers[worker].Policy!, worker, threads));
        _batches.Clear();
    }

    /// <summary>An event about the account that acts, after its step; or about nobody who is known: then only its time counts.</summary>
    private void Govern(Worker worker, int place, Chunk chunk, int i, long sequence, ulong subject)
    {
        var batch = chunk.Batch;
        ref readonly var e = ref batch.EventAt(i);
        var policy = worker.Policy!;
        if (!policy.Wants(e) || subject == 0) return;
        if (Accounts.IsYoung(place)) policy.Take(batch, i, sequence, Accounts.YoungHead(place), e.Account);
        else policy.Take(batch, i, sequence, Accounts.Full(place, ModelOf(place)?.TextScore), e.Account);
    }

    /// <summary>An event about another account than the one that acts; that one may be away.</summary>
    private void GovernOther(Worker worker, ulong subject, Chunk chunk, int i, long sequence)
    {
        var policy = worker.Policy!;
        if (!policy.Wants(chunk.Batch.EventAt(i))) return;
        var place = PlaceOf(subject, [], sequence);
        Accounts.Read(place, ModelOf(place)?.TextScore, out var state);
        policy.Take(chunk.Batch, i, sequence, state, subject);
    }

    private void GovernLook(Worker worker, in AccountState state, Chunk chunk, int i, long sequence, bool isAfter)
    {
        ref readonly var e = ref chunk.Batch.EventAt(i);
        if (Policy is not null) worker.Policy!.TakeLook(state, e.Account, e.Time, sequence, isAfter, GroupFacts.None, 0, chunk.Batch.CountsAt(i));
    }

    /// <summary>Looks at all accounts once more, with what was found of groups.</summary>
    private void GovernEnd(PolicyRun policy)
    {
        policy.MoveTo(policy.Latest);
        Share(worker =>
        {
            for (var partition = worker; partition < AccountTable.Partitions; partition += threads)
            {
                for (var local = 0; local < Accounts.CountOf(partition); local++) GovernEnd(policy, _workers[worker], (local * AccountTable.Partitions) + partition);
            }
        });
        policy.Decide(_workers.Select(worker => worker.Policy!));
        policy.TakeReviews();
    }

    private void GovernEnd(PolicyRun policy, Worker worker, int place)
    {
        if (!Names.HasName(place) || (Accounts.IsYoung(place) && !JudgesAll)) return;
        var model = ModelOf(place);
        if (Accounts.IsYoung(place) || Accounts.IsEvicted(place))
        {
            Accounts.Read(place, model?.TextScore, out var state);
            GovernEnd(policy, worker, place, state, model);
        }
        else
        {
            GovernEnd(policy, worker, place, Accounts.Full(place, model?.TextScore), model);
        }
    }

    private void GovernEnd(PolicyRun policy, Worker worker, int place, in AccountState state, ScoringModel? model)
    {
        var (account, group) = (Accounts.AccountAt(place), GroupOf(place));
        Span<double> counts = stackalloc double[policy.Policy.Counters.Count];
        policy.ReadCounts(account, counts);
        worker.Policy!.TakeLook(state, account, policy.Now, Sequence + Names.FirstOf(place), isAfter: true, group, model?.Evidence.Group(group) ?? 0, counts);
    }
}
