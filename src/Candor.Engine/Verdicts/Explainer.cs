using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Signals;
using Candor.Signals.Client;
using Candor.Signals.Groups;

namespace Candor.Verdicts;

/// <summary>Says why: the features that carry the evidence, and exactly what the evidence would be without them.</summary>
/// <remarks>The evidence is a sum, so the sum is the explanation; what the evidence would be without a reason is computed, not approximated.</remarks>
/// <param name="model">The model that scored the account.</param>
/// <param name="people">What its features are compared with; null if there is nobody.</param>
/// <param name="clientFacts">The account's hard facts, if it has any.</param>
/// <param name="group">What is known of it from those it acts with.</param>
public sealed class Explainer(EvidenceModel model, PeopleScale? people, ClientFacts clientFacts, GroupFacts group)
{
    /// <summary>The code of the reason that stands for all facts of the client family.</summary>
    public const string ClientCode = "client.facts";

    /// <summary>The code of the reason that stands for all that is known from others.</summary>
    public const string GroupCode = "group.facts";

    private const int Usual = 3;
    private const int ClientPlace = -1;
    private const int GroupPlace = -2;

    /// <summary>The three features that speak most against the account at one look, the strongest first.</summary>
    public IReadOnlyList<Reason> Against(Snapshot look) =>
        [.. Candidates(look).Where(item => item.Nats > 0).Take(Usual).Select(item => Tell(look, item, [], float.NaN))];

    /// <summary>The three features that speak most for a person at one look, the strongest first.</summary>
    public IReadOnlyList<Reason> ForPerson(Snapshot look) =>
        [.. Candidates(look).Where(item => item.Nats < 0).Reverse().Take(Usual).Select(item => Tell(look, item, [], float.NaN))];

    /// <summary>The same at the look with the most evidence.</summary>
    public IReadOnlyList<Reason> ForPersonOf(IReadOnlyList<Snapshot> path) => ForPerson(AtMaximum(path));

    /// <summary>
    /// The reasons of a managed verdict: the strongest features, three of them or as many as it takes until the verdict would fall if they had never been
    /// measured at any look.
    /// </summary>
    /// <param name="path">Every look of the window, in order.</param>
    /// <param name="events">The account's acts in the window, in order.</param>
    /// <param name="against">The people it was measured against.</param>
    public IReadOnlyList<Reason> OfManaged(IReadOnlyList<Snapshot> path, IReadOnlyList<SeenEvent> events, StratumThreshold against)
    {
        var look = AtMaximum(path);
        var cited = new List<(int Channel, int Feature, float Nats)>();
        foreach (var item in Candidates(look).Where(item => item.Nats > 0))
        {
            cited.Add(item);
            if (cited.Count >= Usual && !IsManagedWithout(path, cited, against)) break;
        }

        return [.. cited.Select(item => Tell(look, item, events, Without(path, [item]).Evidence))];
    }

    /// <summary>Whether an account would still be found managed if the features of these reasons had never been measured.</summary>
    public bool IsManagedWithout(IReadOnlyList<Snapshot> path, IEnumerable<Reason> reasons, StratumThreshold against) =>
        IsManagedWithout(path, reasons.SelectMany(Items), against);

    /// <summary>The account's evidence if a whole channel or family had never been measured, nats.</summary>
    public float EvidenceWithout(IReadOnlyList<Snapshot> path, string name)
    {
        var reduced = model.Without(new HashSet<string>(StringComparer.Ordinal) { name });
        return PathScore.Of(path, reduced, reduced.Group(group)).Maximum;
    }

    /// <summary>Acts at the first look whose evidence exceeds a threshold; null if none does.</summary>
    public int? FirstAbove(IReadOnlyList<Snapshot> path, float threshold)
    {
        Span<float> nats = stackalloc float[model.Channels.Count + 1];
        foreach (var look in path)
        {
            if (model.Score(look, nats) + model.Group(group) > threshold) return look.Acts;
        }

        return null;
    }

    private bool IsManagedWithout(IReadOnlyList<Snapshot> path, IEnumerable<(int Channel, int Feature, float Nats)> items, StratumThreshold against)
    {
        var (evidence, nats) = Without(path, items);
        return Judge.IsManaged(evidence, nats, against);
    }

    private (float Evidence, float[] Nats) Without(IReadOnlyList<Snapshot> path, IEnumerable<(int Channel, int Feature, float Nats)> items)
    {
        var list = items.ToArray();
        var places = list.Where(item => item.Channel >= 0).Select(item => Channels.Offset(item.Channel) + item.Feature).ToArray();
        var reduced = model with
        {
            CountsClient = model.CountsClient && list.All(item => item.Channel != ClientPlace),
            CountsGroup = model.CountsGroup && list.All(item => item.Channel != GroupPlace),
        };
        var nats = new float[EvidenceModel.Places];
        return (Judge.Maximum([.. path.Select(look => look.CopyWithout(places))], reduced, nats, reduced.Group(group)), nats);
    }

    private Snapshot AtMaximum(IReadOnlyList<Snapshot> path)
    {
        Span<float> nats = stackalloc float[model.Channels.Count + 1];
        var (best, most) = (path[0], float.NegativeInfinity);
        foreach (var look in path)
        {
            var evidence = model.Score(look, nats);
            if (evidence > most) (best, most) = (look, evidence);
        }

        return best;
    }

    private List<(int Channel, int Feature, float Nats)> Candidates(Snapshot look)
    {
        var all = new List<(int Channel, int Feature, float Nats)>();
        Span<float> nats = stackalloc float[model.Channels.Count + 1];
        var rest = model.Score(look, nats) - nats[TextCap.Place];
        for (var channel = 0; channel < model.Channels.Count; channel++)
        {
            if (model.Combination.Weight[channel] == 0) continue;
            for (var feature = 0; feature < Channels.All[channel].Features.Count; feature++)
            {
                var adds = model.Contribution(look, channel, feature);
                all.Add((channel, feature, channel == TextCap.Place ? TextCap.Cut(adds, rest) : adds));
            }
        }

        if (model.CountsClient && look.Client != 0) all.Add((ClientPlace, 0, look.Client));
        if (model.Group(group) > 0) all.Add((GroupPlace, 0, group.Nats));
        all.Sort((a, b) => (b.Nats, a.Channel, a.Feature).CompareTo((a.Nats, b.Channel, b.Feature)));
        return all;
    }

    private Reason Tell(Snapshot look, (int Channel, int Feature, float Nats) item, IReadOnlyList<SeenEvent> events, float without)
    {
        if (item.Channel == ClientPlace)
        {
            var facts = item.Nats > 0 ? clientFacts : ClientFacts.Verified;
            return TellFamily(ClientCode, Family.Client, facts.English, facts.Chinese, item.Nats, events, without);
        }

        if (item.Channel == GroupPlace) return TellFamily(GroupCode, Family.Group, group.English, group.Chinese, item.Nats, events, without);
        var channel = Channels.All[item.Channel];
        var feature = channel.Features[item.Feature];
        var place = Channels.Offset(item.Channel) + item.Feature;
        var value = look.Values[place];
        var scale = people?.Features[place];
        return new Reason
        {
            Code = $"{channel.Name}.{feature.Name}",
            Family = EvidenceModel.FamilyName(channel.Family),
            Fact = FactText.English(feature, value, scale),
            FactChinese = FactText.Chinese(feature, value, scale),
            Value = value,
            Median = scale?.Median ?? float.NaN,
            ShareBelow = scale?.ShareBelow(value) ?? double.NaN,
            Nats = item.Nats,
            Events = Illustrations.Choose(feature, value > (scale?.Median ?? 0), events),
            EvidenceWithout = without,
            Features = [place],
        };
    }

    private static Reason TellFamily(string code, Family family, string english, string chinese, float nats, IReadOnlyList<SeenEvent> events, float without) => new()
    {
        Code = code,
        Family = EvidenceModel.FamilyName(family),
        Fact = english,
        FactChinese = chinese,
        Value = float.NaN,
        Median = float.NaN,
        ShareBelow = double.NaN,
        Nats = nats,
        Events = [.. events.Reverse().Take(5).Select(e => e.Id)],
        EvidenceWithout = without,
        Features = [],
    };

    private static IEnumerable<(int Channel, int Feature, float Nats)> Items(Reason reason)
    {
        if (reason.Code == ClientCode) return [(ClientPlace, 0, 0f)];
        if (reason.Code == GroupCode) return [(GroupPlace, 0, 0f)];
        return reason.Features.Select(place =>
        {
            var channel = 0;
            while (channel + 1 < Channels.All.Count && Channels.Offset(channel + 1) <= place) channel++;
            return (channel, place - Channels.Offset(channel), 0f);
        });
    }
}
