using System.Globalization;
using static System.FormattableString;

namespace Candor.Cli.Generation;

/// <summary>Phones, browsers and programs, and the networks they are on.</summary>
internal static class Devices
{
    private static readonly string[] Apps = ["ios-9.1", "ios-9.0", "android-9.1", "android-9.0", "android-8.7", "harmony-9.1"];

    public static string NewId(SeededRandom random) => (random.Next() >> 40).ToString("x6", CultureInfo.InvariantCulture);

    public static Device App(SeededRandom random, string network) => new("app", random.Pick(Apps), NewId(random), network);

    /// <summary>A person's phone, for some also a browser; many share a network with strangers.</summary>
    public static Device[] Own(int networks, SeededRandom random)
    {
        var phone = App(random, Network(networks, random));
        if (random.Chance(0.02)) return [phone, new Device("api", "crosspost-1.4", NewId(random), phone.Network)];
        if (random.Chance(0.65)) return [phone];
        return [phone, new Device("web", "web-2026.2", NewId(random), Network(networks, random))];
    }

    /// <summary>An operator's few devices, which all of its accounts act from.</summary>
    public static Device[] Operated(int level, int networks, SeededRandom random)
    {
        var network = Network(networks, random);
        if (random.Chance(level == 0 ? 0.4 : 0.12)) return [new Device("api", "open-api-2", NewId(random), network)];
        return [.. Enumerable.Range(0, random.Between(1, 3)).Select(_ => App(random, network))];
    }

    private static string Network(int networks, SeededRandom random) =>
        random.Chance(0.5) ? Invariant($"n-{random.Below(networks)}") : Invariant($"n-{random.Between(1_000, 99_999)}");
}
