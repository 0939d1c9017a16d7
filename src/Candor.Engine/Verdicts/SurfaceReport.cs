using Candor.Accounts;
using Candor.Events;
using Candor.Evidence;
using Candor.Signals;

namespace Candor.Verdicts;

/// <summary>Reads evidence by surface and by stage from an account state.</summary>
/// <remarks>
/// The parts are what a surface's own acts say to two features of the cadence model and to the linear part of the style model; they explain where the
/// evidence comes from and do not sum to the account's.
/// </remarks>
internal static class SurfaceReport
{
    private const float Shrinkage = 4;
    private static readonly string[] Names = ["posts", "comments", "private_messages", "group_chats"];
    private static readonly int Cadence = Place("cadence");
    private static readonly int MeanGap = FeaturePlace("lg_mean");
    private static readonly int UnderMinute = FeaturePlace("g_le60");

    public static IReadOnlyList<SurfaceEvidence> Surfaces(in AccountState state, EvidenceModel model)
    {
        var list = new List<SurfaceEvidence>(Names.Length);
        for (var i = 0; i < Names.Length; i++)
        {
            var surface = state.Surfaces[i];
            if (surface.Acts == 0) continue;
            list.Add(new SurfaceEvidence(Names[i], surface.Acts, surface.Automated, Timing(surface, model), Content(surface)));
        }

        return list;
    }

    public static IReadOnlyList<StageEvidence> Stages(in AccountState state, IReadOnlyList<SurfaceEvidence> surfaces)
    {
        var stages = new List<StageEvidence>(3);
        if (state.RegisteredThrough != ClientKind.Unstated)
        {
            stages.Add(new StageEvidence("registering", 1, state.RegisteredThrough == ClientKind.Api ? 1 : 0, 0));
        }

        var posting = surfaces.Where(surface => surface.Surface == Names[0]).ToArray();
        var interacting = surfaces.Where(surface => surface.Surface != Names[0]).ToArray();
        if (posting.Length > 0) stages.Add(Stage("posting", posting, 0, 0));
        if (interacting.Length > 0 || state.Interactions > 0) stages.Add(Stage("interacting", interacting, state.Interactions, state.AutomatedInteractions));
        return stages;
    }

    private static StageEvidence Stage(string name, SurfaceEvidence[] surfaces, int acts, int automated) => new(
        name,
        acts + surfaces.Sum(surface => surface.Acts),
        automated + surfaces.Sum(surface => surface.Automated),
        surfaces.Sum(surface => surface.Timing + surface.Content));

    private static float Timing(in SurfaceMemory surface, EvidenceModel model)
    {
        var gaps = surface.Acts - 1;
        if (gaps < 1) return 0;
        var cadence = model.Channels[Cadence];
        var score = cadence.Contribution(MeanGap, surface.LogSum / gaps, surface.Acts)
            + cadence.Contribution(UnderMinute, (float)surface.UnderMinute / gaps, surface.Acts);
        return score * model.Combination.Weight[Cadence] / model.Combination.Deviation[Cadence];
    }

    private static float Content(in SurfaceMemory surface) => surface.StyleSum / (surface.Texts + Shrinkage);

    private static int Place(string channel) => Enumerable.Range(0, Channels.All.Count).First(i => Channels.All[i].Name == channel);

    private static int FeaturePlace(string feature) =>
        Enumerable.Range(0, Channels.All[Cadence].Features.Count).First(i => Channels.All[Cadence].Features[i].Name == feature);
}
