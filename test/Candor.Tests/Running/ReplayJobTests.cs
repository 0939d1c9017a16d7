using System.Diagnostics;
using System.Text.Json;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Running;

public sealed class ReplayJobTests(SampleRun sample) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_run_that_fails_leaves_the_verdicts_of_the_last_one()
    {
        var verdicts = _folder.File("verdicts", "of the last run\n"u8.ToArray());
        var damaged = _folder.File("events.gz", [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3]);

        Assert.Throws<IOException>(() => sample.Trained.Replay(verdicts, [damaged]));

        Assert.Equal("of the last run\n", File.ReadAllText(verdicts));
        Assert.Equal(2, Directory.GetFiles(Path.GetDirectoryName(verdicts)!).Length);
    }

    [Fact]
    public async Task A_pipe_gives_the_same_verdicts_as_the_file()
    {
        var (piped, pipe) = (_folder.Path("piped"), _folder.Path("pipe"));
        using (var make = Process.Start("mkfifo", pipe)) await make.WaitForExitAsync(TestContext.Current.CancellationToken);
        var writer = Task.Run(() =>
        {
            using var end = new FileStream(pipe, FileMode.Open, FileAccess.Write, FileShare.ReadWrite);
            using var source = File.OpenRead(SampleRun.Events);
            source.CopyTo(end);
        }, TestContext.Current.CancellationToken);

        sample.Trained.Replay(piped, [pipe]);

        await writer;
        Assert.Equal(File.ReadAllBytes(sample.Trained.Verdicts), File.ReadAllBytes(piped));
    }

    [Fact]
    public void What_becomes_known_after_the_last_checkpoint_counts()
    {
        var posts = Enumerable.Range(0, 10).Select(i => Line($"p{i}", "post.created", i, $$"""{"text":"number {{i}} of a few plain words","lang":"en"}"""));
        var declared = Line("u", "account.updated", 11, """{"declared_automation":"automated"}""");

        Assert.Equal(0, ClientNats(posts));
        Assert.Equal(3, ClientNats([.. posts, declared]));
    }

    private double ClientNats(IEnumerable<string> lines)
    {
        File.WriteAllLines(_folder.Path("events"), lines);
        sample.Trained.Replay(_folder.Path("verdicts"), [_folder.Path("events")]);
        using var verdict = JsonDocument.Parse(Assert.Single(File.ReadAllLines(_folder.Path("verdicts"))));
        return verdict.RootElement.GetProperty("channels").GetProperty("client").GetDouble();
    }

    private static string Line(string id, string type, int hour, string data) =>
        $$"""{"specversion":"1.0","id":"{{id}}","source":"/t","type":"{{type}}","time":"2026-03-02T{{hour:00}}:07:00Z","subject":"a","data":""" + data + "}";
}
