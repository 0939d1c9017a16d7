using Candor.Numerics;
using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>
/// Whether accounts that registered together go on to act from the same devices. A device of a household or of one person's few accounts does not count. A computer room has
/// such devices too: this test alone convicts nobody.
/// </summary>
internal static class LaterDevices
{
    /// <summary>Accounts that a device may serve before it counts.</summary>
    private const int Household = 4;

    /// <summary>Odds up to which sharing is allowed: who registers in one place shares more than others.</summary>
    private const double Allowed = 8;

    public static KeyChannel Of(KeyGroup group)
    {
        var users = new Dictionary<ulong, HashSet<int>>();
        var active = new HashSet<int>();
        foreach (var account in group.All)
        {
            foreach (var place in group.LaterActs(account))
            {
                if (group.Traces[place].Device == 0) continue;
                active.Add(account);
                if (!users.TryGetValue(group.Traces[place].Device, out var own)) users.Add(group.Traces[place].Device, own = []);
                own.Add(account);
            }
        }

        var sharers = users.Values.Where(own => own.Count > Household).SelectMany(own => own).ToHashSet();
        var (members, hits) = (group.Members.Count(active.Contains), group.Members.Where(sharers.Contains).ToHashSet());
        if (members < RegistrationScan.Least) return KeyChannel.None;
        var nats = NoncentralHypergeometric.LogEValue(hits.Count, members, sharers.Count, active.Count, Allowed);
        var others = active.Count - members;
        return new KeyChannel(nats, new GroupReason(
            "factory.devices",
            Invariant($"{hits.Count} of {members} accounts go on to act from devices that serve more than {Household} of them; so do {sharers.Count - hits.Count} of {others} accounts that registered around the same time."),
            Invariant($"{members} 个账号中有 {hits.Count} 个此后使用被其中 {Household} 个以上账号共用的设备；同期注册的 {others} 个账号中有 {sharers.Count - hits.Count} 个如此。"),
            hits.Count,
            others == 0 ? 0 : (double)members * (sharers.Count - hits.Count) / others,
            nats), hits);
    }
}
