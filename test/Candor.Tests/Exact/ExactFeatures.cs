using Candor.Signals;

namespace Candor.Tests.Exact;

/// <summary>
/// Every feature of the channels, computed off line from an account's full list of acts as it is defined: with regular expressions, sets
/// and dictionaries, without any sketch, and without the engine's code.
/// </summary>
internal static class ExactFeatures
{
    /// <summary>Features by name (`channel.feature`); one that is absent is not there.</summary>
    /// <param name="acts">The acts of one window, in order.</param>
    public static Dictionary<string, double> Of(IReadOnlyList<ExactAct> acts)
    {
        var features = new Dictionary<string, double>();
        if (acts.Count == 0) return features;
        ExactCadence.Add(acts, features);
        var texts = acts.Select(act => act.Text).OfType<ExactText>().ToArray();
        if (texts.Length == 0) return features;
        ExactStyle.Add(texts, features);
        ExactSelfSimilarity.Add(texts, features);
        ExactTopic.Add(texts, features);
        return features;
    }

    /// <summary>The same in the channels' order, NaN where one is absent; what text models say is absent.</summary>
    public static double[] RowOf(IReadOnlyList<ExactAct> acts)
    {
        var features = Of(acts);
        return [.. NamesOf(Channels.All).Select(name => features.GetValueOrDefault(name, double.NaN))];
    }

    /// <summary>All features that the channels serve without a text model, in their order.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. NamesOf(Channels.All.Where(channel => channel.Name != "text"))];

    private static IEnumerable<string> NamesOf(IEnumerable<IChannel> channels) =>
        channels.SelectMany(channel => channel.Features.Select(feature => $"{channel.Name}.{feature.Name}"));
}
