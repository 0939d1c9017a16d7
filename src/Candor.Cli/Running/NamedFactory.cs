using Candor.Embedded;
using Candor.Signals.Factories;

namespace Candor.Cli.Running;

/// <summary>A factory with the platform's ids of the accounts that it names.</summary>
/// <param name="Factory">The factory.</param>
/// <param name="Names">Ids by key; of an account that never acted there is none.</param>
/// <param name="Times">When the acts happened that show a member, by their place in the input, in milliseconds.</param>
internal sealed record NamedFactory(Factory Factory, IReadOnlyDictionary<ulong, string> Names, IReadOnlyDictionary<long, long> Times)
{
    /// <summary>Finds the factories of a store.</summary>
    /// <param name="folder">The store.</param>
    /// <param name="falseDiscoveryRate">Share of them that may be none.</param>
    /// <exception cref="FormatException">The folder holds no store, no run of it has finished, or it keeps no traces.</exception>
    public static IReadOnlyList<NamedFactory> In(string folder, double falseDiscoveryRate)
    {
        using var verdicts = StoreUpkeep.OpenVerdicts(folder);
        var traces = StoreUpkeep.ReadTraces(folder);
        if (traces.Count == 0) throw new FormatException($"{folder}: the store keeps no traces; 'candor replay --store' keeps them unless --trace-days is 0.");
        var factories = FactoryFinder.Find(traces, falseDiscoveryRate);
        var names = verdicts.NamesOf(factories
            .SelectMany(factory => factory.Members.Select(member => member.Account).Concat(factory.Reasons.Select(reason => reason.About))).ToHashSet());
        var shown = factories.SelectMany(factory => factory.Members).SelectMany(member => member.Events).ToHashSet();
        var times = new Dictionary<long, long>();
        for (var i = 0; i < traces.Count && times.Count < shown.Count; i++)
        {
            if (shown.Contains(traces[i].Sequence)) times[traces[i].Sequence] = traces[i].Time;
        }

        return [.. factories.Select(factory => new NamedFactory(factory, names, times))];
    }

    /// <summary>An account's id, or its key where no verdict tells the id.</summary>
    public string NameOf(ulong account) => Names.TryGetValue(account, out var name) ? name : FormattableString.Invariant($"{account:x16}");
}
