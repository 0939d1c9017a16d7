using System.IO.Compression;
using Candor.Events;
using Candor.Events.Traces;

namespace Candor.Tests.Signals.Coordination;

/// <summary>
/// What CooRTweet 2.1 documents of `detect_groups` and `generate_coordinated_network`, done plainly: pairs of contents of different accounts on one object within a time window,
/// of accounts that take part at least so many times; an edge is kept if its weight lies above a quantile of all.
/// </summary>
internal static class CooRTweetRule
{
    /// <summary>One share of an object.</summary>
    public sealed record Share(string Object, string Account, string Content, long Second);

    /// <summary>Edges, each once, with their weights and whether they lie above the threshold.</summary>
    public static Dictionary<(string, string), (int Weight, bool IsKept)> Network(IReadOnlyList<Share> shares, long window, int participation = 2, double quantile = 0.5)
    {
        var pairs = new List<(Share Earlier, Share Later)>();
        foreach (var on in shares.GroupBy(share => share.Object))
        {
            var all = on.OrderBy(share => share.Second).ToArray();
            for (int first = 0, last = 0; last < all.Length; last++)
            {
                while (all[last].Second - all[first].Second > window) first++;
                for (var i = first; i < last; i++)
                {
                    if (all[i].Account != all[last].Account && all[i].Content != all[last].Content) pairs.Add((all[i], all[last]));
                }
            }
        }

        var taking = pairs.SelectMany(pair => new[] { (pair.Earlier.Account, pair.Earlier.Content), (pair.Later.Account, pair.Later.Content) }).Distinct()
            .GroupBy(part => part.Account).Where(part => part.Count() >= participation).Select(part => part.Key).ToHashSet();
        var edges = pairs.Where(pair => taking.Contains(pair.Earlier.Account) && taking.Contains(pair.Later.Account))
            .GroupBy(pair => Ordered(pair.Earlier.Account, pair.Later.Account)).ToDictionary(edge => edge.Key, edge => edge.Count());
        if (edges.Count == 0) return [];
        var weights = edges.Values.Order().ToArray();
        var place = quantile * (weights.Length - 1);
        var (below, above) = (weights[(int)place], weights[(int)Math.Ceiling(place)]);
        var threshold = below + ((place - (int)place) * (above - below));
        return edges.ToDictionary(edge => edge.Key, edge => (edge.Value, edge.Value > threshold));
    }

    /// <summary>A pair of accounts, whoever is named first.</summary>
    public static (string, string) Ordered(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);

    /// <summary>Reads a set of shares; rows without the object are left out, repeated ones too.</summary>
    public static IReadOnlyList<Share> Read(string path, string thing, string account, string content, string second)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        var columns = Cut(reader.ReadLine()!);
        int[] places = [.. new[] { thing, account, content, second }.Select(name => Array.IndexOf(columns, name))];
        var shares = new List<Share>();
        while (reader.ReadLine() is { } line)
        {
            var cells = Cut(line);
            if (cells[places[0]] != "NA") shares.Add(new Share(cells[places[0]], cells[places[1]], cells[places[2]], long.Parse(cells[places[3]], System.Globalization.CultureInfo.InvariantCulture)));
        }

        return [.. shares.Distinct()];
    }

    /// <summary>The same as posts with a link. As reposts those of one's own posts would be left out, which the rule counts.</summary>
    public static TraceSet Traces(IReadOnlyList<Share> shares, EventKeys keys)
    {
        var traces = new TraceSet();
        foreach (var share in shares.OrderBy(share => share.Second))
        {
            var trace = new Trace
            {
                Sequence = traces.Count,
                Time = share.Second * 1000,
                Type = EventType.PostCreated,
                Account = keys.Account(share.Account),
                Post = keys.Content(System.Text.Encoding.UTF8.GetBytes(share.Content)),
            };
            traces.Add(trace, [], [], [keys.Content(System.Text.Encoding.UTF8.GetBytes(share.Object))], [], []);
        }

        return traces;
    }

    private static string[] Cut(string line) => line.Replace("\"", "", StringComparison.Ordinal).Split(',');
}
