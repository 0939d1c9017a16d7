using Candor.Numerics;
using Candor.Signals.Coordination;
using static System.FormattableString;

namespace Candor.Signals.Factories;

/// <summary>
/// Whether accounts that registered together sleep at the same hours: the middle of their day lies within an hour of each other's. The hour is taken from one half of the
/// accounts and tried on the other. People of one place do so too, so that much more of it is allowed, and this test alone convicts nobody.
/// </summary>
internal static class QuietHours
{
    private const int FewestActs = 12;
    private const double HalfWidth = 0.5;
    private const double Allowed = 12;
    private const double Day = 86_400_000, Hour = 3_600_000;

    public static KeyChannel Of(KeyGroup group)
    {
        var middles = new Dictionary<int, double>();
        foreach (var account in group.All)
        {
            if (MiddleOfDay(group, account) is { } middle) middles.Add(account, middle);
        }

        var members = group.Members.Where(middles.ContainsKey).ToArray();
        var others = group.Others.Where(middles.ContainsKey).ToArray();
        if (members.Length < RegistrationScan.Least || others.Length < RegistrationScan.Least) return KeyChannel.None;
        var hits = new HashSet<int>();
        Span<double> nats = stackalloc double[2];
        var (near, among) = (0, 0);
        for (var half = 0; half < 2; half++)
        {
            var centre = Centre([.. members.Where((_, i) => i % 2 == half).Select(account => middles[account])]);
            var tried = members.Where((_, i) => i % 2 != half).ToArray();
            var found = tried.Where(account => Distance(middles[account], centre) <= HalfWidth).ToArray();
            var elsewhere = others.Count(account => Distance(middles[account], centre) <= HalfWidth);
            nats[half] = NoncentralHypergeometric.LogEValue(found.Length, tried.Length, found.Length + elsewhere, tried.Length + others.Length, Allowed);
            hits.UnionWith(found);
            (near, among) = (near + elsewhere, among + others.Length);
        }

        var expected = (double)members.Length * near / among;
        return new KeyChannel(LogSum.Mean(nats), new GroupReason(
            "factory.hours",
            Invariant($"The middle of the day of {hits.Count} of {members.Length} accounts falls within the same hour; {expected:0.0} would be expected of accounts that registered around the same time."),
            Invariant($"{members.Length} 个账号中有 {hits.Count} 个的日活动中点落在同一小时内；按同期注册的账号预期为 {expected:0.0} 个。"),
            hits.Count,
            expected,
            LogSum.Mean(nats)), hits);
    }

    /// <summary>The circular mean of the hours in which an account acts later on; null if it does little or acts at all hours.</summary>
    private static double? MiddleOfDay(KeyGroup group, int account)
    {
        var (x, y, count) = (0.0, 0.0, 0);
        foreach (var place in group.LaterActs(account))
        {
            var angle = group.Traces[place].Time / Day % 1 * 2 * Math.PI;
            (x, y, count) = (x + Math.Cos(angle), y + Math.Sin(angle), count + 1);
        }

        return count < FewestActs || (x * x) + (y * y) < count ? null : ((Math.Atan2(y, x) / (2 * Math.PI) * Day / Hour) + 24) % 24;
    }

    private static double Centre(double[] hours)
    {
        var (x, y) = (hours.Sum(hour => Math.Cos(hour * Math.PI / 12)), hours.Sum(hour => Math.Sin(hour * Math.PI / 12)));
        return ((Math.Atan2(y, x) * 12 / Math.PI) + 24) % 24;
    }

    private static double Distance(double one, double other)
    {
        var apart = Math.Abs(one - other);
        return Math.Min(apart, 24 - apart);
    }
}
