using Candor.Signals.Text.Phrases;

namespace Candor.Signals.Opposed;

/// <summary>A text that sells under a hot topic which its words have nothing to do with.</summary>
internal sealed class HotTopicReader(HotTopics topics, IReadOnlyList<TopicBurst> bursts)
{
    private const float Least = 0.15f, Base = 0.35f, Sold = 0.5f, Another = 0.1f, LeastSale = 0.3f;

    /// <summary>Words that go with the topic which make a text one about it: two, or this share of its words.</summary>
    private const float AboutWords = 2, AboutShare = 0.08f;

    private const int LeastWords = 2, MostOthers = 2, MostWords = 2;

    private static readonly (UseCue Cue, float Sells)[] Sales =
        [(UseCue.Contact, 0.4f), (UseCue.Code, 0.4f), (UseCue.Deal, 0.35f), (UseCue.Price, 0.3f), (UseCue.Link, 0.15f), (UseCue.Spot, 0.15f), (UseCue.Promise, 0.2f), (UseCue.Goods, 0.1f)];

    private static readonly (UseCue Cue, float Left)[] Frames =
        [(UseCue.Aid, 0.2f), (UseCue.News, 0.4f), (UseCue.Fan, 0.6f), (UseCue.Warn, 0.5f), (UseCue.Official, 0.5f), (UseCue.Review, 0.6f)];

    private readonly TopicMentions _mentions = new(topics);
    private readonly BodyWords _words = new();

    /// <summary>The signal; null if there is none.</summary>
    public UseSignal? Read(PlacedText placed, UseHits hits, ReadOnlySpan<char> text, UseContext context)
    {
        if (SaleOf(hits, null) < LeastSale) return null;
        _mentions.Read(placed.Plain, context);
        if (_mentions.Found.IsEmpty && context.TagKeys.Count == 0) return null;
        var (name, distance) = Farthest(_words.Read(placed.Plain, _mentions.Places), out var distinct);
        var burst = FarthestBurst(context);
        if (burst.Distance > distance && (distinct == 0 || distance > 0)) (name, distance, distinct) = (burst.Tag, burst.Distance, distinct + 1);
        if (distance <= 0) return null;
        var shown = new List<UseHit>();
        var against = new List<UseCue>();
        var strength = Math.Min(1, Base + (Sold * Math.Min(1, SaleOf(hits, shown))) + (Another * Math.Min(MostOthers, distinct - 1))) * distance;
        strength *= UseFrames.Left(hits.All, 0, placed.Plain.Length, Frames, against);
        if (strength < Least) return null;
        var signal = UseReport.Of(
            OpposedUse.HotTopicRiding, strength, $"It sells under the hot topic “{name}”, which its other words do not go with", $"借热点“{name}”营销，正文与该话题无关", shown, against, placed, text);
        return signal with { Evidence = [.. Evidence(placed), .. signal.Evidence] };
    }

    private static float SaleOf(UseHits hits, List<UseHit>? shown)
    {
        var sale = 0f;
        foreach (var (cue, sells) in Sales)
        {
            if (hits.Said(cue) == 0) continue;
            sale += sells;
            if (shown is null) continue;
            var left = MostWords;
            foreach (ref readonly var hit in hits.All)
            {
                if (hit.Cue == cue && hit.IsSaid && left-- > 0) shown.Add(hit);
            }
        }

        return sale;
    }

    /// <summary>
    /// The topic that the text has least to do with, and how little: 1 for nothing, 0 for a text about it. One topic that it is about takes the others with it.
    /// </summary>
    private (string Name, float Distance) Farthest(IReadOnlySet<uint> words, out int distinct)
    {
        var (farthest, most, least) = ("", 0f, 1f);
        var seen = new HashSet<int>();
        foreach (var (topic, _, _, _) in _mentions.Found)
        {
            if (!seen.Add(topic) || topics.WordsOf(topic).Count == 0 || words.Count < LeastWords) continue;
            var distance = Distance(words.Count(topics.WordsOf(topic).Contains), words.Count);
            least = Math.Min(least, distance);
            if (distance > most) (farthest, most) = (topics[topic].Name, distance);
        }

        distinct = seen.Count;
        return (farthest, least <= 0 ? 0 : most);
    }

    /// <summary>The same for tags that burst, by the words of the text's trace.</summary>
    private (string Tag, float Distance) FarthestBurst(UseContext context)
    {
        if (context.WordHashes.Count < LeastWords) return default;
        var (farthest, most) = ("", 0f);
        foreach (var burst in bursts)
        {
            var at = IndexOf(context.TagKeys, burst.Tag);
            if (at < 0 || burst.Words.Count == 0 || (context.Time is { } time && (time < burst.From || time >= burst.Until))) continue;
            var distance = Distance(context.WordHashes.Count(burst.Words.Contains), context.WordHashes.Count);
            if (distance <= 0) return default;
            if (distance > most) (farthest, most) = (at < context.Tags.Count ? context.Tags[at] : "#", distance);
        }

        return (farthest, most);
    }

    private static int IndexOf(IReadOnlyList<ulong> keys, ulong key)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] == key) return i;
        }

        return -1;
    }

    private static float Distance(int shared, int words) => 1 - Math.Min(1, shared / Math.Max(AboutWords, AboutShare * words));

    private List<UseEvidence> Evidence(PlacedText placed)
    {
        var evidence = new List<UseEvidence>();
        foreach (var (_, place, start, length) in _mentions.Found)
        {
            if (evidence.Count > MostOthers) break;
            var (from, size) = place == UsePlace.Tags ? (start, 0) : placed.PlaceOf(start, length);
            evidence.Add(new UseEvidence("a hot topic", "热点话题", place, from, size));
        }

        return evidence;
    }
}
