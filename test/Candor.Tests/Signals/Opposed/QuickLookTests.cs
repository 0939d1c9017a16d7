using System.Text.Json;
using Candor.Signals.Opposed;
using Candor.Tests.Architecture;
using Candor.Tests.Running;
using Xunit;

namespace Candor.Tests.Signals.Opposed;

/// <summary>The quick look that spares most texts a reading never misses what the reading would find.</summary>
public sealed class QuickLookTests
{
    [Fact]
    public void What_is_seen_is_the_same_with_and_without_it()
    {
        var folder = Path.Combine(Repository.Root, "test", "Candor.Tests", "Signals", "Opposed", "Made");
        var texts = Directory.GetFiles(folder, "*.ndjson").SelectMany(File.ReadLines).Concat(SampleRun.Lines).SelectMany(TextsOf).Distinct().ToList();
        var (quick, thorough) = (new OpposedUses(UseLists.None), new OpposedUses(UseLists.None) { IsThorough = true });

        var seen = texts.Select(text => (Quick: Seen(quick, text), Thorough: Seen(thorough, text))).ToList();

        Assert.All(seen, pair => Assert.Equal(pair.Thorough, pair.Quick));
        Assert.True(seen.Count(pair => pair.Thorough.Length > 0) > 50, "too few texts show anything");
    }

    private static string Seen(OpposedUses uses, string text) =>
        string.Join(' ', uses.Read(text, UseContext.None).Select(signal => FormattableString.Invariant($"{signal.Name} {signal.Strength:R}")));

    private static IEnumerable<string> TextsOf(string line)
    {
        using var parsed = JsonDocument.Parse(line);
        var root = parsed.RootElement;
        if (root.TryGetProperty("data", out var data)) root = data;
        return root.TryGetProperty("text", out var text) ? [text.GetString()!] : [];
    }
}
