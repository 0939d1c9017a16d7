using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Candor.Events;
using Candor.Events.Texts;
using Candor.Events.Traces;

namespace Candor.Benchmarks.Groups;

/// <summary>The words of a text, as a trace keeps them.</summary>
/// <param name="Words">Hashes of content words.</param>
/// <param name="Language">The language.</param>
internal sealed record Spoken(uint[] Words, ushort Language)
{
    private const int MostCharacters = 200;

    /// <summary>Those of all posts of a population.</summary>
    public static IReadOnlyList<Spoken> OfPosts(Population population) =>
        [.. Enumerable.Range(0, population.Traces.Count).Where(place => population.Traces[place].Type == EventType.PostCreated)
            .Select(place => new Spoken(population.Traces.WordsOf(place).ToArray(), population.Traces[place].Language))];

    /// <summary>Texts of machines from a set of labelled texts, their first two hundred characters, by source and domain.</summary>
    public static ILookup<string, Spoken> OfMachines(string path, string language)
    {
        var (found, analyzer) = (new List<(string Set, Spoken Text)>(), new TextAnalyzer());
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            var row = json.RootElement;
            if (row.GetProperty("label").GetString() != "ai" || row.GetProperty("lang").GetString() != language) continue;
            var text = row.GetProperty("text").GetString()!;
            analyzer.Read(text.AsSpan(0, Math.Min(text.Length, MostCharacters)));
            var room = new uint[TraceMaker.MostWords];
            var words = room[..LowestHashes.Choose(analyzer.Tokens.Words, room)];
            found.Add(($"{row.GetProperty("source").GetString()} {row.GetProperty("domain").GetString()}", new Spoken(words, LanguageCode.Pack(Encoding.UTF8.GetBytes(language)))));
        }

        return found.ToLookup(item => item.Set, item => item.Text);
    }
}
