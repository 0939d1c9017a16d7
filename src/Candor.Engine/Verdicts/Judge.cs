using System.Numerics;
using Candor.Accounts;
using Candor.Events;
using Candor.Evidence;
using Candor.Evidence.Calibrating;
using Candor.Signals;
using Candor.Signals.Groups;

namespace Candor.Verdicts;

/// <summary>Turns an account's evidence into a verdict. It measures against people; what follows from a verdict is policy.</summary>
/// <param name="thresholds">The compiled calibration.</param>
/// <param name="isDefault">Whether the calibration is the one that ships: every verdict is unknown then.</param>
public sealed class Judge(Thresholds thresholds, bool isDefault)
{
    private static readonly Family[] Families = Enum.GetValues<Family>();

    /// <summary>Judges an account as it stands at a window's end or at any time before.</summary>
    /// <param name="state">The account, looked at before.</param>
    /// <param name="model">The model that scored it.</param>
    /// <param name="group">What is known from those it acts with.</param>
    public AccountVerdict Of(in AccountState state, EvidenceModel model, GroupFacts group)
    {
        var stratum = Stratum.Of(state);
        var own = thresholds.For(stratum);
        var nats = new float[EvidenceModel.Places];
        var added = model.Group(group);
        var decision = Decide(state, own, nats, added);
        var surfaces = SurfaceReport.Surfaces(state, model);
        return new AccountVerdict
        {
            Verdict = decision.Verdict,
            WouldBe = decision.WouldBe,
            Evidence = Evidence(state, added),
            Threshold = decision.Threshold,
            PooledThreshold = thresholds.Pooled.Threshold,
            PValue = decision.PValue,
            Stratum = stratum,
            Families = [.. Families.Where(family => (decision.Families & BitOf(family)) != 0).Select(EvidenceModel.FamilyName)],
            Channels = nats,
            Acts = state.Acts,
            MaximumAt = state.MaximumAt,
            Surfaces = surfaces,
            Stages = SurfaceReport.Stages(state, surfaces),
            ShareAutomated = (state.PublicPosts == 0 ? 0 : (double)state.AutomatedPublicPosts / state.PublicPosts, 1),
            ShareDeclaredAi = ShareDeclared(state),
            PostedByAutomation = decision.Verdict == VerdictKind.Managed || state.AutomatedPublicPosts > 0
                || state.DeclaredAutomation == DeclaredAutomation.Automated || state.Client.Api > 0,
            AiGenerated = state.Client.Edited + state.Client.Generated + state.Client.AiGeneratedFound + state.Client.Undisclosed > 0,
            BreakAt = !isDefault && state.Break.Maximum > own.Break ? state.Break.MaximumAt : 0,
            Break = state.Break.Maximum,
        };
    }

    /// <summary>The decision on an account as it stands, while nothing is known from others. Allocates nothing.</summary>
    /// <param name="state">The account, looked at before.</param>
    /// <param name="group">What the group family adds, nats.</param>
    public Decision Decide(in AccountState state, float group = 0)
    {
        Span<float> nats = stackalloc float[EvidenceModel.Places];
        return Decide(state, thresholds.For(Stratum.Of(state)), nats, group);
    }

    /// <summary>Whether the account broke with its own past: a possible take-over, never guilt.</summary>
    /// <param name="state">The account.</param>
    public bool HasBroken(in AccountState state) => !isDefault && state.Break.Maximum > thresholds.For(Stratum.Of(state)).Break;

    /// <summary>The most evidence of any look, nats, as a verdict would see it; negative infinity without a look.</summary>
    /// <param name="path">The looks, at least one.</param>
    /// <param name="model">The model.</param>
    /// <param name="nats">Takes each channel's part at that look, then the client and the group family's; without a look it stays as it is.</param>
    /// <param name="group">What the group family adds, nats.</param>
    public static float Maximum(IReadOnlyList<Snapshot> path, EvidenceModel model, Span<float> nats, float group)
    {
        Span<float> now = stackalloc float[EvidenceModel.GroupPlace];
        var most = float.NegativeInfinity;
        foreach (var look in path)
        {
            var evidence = model.Score(look, now);
            if (evidence <= most) continue;
            most = evidence;
            now.CopyTo(nats);
            nats[EvidenceModel.GroupPlace] = group;
        }

        return most + group;
    }

    /// <summary>Whether evidence is enough for a managed verdict against these people.</summary>
    /// <param name="evidence">The path maximum, nats.</param>
    /// <param name="nats">Each channel's part at the maximum, then the client family, then the group family if it is known.</param>
    /// <param name="against">The people.</param>
    public static bool IsManaged(float evidence, ReadOnlySpan<float> nats, StratumThreshold against)
    {
        if (!(evidence > against.Threshold)) return false;
        var present = FamiliesOf(nats, against);
        return BitOperations.PopCount((uint)present) >= 2 && (present & (BitOf(Family.Timing) | BitOf(Family.Client))) != 0;
    }

    private static float Evidence(in AccountState state, float group) => state.MaximumAt > 0 ? state.BestEvidence + group : state.BestEvidence;

    private Decision Decide(in AccountState state, StratumThreshold own, Span<float> nats, float group)
    {
        var isScored = state.MaximumAt > 0;
        if (isScored)
        {
            for (var i = 0; i < EvidenceModel.GroupPlace; i++) nats[i] = state.AtMaximum[i];
            nats[EvidenceModel.GroupPlace] = group;
        }

        var against = own.IsCalibrated ? own : thresholds.Pooled;
        var evidence = Evidence(state, group);
        var wouldBe = Kind(isScored, evidence, nats, against, HasHardEvidence(state));
        var isJudged = own.IsCalibrated && !isDefault;
        return new Decision(
            isJudged ? wouldBe : VerdictKind.Unknown,
            wouldBe,
            isScored ? FamiliesOf(nats, against) : 0,
            own.Threshold,
            isJudged ? Conformal.PValue(own.Maxima, evidence) : double.NaN);
    }

    /// <summary>The families of evidence present: those above the bar of their family, and above 0; a bit for each <see cref="Family"/>.</summary>
    /// <param name="nats">Each channel's nats, then the client family's, then the group family's if it is known.</param>
    /// <param name="against">What the account is measured against.</param>
    private static int FamiliesOf(ReadOnlySpan<float> nats, StratumThreshold against)
    {
        Span<float> sums = stackalloc float[Families.Length];
        for (var i = 0; i < nats.Length; i++) sums[(int)EvidenceModel.FamilyOf(i)] += nats[i];
        var present = 0;
        foreach (var family in Families)
        {
            if (sums[(int)family] > Math.Max(0, against.FamilyBars[family])) present |= BitOf(family);
        }

        return present;
    }

    private static VerdictKind Kind(bool isScored, float evidence, ReadOnlySpan<float> nats, StratumThreshold against, bool isHard)
    {
        if (!against.IsCalibrated) return VerdictKind.Unknown;
        if (isScored && IsManaged(evidence, nats, against)) return VerdictKind.Managed;
        if (isHard) return VerdictKind.Assisted;
        return isScored ? VerdictKind.NoFinding : VerdictKind.Unknown;
    }

    private static int BitOf(Family family) => 1 << (int)family;

    private static bool HasHardEvidence(in AccountState state) =>
        state.Client.Assisted + state.Client.Edited + state.Client.Generated + state.Client.Api > 0
        || state.DeclaredAutomation is DeclaredAutomation.Assisted or DeclaredAutomation.Automated;

    private static double ShareDeclared(in AccountState state)
    {
        var texts = state.Surfaces[0].Acts + state.Surfaces[1].Acts;
        return texts == 0 ? 0 : (double)(state.Client.Edited + state.Client.Generated) / texts;
    }
}
