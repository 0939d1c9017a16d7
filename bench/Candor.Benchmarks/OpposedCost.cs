using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Candor.Signals.Opposed;
using Candor.Signals.Text.Experience;
using static System.FormattableString;

namespace Candor.Benchmarks;

/// <summary>
/// What a text costs in processor time, on texts of files: `dotnet run -c Release --project bench/Candor.Benchmarks -- opposed FILE...`. Processor time, least of some rounds: a
/// machine that does other work beside disturbs it less than a clock would.
/// </summary>
internal static class OpposedCost
{
    private const int Rounds = 7, MostTexts = 200_000;

    /// <summary>Measures and prints.</summary>
    public static void Run(IReadOnlyList<string> paths)
    {
        var texts = paths.SelectMany(Texts).Take(MostTexts).ToArray();
        Console.WriteLine(Invariant($"{texts.Length:N0} texts that are not empty, {texts.Average(text => text.Length):0.0} characters on average"));
        var uses = new OpposedUses(UseLists.None);
        Tell("opposed uses, no lists", texts, text => uses.Read(text, UseContext.None).Count);
        var listed = new OpposedUses(new UseLists
        {
            Names = new ProtectedNames(Enumerable.Range(0, 1000).Select(i => new ProtectedName { Name = Invariant($"Marek Solvane {i}"), Aliases = [Invariant($"听雪{(char)(0x4E00 + i)}{(char)(0x5E00 + i)}")] })),
            Classics = new ClassicWorks([new ClassicWork { Title = "静夜思", Characters = ["林黛玉", "贾宝玉"], Quotes = ["床前明月光，疑是地上霜，举头望明月，低头思故乡"] }]),
            Topics = new HotTopics([new HotTopic { Name = "台风银杏", Words = ["台风", "暴雨"] }]),
        });
        Tell("with lists (1,000 names)", texts, text => listed.Read(text, UseContext.None).Count);
        Tell("beside it: text use", texts, text => (int)ExperienceClassifier.Read(text).Verdict);
    }

    private static void Tell(string what, string[] texts, Func<string, int> read)
    {
        var (best, bytes) = (double.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var (before, allocated) = (Process.GetCurrentProcess().UserProcessorTime, GC.GetAllocatedBytesForCurrentThread());
            foreach (var text in texts) read(text);
            best = Math.Min(best, (Process.GetCurrentProcess().UserProcessorTime - before).TotalNanoseconds / texts.Length);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        Console.WriteLine(Invariant($"{what,-28} {best,8:0} ns a text   {(double)bytes / texts.Length,6:0.0} B a text"));
    }

    private static IEnumerable<string> Texts(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content);
        while (reader.ReadLine() is { } line)
        {
            using var document = JsonDocument.Parse(line);
            var root = document.RootElement.TryGetProperty("data", out var data) ? data : document.RootElement;
            if (root.TryGetProperty("text", out var text) && text.GetString() is { Length: > 0 } found) yield return found;
        }
    }
}
