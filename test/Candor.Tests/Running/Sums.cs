using Candor.Evidence;
using Candor.Signals;

namespace Candor.Tests.Running;

/// <summary>Recomputes evidence from its smallest parts.</summary>
internal static class Sums
{
    /// <summary>The evidence of a look as bias and all contributions; null where a channel is cut to its floor or ceiling.</summary>
    public static double? Whole(Snapshot look, EvidenceModel model)
    {
        double sum = model.Combination.Bias + (model.CountsClient ? look.Client : 0);
        for (var channel = 0; channel < Channels.All.Count; channel++)
        {
            var (weight, deviation) = (model.Combination.Weight[channel], model.Combination.Deviation[channel]);
            if (weight == 0) continue;
            var (offset, count) = (Channels.Offset(channel), Channels.All[channel].Features.Count);
            var score = model.Channels[channel].Score(look.Values.Slice(offset, count), look.Observations[channel]);
            var u = (score - model.Combination.Mean[channel]) / deviation;
            if (u < model.Combination.Floor[channel] || u > Combination.Ceiling) return null;
            sum += weight * (model.Channels[channel].Bias - model.Combination.Mean[channel]) / deviation;
            for (var feature = 0; feature < count; feature++) sum += model.Contribution(look, channel, feature);
        }

        return IsTextCut(look) ? null : sum;

        bool IsTextCut(Snapshot look)
        {
            Span<float> before = stackalloc float[Channels.All.Count + 1], after = stackalloc float[Channels.All.Count + 1];
            model.Measure(look, before);
            model.Score(look, after);
            return before[TextCap.Place] != after[TextCap.Place];
        }
    }

    /// <summary>The path maximum without a channel or family.</summary>
    public static float Without(IReadOnlyList<Snapshot> path, EvidenceModel model, string name)
    {
        var nats = new float[model.Channels.Count + 1];
        var most = float.NegativeInfinity;
        foreach (var look in path)
        {
            model.Measure(look, nats);
            var (rest, text) = (model.Combination.Bias, 0f);
            for (var place = 0; place < nats.Length; place++)
            {
                var isOut = EvidenceModel.NameOf(place) == name || EvidenceModel.FamilyName(EvidenceModel.FamilyOf(place)) == name;
                if (isOut) continue;
                if (EvidenceModel.NameOf(place) == "text") text = nats[place];
                else rest += nats[place];
            }

            most = Math.Max(most, rest + (rest <= 0 ? Math.Min(0, text) : Math.Min(rest, text)));
        }

        return most;
    }
}
