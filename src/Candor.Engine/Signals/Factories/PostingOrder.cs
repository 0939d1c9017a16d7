using Candor.Numerics;
using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>
/// Whether accounts that registered together go on in the order in which they were made, as a program does that works through a list. Only what came after the last of them had
/// registered, so that posting at once after registering orders nothing.
/// </summary>
internal static class PostingOrder
{
    /// <summary>Time after the last registration that is left out, in milliseconds.</summary>
    private const long Rest = 3_600_000;

    private const int MostMembers = 500;

    public static KeyChannel Of(KeyGroup group)
    {
        var firsts = new List<(int Account, int Rank, long Time)>();
        for (var rank = 0; rank < Math.Min(MostMembers, group.Members.Count); rank++)
        {
            var later = group.LaterActs(group.Members[rank]).Select(place => group.Traces[place].Time).FirstOrDefault(time => time > group.Burst.Until + Rest);
            if (later != 0) firsts.Add((group.Members[rank], rank, later));
        }

        if (firsts.Count < RegistrationScan.Least) return KeyChannel.None;
        var byTime = firsts.OrderBy(item => (item.Time, SplitMix64.Finish(group.Lives.IdOf(item.Account)))).Select(item => item.Account).ToList();
        var positions = firsts.Select(item => byTime.IndexOf(item.Account)).ToArray();
        var nats = OrderEvidence.LogEValue(positions);
        var agreement = Agreement(positions);
        return new KeyChannel(nats, new GroupReason(
            "factory.order",
            Invariant($"After all had registered, {firsts.Count} accounts went on in the order in which they were made: {agreement:0%} of pairs keep it, where half is to be expected."),
            Invariant($"全部注册完成后，{firsts.Count} 个账号按创建的先后顺序依次行动：{agreement:0%} 的账号对保持该顺序，预期为一半。"),
            agreement,
            0.5,
            nats), firsts.Select(item => item.Account).ToHashSet());
    }

    private static double Agreement(int[] positions)
    {
        var (kept, all) = (0, positions.Length * (positions.Length - 1) / 2);
        for (var i = 0; i < positions.Length; i++)
        {
            for (var j = i + 1; j < positions.Length; j++) kept += positions[i] < positions[j] ? 1 : 0;
        }

        return (double)kept / all;
    }
}
