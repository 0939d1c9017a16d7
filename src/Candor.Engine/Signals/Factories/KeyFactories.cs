using Candor.Events.Traces;
using Candor.Numerics;
using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>
/// Groups of accounts that registered together from one device, network or the like, tested on what they did afterwards: the devices they act from, their personas, the order in
/// which they go on, their hours. Innocents have one of these in common: a class or an office shares a place, its devices and hours, people of one mind share words. So a group
/// needs two of three, place, persona and order: its e-value is the second largest of the three, divided by two.
/// </summary>
public static class KeyFactories
{
    /// <summary>Evidence of a member before it is clipped, for each test that sees it, nats.</summary>
    private const double PerTest = 1.5;

    /// <summary>Groups tested, whatever came out.</summary>
    public static IReadOnlyList<GroupFinding> Of(TraceSet traces, AccountLives lives)
    {
        var bursts = RegistrationScan.Of(traces, lives);
        if (bursts.Count == 0) return [];
        var registered = new List<(long Time, int Account)>();
        for (var account = 0; account < lives.Count; account++)
        {
            if (lives.RegisteredAt(account) is { } time) registered.Add((time, account));
        }

        return [.. bursts.Select(burst => new KeyGroup(traces, lives, burst, registered)).Where(group => group.HasOthers).Select(Test)];
    }

    private static GroupFinding Test(KeyGroup group)
    {
        KeyChannel[] channels = [LaterDevices.Of(group), QuietHours.Of(group), Personas.Of(group), SharedSubject.Of(group), PostingOrder.Of(group)];
        double[] facts = [LogSum.Mean([channels[0].LogEValue, channels[1].LogEValue]), LogSum.Mean([channels[2].LogEValue, channels[3].LogEValue]), channels[4].LogEValue];
        var second = facts.Order().ElementAt(1);
        var convincing = channels.Where(channel => channel.LogEValue > 0).OrderByDescending(channel => channel.LogEValue).ToArray();
        var members = new List<GroupMember>();
        foreach (var account in group.Members)
        {
            var seen = convincing.Where(channel => channel.Hits.Contains(account)).ToArray();
            if (seen.Length == 0 || seen[0] != convincing[0]) continue; // whom the strongest test does not see is there by chance
            members.Add(new GroupMember(account, PerTest * seen.Length, [Formed(group.Burst), .. seen.Select(channel => channel.Reason!)], [.. group.LaterActs(account).Take(5)]));
        }

        members.Sort((a, b) => (b.Nats, a.Account).CompareTo((a.Nats, b.Account)));
        return new GroupFinding
        {
            LogEValue = second - Math.Log(2),
            Members = members,
            Reasons = [Formed(group.Burst), .. channels.Where(channel => channel.Reason is not null).OrderByDescending(channel => channel.LogEValue).Select(channel => channel.Reason!)],
            From = group.Burst.From,
            Until = group.Burst.Until,
        };
    }

    private static GroupReason Formed(RegistrationBurst burst)
    {
        var hours = (burst.Until - burst.From) / 3_600_000.0;
        var (english, chinese) = Name(burst.Sort);
        return new GroupReason(
            "factory.registrations",
            Invariant($"{burst.Accounts.Count} accounts registered from {english} within {hours:0.0} h; {burst.Expected:0.0} were to be expected. This formed the group and proves nothing."),
            Invariant($"{burst.Accounts.Count} 个账号在 {hours:0.0} 小时内以{chinese}注册；预期为 {burst.Expected:0.0} 个。该事实只用于划定群体，不作为证据。"),
            burst.Accounts.Count,
            burst.Expected,
            double.NaN);
    }

    private static (string English, string Chinese) Name(KeySort sort) => sort switch
    {
        KeySort.Device => ("one device", "同一设备"),
        KeySort.Network => ("one network", "同一网络"),
        KeySort.NetworkAndApp => ("one network with one app build", "同一网络与同一应用版本"),
        KeySort.NetworkAndName => ("one network with names of one class", "同一网络与同类昵称"),
        _ => ("one app build with names of one class", "同一应用版本与同类昵称"),
    };
}
