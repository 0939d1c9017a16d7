using Candor.Accounts;
using Candor.Events;
using Candor.Events.Batches;
using Candor.Events.Detectors;
using Candor.Evidence;
using Candor.Labels;
using Candor.Signals;
using Candor.Signals.Groups;
using Candor.Signals.Opposed;
using Candor.Verdicts;

namespace Candor.Policy;

/// <summary>Fills facts from an event and from the account it is about. One a thread; the facts are reused from event to event.</summary>
/// <param name="policy">Whose classes and thresholds count.</param>
/// <param name="judge">Says what an account's evidence comes to.</param>
public sealed class FactReader(CompiledPolicy policy, Judge judge)
{
    private readonly Dictionary<Stratum, double[]> _thresholds = [];
    private bool _hasDetails;

    /// <summary>Whether facts are also given from outside, so that all are to be filled each time.</summary>
    public bool AreGiven { get; init; }

    /// <summary>The facts; overwritten with each event.</summary>
    public Facts Facts { get; } = new();

    /// <summary>What the event itself says.</summary>
    public void ReadEvent(EventBatch batch, int place)
    {
        ref readonly var e = ref batch.EventAt(place);
        var to = Facts.Event;
        to.Type = EventTypes.NameOf(e.Type);
        to.Surface = e.Surface;
        to.Declared = e.Declared;
        to.Language = LanguageCode.ToText(e.Language);
        to.Client = e.Client;
        to.HasText = e.HasText;
        to.Tags = e.TagCount;
        to.Links = batch.LinksAt(place).Length;
        to.Mentions = batch.MentionsAt(place).Length;
        to.Scheduled = e.Scheduled;
        to.Pasted = e.Pasted;
        to.FollowersOnly = e.FollowersOnly;
        to.IsReply = e.ReplyTo != 0 || (e.Type == EventType.CommentCreated && e.Target != 0);
        to.IsRepost = e.RepostOf != 0;
        to.ComposedMs = e.ComposedMs;
        to.SeenMs = e.SeenMs;
        to.Recipients = e.Recipients;
        to.Length = e.Length;
        to.Reaction = e.Reaction;
        to.Milliseconds = e.Time;
        ReadTemplate(batch.MatchAt(place));
        var details = batch.DetailsAt(place);
        Facts.Signals.ClaimsExperience = false;
        var isRich = AreGiven || details is not null || e.Type is EventType.SignalProvided or EventType.ReportFiled or EventType.PostCurated;
        if (isRich || _hasDetails) ReadDetails(e, details);
        _hasDetails = isRich;
    }

    /// <summary>That an account was looked at, which is no event of the input.</summary>
    /// <param name="time">When, Unix milliseconds.</param>
    public void ReadJudged(long time)
    {
        var to = Facts.Event;
        to.Type = EventTypes.JudgedName;
        (to.Surface, to.Declared, to.Client, to.Reaction, to.Language) = (Surface.None, Declaration.Unstated, ClientKind.Unstated, ReactionKind.Unstated, "");
        (to.HasText, to.Scheduled, to.Pasted, to.FollowersOnly, to.IsReply, to.IsRepost) = (false, false, false, false, false, false);
        (to.Tags, to.Links, to.Mentions, to.Recipients, to.ComposedMs, to.SeenMs, to.Length) = (0, 0, 0, 0, -1, -1, -1);
        to.Milliseconds = time;
        ReadTemplate(default);
        if (_hasDetails) ReadDetails(default, null);
        _hasDetails = AreGiven;
    }

    /// <summary>What the counters say.</summary>
    public void ReadCounts(ReadOnlySpan<double> counts) => counts.CopyTo(Facts.Counters.Values);

    /// <summary>The account that the event is about, while it has hardly acted.</summary>
    public void ReadAccount(in YoungHead head, string language)
    {
        var to = Facts.Account;
        (to.Kind, to.DeclaredAutomation, to.RegisteredThrough, to.Language) = (head.Kind, head.DeclaredAutomation, head.RegisteredThrough, "");
        (to.Acts, to.PublicPosts, to.AutomatedPosts, to.DeclaredAi) = (head.Acts, 0, 0, 0);
        (to.Interactions, to.AutomatedInteractions, to.DeviceSharers) = (head.Interactions, head.AutomatedInteractions, head.DeviceSharers);
        var verdict = Facts.Verdict;
        (verdict.Kind, verdict.WouldBe, verdict.Evidence, verdict.Threshold, verdict.PValue) = (VerdictKind.Unknown, VerdictKind.Unknown, AccountState.TooYoung, double.PositiveInfinity, 1);
        (verdict.Families, verdict.Timing, verdict.Content, verdict.Client, verdict.Group) = (0, false, false, false, false);
        (verdict.ShareAutomated, verdict.ShareDeclared, verdict.BrokeWithPast) = (0, 0, false);
        ReadGroup(GroupFacts.None);
        if (policy.Thresholds.Count > 0) ReadThresholds(new Stratum(language.Length == 0 ? "und" : language, head.Kind, Activity.New));
    }

    /// <summary>The account that the event is about.</summary>
    /// <param name="state">As it is after the event.</param>
    /// <param name="group">What is known from those it acts with.</param>
    /// <param name="groupNats">What that adds to its evidence.</param>
    public void ReadAccount(in AccountState state, GroupFacts group, float groupNats)
    {
        var to = Facts.Account;
        (to.Kind, to.DeclaredAutomation, to.RegisteredThrough, to.Language) = (state.Kind, state.DeclaredAutomation, state.RegisteredThrough, LanguageCode.ToText(state.MainLanguage));
        (to.Acts, to.PublicPosts, to.AutomatedPosts) = (state.TotalActs, state.PublicPosts, state.AutomatedPublicPosts);
        to.DeclaredAi = state.Client.Edited + state.Client.Generated;
        (to.Interactions, to.AutomatedInteractions, to.DeviceSharers) = (state.Interactions, state.AutomatedInteractions, state.Client.DeviceSharers);
        var decision = judge.Decide(state, groupNats);
        var verdict = Facts.Verdict;
        (verdict.Kind, verdict.WouldBe, verdict.Threshold) = (decision.Verdict, decision.WouldBe, decision.Threshold);
        verdict.Evidence = state.BestEvidence + (state.MaximumAt > 0 ? groupNats : 0);
        verdict.PValue = double.IsNaN(decision.PValue) ? 1 : decision.PValue;
        verdict.Timing = Has(decision, Family.Timing);
        verdict.Content = Has(decision, Family.Content);
        verdict.Client = Has(decision, Family.Client);
        verdict.Group = Has(decision, Family.Group);
        verdict.Families = System.Numerics.BitOperations.PopCount((uint)decision.Families);
        verdict.ShareAutomated = state.PublicPosts == 0 ? 0 : (double)state.AutomatedPublicPosts / state.PublicPosts;
        var texts = state.Surfaces[0].Acts + state.Surfaces[1].Acts;
        verdict.ShareDeclared = texts == 0 ? 0 : (double)to.DeclaredAi / texts;
        verdict.BrokeWithPast = judge.HasBroken(state);
        ReadGroup(group);
        if (policy.Thresholds.Count > 0) ReadThresholds(Stratum.Of(state));
    }

    private static bool Has(in Decision decision, Family family) => (decision.Families & (1 << (int)family)) != 0;

    private void ReadTemplate(in TemplateMatch match)
    {
        var to = Facts.Families;
        (to.TemplateAccounts, to.TemplateMinutes, to.IsFirst, to.IsBenign) = match.Family == 0 ? (0, 0, false, false) : (match.Accounts, match.Minutes, match.IsFirst, match.IsBenign);
    }

    private void ReadGroup(GroupFacts group)
    {
        var to = Facts.Families;
        (to.Group, to.GroupId, to.GroupSize, to.GroupNats) = (group.Kind, group.Id, group.Size, group.Nats);
    }

    private void ReadThresholds(Stratum stratum)
    {
        if (!_thresholds.TryGetValue(stratum, out var values)) _thresholds[stratum] = values = [.. policy.Thresholds.Select(threshold => threshold.For(stratum))];
        values.CopyTo(Facts.Thresholds.Values);
    }

    private void ReadDetails(in Event e, EventDetails? details)
    {
        var word = details?.Word ?? "";
        var finding = Facts.Finding;
        var isFinding = e.Type == EventType.SignalProvided;
        finding.Name = isFinding ? word : "";
        finding.Score = isFinding && !float.IsNaN(e.Score) ? e.Score : 0;
        finding.Counts = isFinding && e.Fate is FindingFate.None or FindingFate.Counted && e.Type == EventType.SignalProvided;
        finding.HasFailed = details?.HasFailed ?? false;
        var curation = Facts.Curation;
        curation.Class = e.Type == EventType.PostCurated ? word : "";
        curation.Quality = details?.Quality ?? 0;
        curation.Stance = curation.Class.Length > 0 && policy.At(e.Time) is { } version && policy.ClassOf(curation.Class, version) is { } known
            ? StanceNames[(int)known.Stance] : "";
        Facts.Report.Reason = e.Type == EventType.ReportFiled ? word : "";
        Facts.Report.IsAboutContent = e.Type == EventType.ReportFiled && e.Post != 0;
        ReadFiles(details?.Files ?? default);
        var uses = details?.Uses;
        var signals = Facts.Signals;
        signals.RemovalTutorial = Strength(OpposedUse.RemovalTutorial);
        signals.FactoryTutorial = Strength(OpposedUse.FactoryTutorial);
        signals.HotTopicRiding = Strength(OpposedUse.HotTopicRiding);
        signals.SpoofedClassic = Strength(OpposedUse.SpoofedClassic);
        signals.Impersonation = Strength(OpposedUse.Impersonation);
        signals.Sensational = Strength(OpposedUse.Sensational);
        signals.DisguisedAd = Strength(OpposedUse.DisguisedAd);
        (signals.Seen, signals.SeenChinese) = (uses?.English ?? "", uses?.Chinese ?? "");

        double Strength(OpposedUse use) => uses?.Strengths[(int)use] ?? 0;
    }

    private static readonly string[] StanceNames = ["encouraged", "allowed", "opposed"];
    private static readonly string[] Conclusions = ["", "is", "possible", "suspected"];

    private static readonly Degree[] Degrees = [Degree.None, Degree.None, Degree.Assisted, Degree.Edited, Degree.Composite, Degree.Generated];

    private void ReadFiles(in FileMarks files)
    {
        var to = Facts.File;
        to.Media = files.Media;
        to.Aigc = Conclusions[files.Aigc];
        to.C2pa = files.C2pa ?? "";
        to.SourceType = files.SourceType ?? "";
        to.IsRemoved = files.IsRemoved;
        to.Generator = files.Generator ?? "";
        to.HasTraces = files.Generator is not null || files.IsSuspected;
        to.IsSigned = files.C2pa is "trusted" or "valid";

        // Of a mark that was taken off nothing says how much an AI made; labels that are emptied say that it made the whole.
        to.Degree = Degrees[files.Rank] is var degree && degree == Degree.None && files.IsRemoved ? Degree.Generated : degree;
        to.IsMarked = files.IsMarked;
    }
}
