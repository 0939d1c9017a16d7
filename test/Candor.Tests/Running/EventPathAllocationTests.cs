using System.Text;
using Candor.Accounts;
using Candor.Cli.Running;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Verdicts;
using Xunit;

namespace Candor.Tests.Running;

public sealed class EventPathAllocationTests(SampleRun sample)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void From_bytes_to_decision_an_event_allocates_nothing(bool withTexts)
    {
        var trained = withTexts ? sample.WithTexts : sample.Trained;
        var making = trained.Texts.NewReader();
        var lines = SampleRun.Lines.Select(Encoding.UTF8.GetBytes).ToArray();
        var reader = new EventReader(KeyedHash.FromText("test"));
        var (analyzer, accounts, window) = (new TextAnalyzer(), new AccountTable(new WindowOptions()), new WindowOptions());
        var engine = new Engine(window);
        var model = trained.Models.For("acct-none");
        var decider = new Decider(new Judge(trained.Job().Thresholds, isDefault: false));
        var places = new List<int>();
        var warm = Pass();
        foreach (var place in places) accounts.Full(place, null) = default;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = Pass();
        var bytes = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(warm, again);
        Assert.True(warm.Looks > 1000, $"{warm.Looks} looks");
        Assert.True(bytes < lines.Length, $"{bytes} bytes in {lines.Length} events");

        (int Looks, float Evidence) Pass()
        {
            var (looks, evidence, e) = (0, 0f, default(Event));
            for (var i = 0; i < lines.Length; i++)
            {
                Assert.True(reader.TryRead(lines[i], ref e, out _));
                TextFacts? text = e.HasText && e.Surface is Surface.Post or Surface.Comment ? analyzer.Read(reader.Text) with { Making = making?.Invoke(reader.Text, e.Language) ?? default } : null;
                var place = accounts.PlaceOf(e.Account, out var isNew);
                if (isNew) places.Add(place);
                ref var state = ref accounts.Full(place, null);
                if (engine.EndsWindow(state, e)) state.StartWindow();
                var outcome = engine.Step(ref state, e, text, analyzer.Tokens, 0, model);
                var decision = decider.OfFull(e, i, state, outcome, engine);
                if (outcome.Looked) (looks, evidence) = (looks + 1, evidence + decision.Score);
            }

            return (looks, evidence);
        }
    }
}
