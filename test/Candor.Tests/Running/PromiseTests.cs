using Candor.Accounts;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>What the error rate rests on: the same looks in calibration and in replay, and models that have not seen whom they score.</summary>
public sealed class PromiseTests(SampleRun sample) : IDisposable
{
    private static readonly RunProgress Silent = new(null, TimeProvider.System);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(21)]
    public void A_person_of_the_calibration_has_the_maximum_in_replay_that_calibration_gave(int posts)
    {
        // A verification after the last post lowers the end look under a look at the same number of acts before it.
        var (events, labels) = (_folder.Path("events"), _folder.Path("labels"));
        File.WriteAllLines(events, Enumerable.Range(0, 25).SelectMany(person => Life($"p{person}", posts, person)));
        File.WriteAllLines(labels, Enumerable.Range(0, 25).Select(person => $"p{person},human").Prepend("account,label"));
        var model = ModelFile.Read(sample.Trained.Model);

        var (calibration, _) = Calibrator.Calibrate(new Candor.Cli.Input.EventFiles([events]), [labels], model, "", publish: false, Silent, CancellationToken.None);
        var maxima = calibration.Accounts.Select(account => account.Path.Max(point => account.Bias + point.Nats.Sum())).Order();
        var replay = new Replay(new ModelSet(model, new HashSet<string>()), calibration, 0.05);
        var replayed = new List<float>();
        using var deadLetters = new Candor.Cli.Input.DeadLetters(null);
        replay.Run(new Candor.Cli.Input.EventFiles([events]), deadLetters, (account, _) => replayed.Add(account.Verdict.Evidence), Silent, CancellationToken.None);

        Assert.Equal(maxima.Select(value => Math.Round(value, 3)), replayed.Order().Select(value => Math.Round(value, 3)));
    }

    [Fact]
    public void A_fold_with_too_little_to_learn_from_is_refused_and_never_given_the_accounts_it_must_not_see()
    {
        var kept = File.ReadLines(SampleRun.Labels).Skip(1).Where(line => line.Contains(",managed,", StringComparison.Ordinal)).Take(9)
            .Concat(File.ReadLines(SampleRun.Labels).Where(line => line.Contains(",human,", StringComparison.Ordinal)));
        var labels = _folder.Path("labels");
        File.WriteAllLines(labels, kept.Prepend("account,label,source"));
        var source = new Labelled([SampleRun.Events], [labels], [], new WindowOptions());
        var accounts = source.Read(Silent, CancellationToken.None);

        var fault = Assert.Throws<FormatException>(() => Trainer.Train(accounts, source, 5, 1, new HashSet<string>(), publish: false));

        Assert.StartsWith("A fold model would have too little to learn from", fault.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Life(string account, int posts, int person)
    {
        for (var i = 0; i < posts; i++)
        {
            var data = $$$"""{"lang":"en","text":"{{{i * person}}} plain words, said {{{i}}} times","client":{"kind":"api"}}""";
            yield return Line($"{account}-{i}", "post.created", account, i, data);
        }

        yield return Line($"{account}-v", "signal.provided", account, posts, $$$"""{"about":{"account":"{{{account}}}"},"name":"person.verified","score":1}""");
    }

    private static string Line(string id, string type, string account, int step, string data) =>
        $$"""{"specversion":"1.0","id":"{{id}}","source":"/t","type":"{{type}}","time":"2026-03-02T{{step % 24:00}}:{{step * 7 % 60:00}}:00Z","subject":"{{account}}","data":""" + data + "}";
}
