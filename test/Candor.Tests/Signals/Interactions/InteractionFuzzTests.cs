using Candor.Events;
using Candor.Events.Traces;
using Candor.Numerics;
using Candor.Signals.Interactions;
using Candor.Tests.Signals.Interactions.Villages;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests.Signals.Interactions;

public sealed class InteractionFuzzTests
{
    private static readonly EventType[] Types = Enum.GetValues<EventType>();

    /// <summary>A handful of keys for everything, so that accounts answer themselves, comments answer later ones, and posts stand under messages.</summary>
    [Fact]
    public void No_traces_make_it_throw_and_evidence_stays_within_its_bounds() => Prop.ForAll<int>(seed =>
    {
        var random = new SeededRandom((ulong)seed);
        var traces = new TraceSet();
        ulong Key() => (ulong)random.Below(12);
        for (var i = random.Below(2000); i >= 0; i--)
        {
            var trace = new Trace
            {
                Type = Types[random.Below(Types.Length)],
                Time = Village.Start + ((long)random.Below(4) * random.Below(1 << 30)),
                Account = Key() + 1,
                Post = Key(),
                Parent = Key(),
                ReplyTo = Key(),
                Target = Key(),
                RepostOf = Key(),
                Family = (uint)random.Below(2),
                Length = random.Below(50),
                SeenMs = random.Below(2) * random.Below(5000),
                Recipients = random.Below(3),
                Automation = random.Below(50) == 0 ? DeclaredAutomation.Automated : default,
            };
            traces.Add(trace, [1, 2, 3, (uint)random.Below(3)], [], [], [Key(), Key()], new byte[random.Below(9)]);
        }

        return InteractionAnalysis.Run(traces, new InteractionOptions()).Evidence.Values.All(nats => nats is > 0 and <= 3);
    }).QuickCheckThrowOnFailure();
}
