using System.Text.Json;
using System.Text.RegularExpressions;
using Candor.Cli.Files;
using Candor.Cli.Running;
using Candor.Events;
using Candor.Evidence;
using Candor.Numerics;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Running;

public sealed partial class ReplayTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_files_give_the_same_bytes()
    {
        var again = _folder.Path("again");
        sample.Trained.Replay(again, [SampleRun.Events]);

        Assert.Equal(File.ReadAllBytes(sample.Trained.Verdicts), File.ReadAllBytes(again));
    }

    [Fact]
    public void Whether_the_files_are_packed_makes_no_difference() =>
        Assert.Equal(File.ReadAllBytes(sample.Trained.Verdicts), File.ReadAllBytes(Replayed(SampleRun.Lines)));

    [Fact]
    public void Into_how_many_files_the_lines_are_split_makes_no_difference()
    {
        var parts = SampleRun.Lines.Chunk(1789).Select((lines, i) => Write($"part-{i}", lines)).ToArray();
        var split = _folder.Path("split");
        sample.Trained.Replay(split, parts);

        Assert.Equal(File.ReadAllBytes(sample.Trained.Verdicts), File.ReadAllBytes(split));
    }

    [Fact]
    public void Repeated_lines_are_counted_and_change_nothing()
    {
        var random = new SeededRandom(1);
        var lines = new List<string>();
        foreach (var line in SampleRun.Lines)
        {
            lines.Add(line);
            if (random.Below(10) == 0) lines.Add(lines[random.Below(lines.Count)]);
        }

        var repeated = _folder.Path("repeated");
        var summary = sample.Trained.Replay(repeated, [Write("lines", lines)]);

        Assert.Equal(lines.Count - SampleRun.Lines.Length, summary.Counts.Duplicates);
        Assert.Equal(SampleRun.Lines.Length, summary.Counts.Events);
        Assert.Equal(File.ReadAllBytes(sample.Trained.Verdicts), File.ReadAllBytes(repeated));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void How_the_accounts_are_mixed_makes_no_difference(ulong seed)
    {
        // A shared device is a fact about several accounts, so who came first may matter there.
        string[] lines = [.. SampleRun.Lines.Select(line => Device().Replace(line, ""))];
        var queues = lines.GroupBy(Concerned).Select(group => new Queue<string>(group)).ToList();
        var random = new SeededRandom(seed);
        var mixed = new List<string>();
        while (queues.Count > 0)
        {
            var next = random.Below(queues.Count);
            mixed.Add(queues[next].Dequeue());
            if (queues[next].Count == 0) queues.RemoveAt(next);
        }

        var expected = Trained.Lines(Replayed(lines, "in-order"));
        var actual = Trained.Lines(Replayed(mixed, "mixed"));

        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected, pair => Assert.Equal(pair.Value, actual[pair.Key]));
    }

    [Fact]
    public void An_account_is_judged_as_if_it_were_alone()
    {
        string[] lines = [.. SampleRun.Lines.Select(line => Device().Replace(line, ""))];
        var together = Trained.Lines(Replayed(lines, "together"));
        foreach (var own in lines.GroupBy(Concerned).Take(12))
        {
            Assert.Equal(together[own.Key], Trained.Lines(Replayed([.. own], "alone"))[own.Key]);
        }
    }

    [Fact]
    public void An_account_in_training_is_scored_by_the_fold_that_had_not_seen_it()
    {
        var file = ModelFile.Read(sample.Trained.Model);
        var hash = KeyedHash.FromText(file.Salt);
        var windows = sample.Trained.Windows();
        var labels = LabelFile.Read([SampleRun.Labels]);
        var (differs, judged) = (0, 0);
        foreach (var account in sample.Trained.Judge().Where(account => account.Verdict.MaximumAt > 0))
        {
            var isTraining = file.FoldOf.TryGetValue(ModelFile.HashOf(hash, account.Account), out var fold);
            Assert.Equal(labels.ContainsKey(account.Account), isTraining);
            if (!isTraining) continue;
            judged++;
            var path = windows[account.Account][account.WindowsBefore].Path;
            var full = PathScore.Of(path, file.Full).Maximum;
            if (account.Verdict.Evidence != full) differs++;
            Assert.Equal(PathScore.Of(path, file.Folds[fold]).Maximum, account.Verdict.Evidence);
        }

        Assert.Equal(judged, differs);
    }

    [Fact]
    public void A_fold_model_does_not_depend_on_the_labels_of_its_fold()
    {
        var file = ModelFile.Read(sample.Trained.Model);
        var hash = KeyedHash.FromText(file.Salt);
        var labels = File.ReadLines(SampleRun.Labels).Skip(1).Select(line => line.Split(',')).ToArray();
        var inFold = labels.Where(row => file.FoldOf[ModelFile.HashOf(hash, row[0])] == 0).Select(row => row[0]).ToHashSet();
        var source = new Labelled([SampleRun.Events], [SampleRun.Labels], [], file.Window);
        var accounts = source.Read(new RunProgress(null, TimeProvider.System), CancellationToken.None);

        var others = accounts.Examples.Where(example => !inFold.Contains(example.Account)).ToArray();
        var again = Candor.Evidence.Training.ModelTraining.Train(others, new HashSet<string>(), file.Seed);

        Assert.Equal(JsonSerializer.Serialize(file.Folds[0]), JsonSerializer.Serialize(again));
    }

    private static string Concerned(string line)
    {
        using var e = JsonDocument.Parse(line);
        return e.RootElement.GetProperty("data").TryGetProperty("about", out var about) && about.TryGetProperty("account", out var account)
            ? account.GetString()! : e.RootElement.GetProperty("subject").GetString()!;
    }

    private string Replayed(IReadOnlyList<string> lines, string name = "verdicts")
    {
        var verdicts = _folder.Path(name);
        sample.Trained.Replay(verdicts, [Write(name + ".ndjson", lines)]);
        return verdicts;
    }

    private string Write(string name, IEnumerable<string> lines)
    {
        File.WriteAllLines(_folder.Path(name), lines);
        return _folder.Path(name);
    }

    [GeneratedRegex("""(?<=,)"device":"[^"]*",|,"device":"[^"]*"|"device":"[^"]*",""")]
    private static partial Regex Device();
}
