using System.Text;
using System.Text.Json;
using Candor.Cli.Input;
using Candor.Numerics;
using Candor.Tests.Input;
using Xunit;

namespace Candor.Tests.Running;

/// <summary>One line in a hundred is broken. Whoever has no part in it is judged as before, and every broken line is kept.</summary>
public sealed class BadInputTests(SampleRun sample, BotOrNotRun real) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_the_sample_broken_lines_touch_nobody_else(ulong seed) => Check(sample.Trained, [SampleRun.Events], seed);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Among_real_accounts_broken_lines_touch_nobody_else(ulong seed) => Check(real.Trained, BotOrNotRun.Events, seed);

    [Fact]
    public void A_file_of_nothing_but_broken_lines_is_no_reason_to_stop()
    {
        var (verdicts, dead) = (_folder.Path("verdicts"), _folder.Path("dead"));
        var file = _folder.File("bad", [.. "{\n\n17\n\xff\n"u8, 0xff, (byte)'\n', .. "\"\"\n[]\nnull\n"u8]);

        var summary = sample.Trained.Replay(verdicts, [file], dead);

        Assert.Equal((0, 0), (summary.Counts.Events, summary.AccountCount));
        Assert.Empty(File.ReadAllBytes(verdicts));
        var kept = File.ReadLines(dead).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("line").GetInt32());
        Assert.Equal([1, 3, 4, 5, 6, 7, 8], kept);
    }

    [Fact]
    public void An_empty_file_gives_no_verdict()
    {
        var summary = sample.Trained.Replay(_folder.Path("verdicts"), [_folder.File("empty", [])], _folder.Path("dead"));

        Assert.Equal((0, 0), (summary.Counts.Events, summary.AccountCount));
        Assert.Empty(File.ReadAllBytes(_folder.Path("verdicts")));
        Assert.Empty(File.ReadAllBytes(_folder.Path("dead")));
    }

    private void Check(Trained community, string[] events, ulong seed)
    {
        var random = new SeededRandom(seed);
        var clean = Read(events);
        var touched = Loners(clean).OrderBy(_ => random.NextBits()).Take(5).ToHashSet();
        var lines = new List<byte[]>();
        var broken = new Dictionary<int, byte[]>();
        foreach (var (line, account) in clean)
        {
            if (random.Below(100) == 0) Break(line); // one more, in the middle of everything
            if (touched.Contains(account) && random.Below(3) == 0) Break(line);
            else lines.Add(Encoding.UTF8.GetBytes(line));
        }

        var (verdicts, dead, file) = (_folder.Path("verdicts"), _folder.Path("dead"), Write(lines));
        var summary = community.Replay(verdicts, [file], dead);

        Assert.True(broken.Count >= clean.Count / 100);
        Assert.Equal(broken.Count, summary.DeadLetters.Values.Sum());
        AssertKept(dead, file, broken);
        var (before, after) = (Trained.Lines(community.Verdicts), Trained.Lines(verdicts));
        Assert.All(before.Where(pair => !touched.Contains(pair.Key)), pair => Assert.Equal(pair.Value, after[pair.Key]));
        Assert.Empty(after.Keys.Except(before.Keys));
        Assert.Contains(touched, account => !after.ContainsKey(account) || after[account] != before[account]);

        void Break(string line)
        {
            lines.Add(Damage.Of(line, random));
            broken[lines.Count] = lines[^1];
        }
    }

    private static void AssertKept(string dead, string file, Dictionary<int, byte[]> broken)
    {
        var kept = File.ReadLines(dead).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(broken.Keys.Order(), kept.Select(letter => letter.GetProperty("line").GetInt32()));
        foreach (var letter in kept)
        {
            Assert.Equal(file, letter.GetProperty("file").GetString());
            Assert.InRange(letter.GetProperty("reason").GetString()!.Length, 10, 200);
            Assert.Matches("^[a-z_0-9]+$", letter.GetProperty("code").GetString());
            var expected = broken[letter.GetProperty("line").GetInt32()];
            Assert.True(expected.AsSpan().SequenceEqual(letter.GetProperty("bytes").GetBytesFromBase64()));
        }
    }

    /// <summary>Accounts that share no device: what they lose is nobody else's evidence.</summary>
    private static string[] Loners(List<(string Line, string Account)> lines)
    {
        var users = new Dictionary<string, HashSet<string>>();
        foreach (var (line, account) in lines)
        {
            using var e = JsonDocument.Parse(line);
            if (!e.RootElement.GetProperty("data").TryGetProperty("client", out var client)) continue;
            if (!client.TryGetProperty("device", out var device)) continue;
            if (!users.TryGetValue(device.GetString()!, out var accounts)) users[device.GetString()!] = accounts = [];
            accounts.Add(account);
        }

        var sharers = users.Values.Where(accounts => accounts.Count > 1).SelectMany(accounts => accounts).ToHashSet();
        return [.. lines.CountBy(pair => pair.Account).Where(pair => pair.Value >= 20 && !sharers.Contains(pair.Key)).Select(pair => pair.Key)];
    }

    private static List<(string Line, string Account)> Read(string[] events)
    {
        var lines = new List<(string, string)>();
        new EventFiles(events).ForEachLine(
            (bytes, _) =>
            {
                var line = Encoding.UTF8.GetString(bytes);
                using var e = JsonDocument.Parse(line);
                lines.Add((line, e.RootElement.GetProperty("subject").GetString()!));
            },
            null,
            CancellationToken.None);
        return lines;
    }

    private string Write(List<byte[]> lines)
    {
        using var file = File.Create(_folder.Path("events"));
        foreach (var line in lines)
        {
            file.Write(line);
            file.WriteByte((byte)'\n');
        }

        return _folder.Path("events");
    }
}
