using System.Runtime.InteropServices;
using Candor.Events;
using Candor.Events.Texts;

namespace Candor.Accounts;

/// <summary>
/// All that is remembered of an account: at most 1 KB, whatever it does (layout in docs/state.md). Everything but kind, language, declaration, the
/// share of automated posts, and the baseline of <see cref="BreakMemory"/> starts anew with each window.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public struct AccountState
{
    /// <summary>The evidence of an account too young to score: under that of any that was scored, nats.</summary>
    public const float TooYoung = -1000;

    internal long WindowStart;
    internal long LastTime;
    internal float Maximum;
    internal ushort MaximumAt;
    internal ushort ActsBefore;
    internal ushort PublicPosts;
    internal ushort AutomatedPublicPosts;
    internal ChannelValues AtMaximum;
    internal ushort Language;
    internal byte LanguageVotes;
    internal byte Interactions;
    internal byte AutomatedInteractions;
    internal ClientKind RegisteredThrough;
    internal DeclaredAutomation DeclaredAutomation;
    internal MakingMemory Making;
    internal CadenceMemory Cadence;
    internal SurfaceMemories Surfaces;
    internal StyleMemory Style;
    internal SelfSimilarityMemory SelfSimilarity;
    internal TopicMemory Topic;
    internal ClientMemory Client;
    internal BreakMemory Break;

    /// <summary>For whom the account was made.</summary>
    public AccountKind Kind { readonly get; internal set; }

    /// <summary>How active it was in the window before.</summary>
    public Activity Activity { readonly get; internal set; }

    /// <summary>Posts, comments and messages in the present window.</summary>
    public byte Acts { readonly get; internal set; }

    /// <summary>Windows closed before the present one.</summary>
    public ushort WindowsClosed { readonly get; internal set; }

    /// <summary>Texts that entered the content channels in the present window.</summary>
    public readonly int Texts => Style.Texts;

    /// <summary>The language most of its texts are said to be in; see <see cref="LanguageCode"/>.</summary>
    public readonly ushort MainLanguage => Language;

    /// <summary>The path maximum so far, nats; <see cref="TooYoung"/> before the first look.</summary>
    public readonly float BestEvidence => MaximumAt == 0 ? TooYoung : Maximum;

    /// <summary>When the present window began, Unix milliseconds; 0 before its first act.</summary>
    public readonly long WindowBegan => WindowStart;

    /// <summary>Posts, comments and messages over all windows, at most 65,535.</summary>
    public readonly int TotalActs => Math.Min(ushort.MaxValue, ActsBefore + Acts);

    /// <summary>The largest cumulative sum of a break with the account's own past in this window, nats; comparable only with that of other accounts.</summary>
    public readonly float BreakMaximum => Break.Maximum;

    /// <summary>Whether an act at <paramref name="time"/> belongs to a window after the present one; a late one never does.</summary>
    public readonly bool EndsWindow(long time, WindowOptions window) =>
        Acts > 0 && time >= LastTime && window.IsOver(WindowStart, Acts, time);

    /// <summary>Closes the window and starts with an empty memory.</summary>
    public void StartWindow()
    {
        var acts = Acts;
        this = new AccountState
        {
            Kind = Kind,
            Language = Language,
            LanguageVotes = LanguageVotes,
            RegisteredThrough = RegisteredThrough,
            DeclaredAutomation = DeclaredAutomation,
            Break = Break.NextWindow(),
            PublicPosts = PublicPosts,
            AutomatedPublicPosts = AutomatedPublicPosts,
            LastTime = LastTime,
            ActsBefore = (ushort)Math.Min(ushort.MaxValue, ActsBefore + acts),
            WindowsClosed = (ushort)Math.Min(ushort.MaxValue, WindowsClosed + 1),
            Activity = acts < 20 ? Activity.Low : acts < 100 ? Activity.Middle : Activity.High,
        };
    }

    /// <summary>Takes a post, comment or message.</summary>
    /// <param name="e">The act.</param>
    /// <param name="window">The window's bounds; the caller has already closed a window that the act ends.</param>
    /// <param name="text">What its text shows, or null where it has none or none may be looked at.</param>
    /// <param name="tokens">The text's words, tags and emoji.</param>
    /// <param name="styleScore">The text's own style score in nats, 0 while there is no model.</param>
    internal Arrival AddAct(in Event e, WindowOptions window, TextFacts? text, in TextTokens tokens, float styleScore)
    {
        var arrival = Acts == 0 ? (e.Time < LastTime ? Arrival.TooLate : Arrival.InOrder) : ArrivalOf(e.Time, window);
        if (arrival == Arrival.TooLate) return arrival;

        if (Acts == 0) WindowStart = e.Time;
        var act = (ushort)Math.Min(ushort.MaxValue, ActsBefore + Acts + 1);
        Cadence.AddTime(e.Time);
        if (arrival == Arrival.InOrder)
        {
            if (Acts > 0)
            {
                Cadence.AddGap((e.Time - LastTime) / 1000.0);
                Break.AddGap(Cadence.LastLog, act);
            }

            LastTime = e.Time;
        }

        Acts++;
        ref var surface = ref Surfaces[SurfaceIndex(e.Surface)];
        surface.AddAct(Math.Max(0, e.Time - WindowStart));
        var automated = Client.AddAct(e, DeclaredAutomation);
        if (automated) surface.Automated++;
        if (e.Surface == Surface.Post && !e.FollowersOnly && PublicPosts < ushort.MaxValue)
        {
            PublicPosts++;
            if (automated) AutomatedPublicPosts++;
        }

        VoteLanguage(e.Language);
        if (text is { } facts && e.CountsAsContent)
        {
            AddText(facts, tokens);
            surface.Texts++;
            surface.StyleSum += styleScore;
            Break.AddStyle(styleScore, act);
        }

        return arrival;
    }

    private readonly Arrival ArrivalOf(long time, WindowOptions window)
    {
        if (time >= LastTime) return Arrival.InOrder;
        return Acts >= window.Acts || time < WindowStart || LastTime - time > window.LatenessHours * 3_600_000L ? Arrival.TooLate : Arrival.Late;
    }

    private void AddText(in TextFacts facts, in TextTokens tokens)
    {
        Style.Add(facts);
        Making.Add(facts.Making);
        SelfSimilarity.Add(facts);
        Topic.AddWords(tokens.Words);
        foreach (var tag in tokens.Tags) Topic.Tags.Add(tag);
        foreach (var emoji in tokens.Emoji) Topic.Emoji.Add(emoji);
    }

    /// <summary>A majority vote in constant space (Boyer and Moore 1981).</summary>
    private void VoteLanguage(ushort language)
    {
        if (language == 0) return;
        if (LanguageVotes == 0) (Language, LanguageVotes) = (language, 1);
        else if (language == Language) LanguageVotes = (byte)Math.Min(byte.MaxValue, LanguageVotes + 1);
        else LanguageVotes--;
    }

    internal static int SurfaceIndex(Surface surface) => Math.Max(0, (int)surface - 1);
}
