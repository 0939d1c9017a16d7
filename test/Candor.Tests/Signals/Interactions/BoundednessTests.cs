using System.Diagnostics;
using Candor.Events;
using Candor.Events.Traces;
using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using Xunit;
using Trace = Candor.Events.Traces.Trace;

namespace Candor.Tests.Signals.Interactions;

/// <summary>Whatever is done to it, the analysis stays linear: what is quadratic in these would take hours.</summary>
public sealed class BoundednessTests
{
    private const int Many = 300_000;
    private const double MostSeconds = 60;

    [Fact]
    public void One_account_may_react_to_everything() =>
        Finish(Enumerable.Range(0, Many).Select(i => new Trace { Type = EventType.ReactionAdded, Account = 1, Target = 10 + (ulong)(i % 1000), Post = 5000 + (ulong)i, Time = Village.Start + i }));

    [Fact]
    public void Everybody_may_comment_on_one_post() => Finish(Enumerable.Range(0, Many)
        .Select(i => new Trace { Type = EventType.CommentCreated, Account = 10 + (ulong)(i % 20_000), Post = 50_000 + (ulong)i, Parent = 7, ReplyTo = 50_000 + (ulong)i - 1, Target = 1, Time = Village.Start + i })
        .Prepend(new Trace { Type = EventType.PostCreated, Account = 1, Post = 7, Time = Village.Start }));

    [Fact]
    public void A_thousand_may_all_react_to_one_another() => Finish(
        Enumerable.Range(0, 1000).SelectMany(i => Enumerable.Range(0, 300).Select(j => (From: (ulong)i + 1, To: (ulong)((i + j + 1) % 1000) + 1, Round: j / 60, At: i + (j * 1000))))
            .Select(act => new Trace { Type = EventType.ReactionAdded, Account = act.From, Target = act.To, Post = (act.To * 100) + (ulong)act.Round, Time = Village.Start + (act.At * 100L) })
            .Concat(Enumerable.Range(0, 5000).Select(i => new Trace { Type = EventType.PostCreated, Account = (ulong)(i / 5) + 1, Post = ((ulong)(i / 5) + 1) * 100 + (ulong)(i % 5), Time = Village.Start })));

    [Fact]
    public void One_conversation_may_have_any_number_of_messages() =>
        Finish(Enumerable.Range(0, Many).Select(i => new Trace { Type = EventType.MessageSent, Account = 1 + (ulong)(i % 30), Parent = 7, Recipients = 30, Length = 20, Time = Village.Start + i }));

    [Fact]
    public void One_account_may_open_any_number_of_conversations() =>
        Finish(Enumerable.Range(0, Many).Select(i => new Trace { Type = EventType.MessageSent, Account = 1, Parent = 7 + (ulong)i, Recipients = 1, Length = 20, Time = Village.Start + (i * 1000L) }));

    [Fact]
    public void Nothing_at_all_is_nothing_found() => Assert.Empty(InteractionAnalysis.Run(new TraceSet(), new InteractionOptions()).Findings);

    [Fact]
    public void Memory_grows_in_proportion()
    {
        var (small, large) = (Allocated(new Village(1).People(200).Live().Traces()), Allocated(new Village(1, days: 120).People(200).Live().Traces()));

        Assert.InRange(large.Bytes / small.Bytes, 0, 1.5 * large.Traces / small.Traces);
    }

    private static (double Bytes, int Traces) Allocated(TraceSet traces)
    {
        InteractionAnalysis.Run(traces, new InteractionOptions());
        var before = GC.GetAllocatedBytesForCurrentThread();
        InteractionAnalysis.Run(traces, new InteractionOptions());
        return (GC.GetAllocatedBytesForCurrentThread() - before, traces.Count);
    }

    private static void Finish(IEnumerable<Trace> traces)
    {
        var set = new TraceSet();
        foreach (var trace in traces.OrderBy(trace => trace.Time)) set.Add(trace, default);
        var watch = Stopwatch.StartNew();
        InteractionAnalysis.Run(set, new InteractionOptions());

        Assert.InRange(watch.Elapsed.TotalSeconds, 0, MostSeconds);
    }
}
