using Candor.Accounts;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Evidence;
using Candor.Tests.Accounts;
using Candor.Tests.Evidence;
using Candor.Tests.Generation;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace Candor.Tests;

/// <summary>What holds for any events: a replay gives the same bytes, and accounts do not touch each other.</summary>
public sealed class EngineTests
{
    private const ulong Own = 1;

    private static readonly WindowOptions Short = new() { Days = 3, Acts = 40 };
    private static readonly ScoringModel Model = new(Population.Model);

    private static readonly string[] Texts =
    [
        "Hello there!", "今天天气很好。", "A longer text, with commas, and an end. And a second sentence #tag", "😀", "",
        "see https://a.example @ada", "lower case only...", "Buy this lamp today!", "Buy this chair today!", "什么？！ #话题",
    ];

    /// <summary>Texts that say something are scored, from -3 to 3.</summary>
    private static readonly MakingReader Making = (text, language) => language == 0 || text.Length < 10 ? default : TextMaking.Of((text.Length % 9) - 4.25f);

    private static readonly Gen<(Event Event, string Text)> AnyEvent =
        from account in Gen.Choose(1, 4)
        from gap in Gen.Frequency((6, Gen.Choose(0, 600)), (3, Gen.Choose(0, 20_000)), (1, Gen.Choose(-200_000, 0)))
        from what in Gen.Choose(0, 11)
        from text in Gen.Choose(0, Texts.Length - 1)
        from detail in Gen.Choose(0, 4)
        select (Make((ulong)account, gap, what, detail), Texts[text]);

    private static readonly Arbitrary<(Event Event, string Text)[]> Events =
        Gen.Choose(0, 300).SelectMany(count => AnyEvent.ListOf(count)).Select(list => InTime([.. list])).ToArbitrary();

    [Fact]
    public void The_same_events_give_the_same_bytes() =>
        Prop.ForAll(Events, events => Run(events).States().Zip(Run(events).States()).All(pair => pair.First.SequenceEqual(pair.Second)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Events_of_other_accounts_in_between_change_nothing() =>
        Prop.ForAll(Events, events => Run(events).StateOf(Own).SequenceEqual(
                Run(events.Where(item => Subject(item.Event) == Own)).StateOf(Own)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_events_of_different_accounts_does_not_matter() =>
        Prop.ForAll(Events, Gen.Choose(0, 1000).ToArbitrary(), (events, place) =>
        {
            if (events.Length < 2) return true;
            var (first, second) = (place % (events.Length - 1), (place % (events.Length - 1)) + 1);
            if (Subject(events[first].Event) == Subject(events[second].Event)) return true;
            var swapped = events.ToArray();
            (swapped[first], swapped[second]) = (events[second], events[first]);
            var (before, after) = (Run(events), Run(swapped));
            return Enumerable.Range(1, 4).All(account => before.StateOf((ulong)account).SequenceEqual(after.StateOf((ulong)account)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_state_that_grew_out_of_a_journal_is_the_same_as_one_that_never_was_one() =>
        Prop.ForAll(Events, events =>
        {
            var (grown, full) = (new Town(Short, Model, making: Making), new Town(Short, Model, hasYoung: false, Making));
            foreach (var (e, text) in events)
            {
                grown.Take(e, text);
                full.Take(e, text);
                if (!grown.States().Zip(full.States()).All(pair => pair.First.SequenceEqual(pair.Second))) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_journal_that_spans_two_months_forgets_no_time()
    {
        var window = new WindowOptions { Days = 366 };
        var (grown, full) = (new Town(window, Model), new Town(window, Model, hasYoung: false));
        foreach (var day in (int[])[0, 1, 55, 56, 57, 58])
        {
            grown.Take(Act.Post(day * 24 * Act.Hour) with { Account = Own }, "words of a day");
            full.Take(Act.Post(day * 24 * Act.Hour) with { Account = Own }, "words of a day");
            Assert.Equal(full.StateOf(Own), grown.StateOf(Own));
        }
    }

    [Fact]
    public void An_account_that_was_sent_away_and_came_back_is_the_same_as_one_that_stayed() =>
        Prop.ForAll(Events, Gen.Choose(1, 40).ToArbitrary(), (events, every) =>
        {
            var (moving, staying) = (new Town(Short, Model, making: Making), new Town(Short, Model, making: Making));
            for (var i = 0; i < events.Length; i++)
            {
                if (i % every == 0) moving.Evict();
                moving.Take(events[i].Event, events[i].Text);
                staying.Take(events[i].Event, events[i].Text);
            }

            return moving.States().Zip(staying.States()).All(pair => pair.First.SequenceEqual(pair.Second));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Idle_accounts_leave_memory_and_busy_ones_stay()
    {
        var town = new Town();
        for (var i = 0; i < 4; i++) town.Take(Act.Post(i * Act.Hour) with { Account = (ulong)(i % 2) + 1 }, "some words of a text that is its own");
        var before = town.Accounts.Bytes;
        town.Evict();
        town.Take(Act.Post(9 * Act.Hour) with { Account = 1 }, "more");
        town.Evict();

        Assert.Equal((1, 2), (town.Accounts.EvictedCount, town.Accounts.Count));
        Assert.InRange(town.Accounts.Bytes, 160, before - 160);
    }

    [Fact]
    public void Looking_once_more_changes_nothing() =>
        Prop.ForAll(Events, events =>
        {
            var town = Run(events);
            var engine = new Engine(Short);
            ref var state = ref town.Accounts.Full(town.Accounts.PlaceOf(Own, out _), Model.TextScore);
            engine.Look(ref state, Model);
            var once = town.StateOf(Own);
            engine.Look(ref state, Model);
            return once.SequenceEqual(town.StateOf(Own));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_unknown_type_changes_nothing() =>
        Prop.ForAll(Events, events =>
        {
            var unknown = (Act.Reaction(5) with { Type = EventType.Unknown, Account = Own, Client = ClientKind.Api }, "");
            return Run(events).StateOf(Own).SequenceEqual(Run([.. events, unknown]).StateOf(Own));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_community_s_states_are_the_same_under_another_secret()
    {
        var (one, other) = (Replay("one secret"), Replay("another secret"));

        Assert.InRange(one.Accounts.Count, 100, int.MaxValue);
        Assert.Equal(one.States(), other.States());
    }

    private static Town Replay(string secret)
    {
        var town = new Town(model: Model, making: Making);
        var reader = new EventReader(KeyedHash.FromText(secret));
        var e = default(Event);
        var rest = Sample.Default.Bytes.AsSpan();
        for (var end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
        {
            Assert.True(reader.TryRead(rest[..end], ref e, out var rejection), rejection.Reason);
            if (e.Type != EventType.SignalProvided || e.Target != 0) town.Take(e, reader.Text);
            rest = rest[(end + 1)..];
        }

        return town;
    }

    private static Town Run(IEnumerable<(Event Event, string Text)> events)
    {
        var town = new Town(Short, Model, making: Making);
        foreach (var (e, text) in events) town.Take(e, text);
        return town;
    }

    private static ulong Subject(in Event e) => e.Type == EventType.SignalProvided ? e.Target : e.Account;

    /// <summary>An event whose time is still the gap to the one before.</summary>
    private static Event Make(ulong account, int gap, int what, int detail)
    {
        var e = what switch
        {
            0 => Act.Registered((AccountKind)(detail % 4)),
            1 => Act.Declares((DeclaredAutomation)(detail % 4)),
            2 => Act.Found((ProvidedSignal)detail, detail / 4f),
            3 => Act.Reaction(0),
            4 => Act.Message(0),
            5 or 6 => Act.Comment(0) with { HasText = true },
            _ => Act.Post(0) with { HasText = true, Declared = (Declaration)detail, FollowersOnly = detail == 0, Files = (FileFinding)((gap + detail) % 8) },
        };
        e.Language = detail > 2 ? LanguageCode.Pack("en"u8) : (ushort)0;
        return e with { Account = account, Target = account, Device = account, Time = gap, Client = (ClientKind)detail };
    }

    private static (Event Event, string Text)[] InTime((Event Event, string Text)[] items)
    {
        var at = Act.Post(0).Time;
        for (var i = 0; i < items.Length; i++)
        {
            var time = at + (items[i].Event.Time * 1000);
            items[i] = (items[i].Event with { Time = time }, items[i].Text);
            at = Math.Max(at, time);
        }

        return items;
    }
}
